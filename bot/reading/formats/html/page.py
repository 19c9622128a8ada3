"""Web pages: which part is the article, what the page says of it, and its blocks."""

import contextlib
import re
from collections.abc import Sequence
from dataclasses import replace

from bot.errors import SourceFault
from bot.faults import Fault
from bot.model import Doubt, Remark
from bot.reading.document import Block, Document, Hint, Statement
from bot.reading.formats.encoding import decode
from bot.reading.formats.heading_levels import ranked
from bot.reading.formats.html.announcements import set_beside
from bot.reading.formats.html.blocks import element_blocks
from bot.reading.formats.html.elements import Element, let_go, open_page
from bot.reading.formats.html.labels import BODY, without_labels
from bot.reading.formats.html.linked_data import Described
from bot.reading.formats.html.main_part import main_part, masses_of, with_head
from bot.reading.formats.html.metadata import Head, facts_of, head_of
from bot.reading.formats.html.office_page import is_of_office, office_part, office_title, with_title
from bot.reading.formats.html.saved_page import address_of_saved, is_saved_page, page_within
from bot.reading.formats.html.site import Judge, Treatment, part_of
from bot.reading.formats.html.title_heading import title_heading, title_of
from bot.reading.lines.white_space import one_line

LEAST_ARTICLE = 200
"""Letters and digits an ``article`` element needs to count as one of several articles of a page."""

LEAST_FULL = 1200
"""Letters and digits under a linked heading from which an article is not the announcement of one elsewhere."""

_LONGEST_TAGLINE = 160
"""The most characters of a line between the name of a site and the title."""

_DECLARED = re.compile(
    rb"<(?:meta\s[^>]{0,200}?charset|\?xml\s[^>]{0,200}?encoding)\s{0,9}=\s{0,9}[\"']?([\w-]{2,20})", re.I
)
_MARKUP = re.compile(rb"<(?:!doctype\s+html|html|head|body|meta|title)\b", re.I)
_HEAD = 4096
"""How many bytes at the beginning of a page show what it is."""

_SAFE_CHARSET = re.compile(
    r"utf-?8|iso-?8859-?\d{1,2}|windows-?125\d|cp125\d|koi8-?[ru]|gb2312|gbk|gb18030|big5(?:-hkscs)?|euc-?(?:jp|kr)|"
    r"shift[_-]?jis|sjis|iso-2022-jp|macintosh|ibm866|cp866|tis-620",
)
_USUAL = frozenset(("utf-8", "utf8", "iso-8859-1", "iso8859-1", "iso88591", "windows-1252", "cp1252"))


def read_html(data: bytes) -> tuple[Document, ...]:
    """The documents of a page: one, or several where ``article`` elements each have a heading and a byline or date.

    The article is the only or the dominant ``article`` element, else ``main``, else the body without what is
    site chrome. Furniture inside the article is kept with its hint. The statement holds what the page says
    of itself; a curator's statement goes over it. Raises SourceFault, never anything else.
    """
    text, remarks = page_text(page_within(data) if is_saved_page(data) else data)
    with open_page(text) as html:
        documents = _documents_of(html)
    documents = [document for document in documents if any(block.text for block in document.blocks)]
    if not documents:
        raise SourceFault(Fault.HTML_WITHOUT_TEXT)
    documents[0] = replace(documents[0], remarks=remarks)
    if len(documents) == 1 and documents[0].stated.url is None and (address := address_of_saved(data)) is not None:
        documents[0] = replace(documents[0], stated=replace(documents[0].stated, url=address))
    return tuple(documents)


