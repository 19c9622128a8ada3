"""The lines at an article's end: biographies, dates, signatures, where it appeared."""

from typing import Final

from bot.model import Doubt, Kind
from bot.reading.articles.author_lines import is_subject
from bot.reading.draft import Draft
from bot.reading.lines.bio import bio_name, is_bio_role, is_provenance, publication_in
from bot.reading.lines.byline import is_credit, read_byline
from bot.reading.lines.dateline import date_line
from bot.reading.lines.marks import TERMINAL
from bot.reading.lines.signature import Signature, read_signature
from bot.reading.manuscript import SET_ASIDE, Manuscript, Paragraph
from bot.reading.people.names import is_name

_MOSTLY = 2
"""A text of less than so many times more prose than verse may be a poem of which not every stanza was known."""
_LONGEST_BIO: Final = 500
_LONGEST_HEADING: Final = 60
"""Characters of a biography under its heading, and of such a heading."""


def start_of_tail(manuscript: Manuscript, paragraphs: list[Paragraph], head: int, end: int) -> int:
    """Where the article's tail begins: one past the last running text before ``end`` that is no biography."""
    for at in range(end - 1, head - 1, -1):
        paragraph = paragraphs[at]
        if not paragraph.is_text:
            return at + 1
        if paragraph.kind in SET_ASIDE or paragraph.kind is Kind.LIST:
            continue
        if manuscript.is_body(paragraph):
            return at + 1
    return head


def mark_tail(draft: Draft) -> None:
    """Settle biographies, dates and signatures after the last running text, and learn from them what is not known."""
    if draft.bare:
        return
    manuscript, paragraphs, facts = draft.manuscript, draft.paragraphs, draft.facts
    tail, head = draft.tail, draft.head
    while tail > head:
        paragraph = paragraphs[tail - 1]
        if paragraph.undecided and is_provenance(paragraph.text):
            paragraph.settle(Kind.NOTE)
            facts.publication = facts.publication or publication_in(paragraph.text)
            tail = start_of_tail(manuscript, paragraphs, head, tail - 1)
            continue
        if not _is_bio(manuscript, paragraphs, tail - 1, draft.stated.authors or facts.authors):
            break
        name = bio_name(paragraph.text)
        paragraph.settle(Kind.BIO)
        if _under_its_heading(paragraphs, tail - 1):
            paragraphs[tail - 2].settle(Kind.BIO)
        if name is not None and not facts.authors:
            facts.authors = (name,)
            manuscript.remark(paragraph, Doubt.AUTHOR_FROM_BIOGRAPHY, name)
        tail = start_of_tail(manuscript, paragraphs, head, tail - 1)
    paged = False  # what stands below a page's buttons and notices signs nothing
    for at in range(tail, len(paragraphs)):
        paragraph = paragraphs[at]
        paged = paged or paragraph.kind is Kind.BOILERPLATE
        if not paragraph.is_text:
            continue
        if paragraph.kind is Kind.DATELINE and (date := date_line(paragraph.text)) is not None:
            draft.dates.append(date)
        elif paragraph.undecided and (byline := read_byline(paragraph.text, manuscript.is_common_word)) is not None:
            paragraph.settle(Kind.BYLINE)
            facts.authors = facts.authors or byline.authors
            facts.publication = facts.publication or byline.publication
        elif paragraph.undecided and is_credit(paragraph.text):
            paragraph.settle(Kind.BYLINE)
        elif (paragraph.undecided or paragraph.kind is Kind.LIST) and (
            signed := _signature(manuscript, paragraphs, at, head, paged=paged)
        ) is not None:
            paragraph.settle(Kind.BYLINE)
            if not facts.authors and at + 1 < len(paragraphs) and paragraphs[at + 1].kind is Kind.BOILERPLATE:
                # Above a page's buttons stand names, and headings of its boxes that look like names.
                manuscript.remark(paragraph, Doubt.AUTHOR_PERHAPS, signed.name)
            elif not facts.authors and not _others_sign(manuscript, paragraphs[head:at]):
                facts.authors = (signed.name,)
                draft.dates.extend([signed.date] if signed.date is not None else [])
            _settle_beside_signature(manuscript, paragraphs, at)
    _read_signatures(draft)


def _signature(
    manuscript: Manuscript, paragraphs: list[Paragraph], at: int, head: int, *, paged: bool
) -> Signature | None:
    """What the line at ``at`` signs, if it does; below a page's buttons none does, nor whoever the text is about."""
    signed = read_signature(paragraphs[at].text)
    if signed is None or paged or any(map(manuscript.is_common_word, _capitalised(signed.name))):
        return None
    body = paragraphs[head:at]
    if _names_quoted(paragraphs, at) and not _is_a_poem(body):
        return None
    bare = paragraphs[at].text.strip("–—- ") == signed.name
    return signed if bare or not is_subject(body, signed.name) else None