def _documents_of(html: Element) -> list[Document]:
    body = html.first("body") or html
    head = head_of(html)
    if is_of_office(html, " ".join(head.metas.get("generator", ()))):
        title = office_title(body) or title_heading(body, head.stated.title)
        facts = facts_of(head, body, body, title)
        facts = facts if title is None else replace(facts, title=one_line(title.text()))
        return [_document(body, facts, title, office_part)]
    several = [] if head.of_one_article else _several(body, head)
    if several:
        return [_document(part, facts) for part, facts in several]
    title = title_heading(body, head.stated.title)
    part = _titled(body, head, title) or main_part(body, masses_of(body), title)
    facts = facts_of(head, body, part, title)
    whole = part
    if title is not None:
        whole = with_head(part, title)
        facts = replace(facts, title=title_of(title, head.stated.title))
    documents = [_document(whole, facts, title)]
    if part is not body and not any(block.text and block.hint in BODY for block in documents[0].blocks):
        documents = [_document(body, facts)]
    if whole is not part:
        let_go(whole)
    return documents


def whole_page_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a page that has no site around its text, as a mail. Raises SourceFault for markup beyond bounds."""
    with open_page(text) as html:
        body, head = html.first("body") or html, head_of(html)
        return _document(body, head.stated, title_heading(body, head.stated.title)).blocks


def fragment_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a piece of HTML within another format. Raises SourceFault for markup beyond bounds."""
    with open_page(text) as html:
        return element_blocks(html.first("body") or html)


def page_text(data: bytes) -> tuple[str, tuple[Remark, ...]]:
    """The text of a page's bytes: byte order mark, then the declared charset, then UTF-8, then Windows-1252."""
    if b"\0" in data:
        data, remarks = _without_nul(data)
        text, more = page_text(data) if remarks else decode(data)
        return text, (*remarks, *more)
    declared = _DECLARED.search(data[:4096])
    name = declared[1].decode("ascii", "replace").lower() if declared else ""
    marked = data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"))
    if not marked and name not in _USUAL and _SAFE_CHARSET.fullmatch(name):
        with contextlib.suppress(UnicodeDecodeError, LookupError):
            text = data.decode(name)
            if "\0" not in text:
                return text, ()
    return decode(data)


def _without_nul(data: bytes) -> tuple[bytes, tuple[Remark, ...]]:
    """A page's bytes without stray NUL bytes, as browsers read it, with a remark; what is no markup stays as it is."""
    stray = data.count(0)
    if stray * 20 > len(data) or not _MARKUP.search(data[:_HEAD]):
        return data, ()
    line = data.count(b"\n", 0, data.index(0)) + 1
    return data.replace(b"\0", b""), (Remark(line, Doubt.CONTROL_CHARACTERS, (stray,)),)


def _document(part: Element, facts: Statement, title: Element | None = None, judge: Judge | None = None) -> Document:
    blocks = element_blocks(part, judge) if judge is not None else _blocks_of_site(part, facts.title, title)
    shown = one_line(title.text()) if title is not None else facts.title
    if shown is not None and judge is not None:
        blocks = with_title(blocks, shown)
    done = ranked(blocks, shown) if shown else ranked(blocks)
    if not any(block.hint is Hint.TITLE for block in done):
        done = ranked(blocks)
    first = next((block.text for block in done if block.hint is Hint.TITLE), None)
    if first is None and facts.title is not None:
        first = _confirmed(facts.title, blocks)
    elif first is not None and first == shown and facts.title is not None:
        first = facts.title
    structured = any(block.hint is Hint.HEADING for block in done)
    if not structured:  # without headings of its own, structure decides as in plain text
        done = tuple(replace(b, hint=None) if b.hint is Hint.TEXT else b for b in done)
    return Document(done, replace(facts, title=first), structured)


def _blocks_of_site(part: Element, called: str | None, title: Element | None) -> Sequence[Block]:
    """The blocks of the article of a site's page, without what the site sets beside it."""
    other = set_beside(part, title)

    def judge(element: Element, inside: bool, quoted: bool) -> Treatment:
        if element in other.aside:
            return Treatment.FURNITURE if inside else Treatment.OUT
        return part_of(element, part, inside, quoted)

    blocks: Sequence[Block] = element_blocks(part, judge)
    if other.announced:  # a page that only leads to others: its lines can be found, and are never quoted
        blocks = [
            replace(b, hint=Hint.LIST) if b.hint is Hint.TEXT and b.text in other.announced else b for b in blocks
        ]
    return without_labels(_without_masthead(called, blocks))