def _is_a_poem(body: list[Paragraph]) -> bool:
    """Whether what a line behind a dash stands under is all verse, or nearly: then it signs the poem."""
    prose, verse = (
        sum(len(one.text) for one in body if one.kind is kind and one.is_text) for kind in (Kind.PROSE, Kind.VERSE)
    )
    return prose < verse * _MOSTLY


def _capitalised(name: str) -> list[str]:
    return [word for word in name.split() if not word.islower()]


def _names_quoted(paragraphs: list[Paragraph], at: int) -> bool:
    """Whether a line behind a dash stands right under a quotation, so that it says who is quoted."""
    return at > 0 and paragraphs[at].text[0] in "–—-" and paragraphs[at - 1].kind in (Kind.QUOTE, Kind.VERSE)


def _others_sign(manuscript: Manuscript, paragraphs: list[Paragraph]) -> bool:
    """Whether names with their places stand under paragraphs above, as on a page of letters: the last signs only its
    own."""
    for above, name, place in zip(paragraphs, paragraphs[1:], paragraphs[2:], strict=False):
        signed = above.end in TERMINAL and is_name(name.text, 5) and place.block.gap == 0
        if signed and len(place.text) <= manuscript.short and place.end not in TERMINAL:
            return not any(map(manuscript.is_common_word, name.text.split()))
    return False


def _settle_beside_signature(manuscript: Manuscript, paragraphs: list[Paragraph], at: int) -> None:
    """The greeting above a signature ("Yours in friendship,") and the lines of office and place below it."""
    above = paragraphs[at - 1] if at else None
    if above is not None and above.undecided and above.text[-1] == "," and len(above.text) <= manuscript.short:
        above.settle(Kind.BYLINE)
    for below in paragraphs[at + 1 :]:
        if not below.undecided or len(below.text) > manuscript.short or below.end in ".!?…:;,":
            return
        below.settle(Kind.BYLINE)


def _is_bio(manuscript: Manuscript, paragraphs: list[Paragraph], at: int, authors: tuple[str, ...]) -> bool:
    """Whether the last paragraph is a biography: of the author, or of somebody the text itself never names."""
    paragraph = paragraphs[at]
    if not paragraph.undecided or len(paragraph.text) > 1600:
        return False
    if is_bio_role(paragraph.text) or (len(paragraph.text) < _LONGEST_BIO and _under_its_heading(paragraphs, at)):
        return True
    if len(paragraph.text) < 500 and paragraph.text.startswith(tuple(f"{a} " for a in authors)):
        return True
    if len(paragraph.text) < 500 and any(_under_name(paragraphs, at, author) for author in authors):
        return True
    name = bio_name(paragraph.text)
    if name is None:
        return False
    if authors:
        return any(name == author or name.split()[-1] == author.split()[-1] for author in authors)
    return all(
        other.text.startswith(name) and place >= at - 2
        for place, other in enumerate(paragraphs)
        if name in other.text and other is not paragraph
    )


def _under_its_heading(paragraphs: list[Paragraph], at: int) -> bool:
    """Whether a paragraph stands right under a heading that says "About the author"."""
    above = paragraphs[at - 1] if at else None
    return above is not None and above.heads and len(above.text) < _LONGEST_HEADING and is_bio_role(above.text)


def _under_name(paragraphs: list[Paragraph], at: int, author: str) -> bool:
    """Whether a paragraph opens with an author's first name right under a line that is the whole name."""
    first, _, more = author.partition(" ")
    if not more or not paragraphs[at].text.startswith(f"{first} "):
        return False
    return any(above.text.strip(" ,:") == author for above in paragraphs[max(0, at - 2) : at])


def _read_signatures(draft: Draft) -> None:
    """Signatures settled above a date name the authors where nothing else does."""
    paragraphs, facts, dates = draft.paragraphs, draft.facts, draft.dates
    signed = []
    for at, paragraph in enumerate(paragraphs):
        if (
            paragraph.kind is Kind.BYLINE
            and paragraph.is_text
            and not facts.authors
            and paragraph.speaker is None
            and not paragraph.text.startswith(("–", "—", "-"))
        ):
            following = next((other for other in paragraphs[at + 1 : at + 12] if other.kind is not Kind.BYLINE), None)
            if following is not None and following.kind is Kind.DATELINE:
                signed.append(paragraph.text)
                if not dates and (date := date_line(following.text)) is not None:
                    dates.append(date)
    facts.authors = facts.authors or _signers(signed)


def _signers(lines: list[str]) -> tuple[str, ...]:
    """Who signs in ``lines``: "Name, Secretary" is Name, and a line under a name that is not a name is an office."""
    found: list[str] = []
    for line in lines:
        name = line.partition(",")[0]
        if is_name(name, 5):
            found.append(name)
        elif not found or not is_name(found[-1], 5):
            found.append(line)
    return tuple(found)