def _without_masthead(title: str | None, blocks: Sequence[Block]) -> Sequence[Block]:
    """``blocks`` with the site's name over the title as furniture, where the page's ``title`` tells the two apart.

    That is so where a page called "Title « Site", or just "Title", has the site as its first heading and the title
    as a later one, and only short lines stand between.
    """
    headings = [at for at, block in enumerate(blocks[:40]) if block.hint is Hint.HEADING][:5]
    if title is None or len(headings) < 2:
        return blocks
    whole, site = title.casefold(), blocks[headings[0]].text.casefold()
    for at in headings[1:]:
        name = blocks[at].text.casefold()
        beside = whole[len(name) : len(whole) - len(site)].strip()
        joined = whole.startswith(name) and whole.endswith(site) and len(beside) == 1 and not beside.isalnum()
        called = whole == name or joined
        if name != site and called and all(len(block.text) <= _LONGEST_TAGLINE for block in blocks[:at]):
            above = [replace(b, hint=Hint.FURNITURE, level=None) if b.text else b for b in blocks[:at]]
            return [*above, replace(blocks[at], level=1), *blocks[at + 1 :]]
    return blocks


def _confirmed(title: str, blocks: Sequence[Block]) -> str:
    """A page's title without the name of its site behind a bar or dash, where the text itself shows the shorter one."""
    shown = {block.text.casefold() for block in blocks[:20]}
    for mark in (" | ", " - ", " – ", " — "):
        shorter = title.rpartition(mark)[0].strip()
        if shorter and shorter.casefold() in shown:
            return shorter
    return title


def _articles(body: Element) -> list[Element]:
    """The outermost ``article`` elements that are no chrome."""
    found = []
    waiting = [body]
    while waiting:
        element = waiting.pop()
        if element.tag == "article" and element is not body:
            found.append(element)
            continue
        waiting.extend(
            child
            for child in reversed(element.children)
            if isinstance(child, Element) and child.size and part_of(child, body, False, False) is Treatment.READ
        )
    return found


def _titled(body: Element, head: Head, title: Element | None) -> Element | None:
    """The full ``article`` element around ``title`` where others follow it as readers scroll on, else None.

    The others begin with a heading of the same rank, and have a byline or date of their own.
    """
    articles = _articles(body) if title is not None else []
    own = next((one for one in articles if title is not None and one.place <= title.place < one.end), None)
    if own is None or title is None or len(articles) < 2 or own.size < LEAST_FULL:
        return None
    for other in articles:
        heading = other.first("h1", "h2", "h3") if other is not own and other.size >= LEAST_FULL else None
        if heading is None or heading.tag != title.tag:
            continue
        facts = facts_of(_silent(head), other, other, heading)
        if facts.authors or facts.date:
            return own
    return None


def _silent(head: Head) -> Head:
    """What the head of a page says of each of several articles: nothing of one alone."""
    return replace(head, metas={}, data=Described(), stated=replace(head.stated, title=None, url=None))


def _several(body: Element, head: Head) -> list[tuple[Element, Statement]]:
    """The articles of a page that shows several, each with a heading and a byline or date of its own; else none."""
    found: list[tuple[Element, Statement]] = []
    articles = _articles(body)
    if len(articles) < 2:
        return []
    silent = _silent(head)
    for article in articles:
        heading = article.first("h1", "h2") if article.size >= LEAST_ARTICLE else None
        if heading is None or (heading.linked * 2 > heading.size > 0 and article.size < LEAST_FULL):
            continue
        facts = facts_of(silent, article, article, heading)
        if facts.authors or facts.date:
            found.append((article, facts))
    return found if len(found) > 1 else []
