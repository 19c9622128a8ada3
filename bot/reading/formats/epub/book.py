"""Electronic books: the spine's chapters as one article with sections, or as several where each has its own author.

**Book or anthology.** A book is one article: its title and authors are those of the package, each chapter
a section whose rank is its depth in the table of contents. It is an anthology, each chapter of the
table of contents an article, when at least two chapters, and at least half of those with text, carry a
byline of their own, not all the same; the book's title is then the publication.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.errors import SourceFault
from bot.faults import Fault
from bot.model import Doubt, Remark
from bot.reading.document import ASIDE, Block, Document, Hint, Statement
from bot.reading.formats.archive import Parts
from bot.reading.formats.epub.note_links import mark_note_links
from bot.reading.formats.epub.package import ContentsLine, Package, read_package, xhtml_page
from bot.reading.formats.heading_levels import ranked
from bot.reading.formats.html.blocks import element_blocks
from bot.reading.formats.html.bylines import authors_shown
from bot.reading.formats.html.element_kinds import is_print_mark
from bot.reading.formats.html.elements import UNREAD, Element, open_page
from bot.reading.formats.html.nesting import named
from bot.reading.formats.html.site import Treatment
from bot.reading.stated.statements import split_names

LEAST_CHAPTER = 400
"""Letters a chapter needs to count in deciding between book and anthology."""

_PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"RIFF", b"%PDF", b"OTTO", b"wOFF")
"""How files begin that are no text at all."""

_FURNITURE_TYPES = named(
    "cover titlepage halftitlepage halftitle copyright copyright-page imprint colophon toc landmarks loi lot index "
    "title-page other-credits"
)
_NOTE_TYPES = named("footnote footnotes endnote endnotes rearnote rearnotes note")


@dataclass(frozen=True, slots=True)
class _Chapter:
    """One file of the spine."""

    path: str
    blocks: tuple[Block, ...]
    authors: tuple[str, ...]
    entry: ContentsLine | None

    @property
    def size(self) -> int:
        return sum(len(block.text) for block in self.blocks if block.hint not in ASIDE)


def read_epub(data: bytes) -> tuple[Document, ...]:
    """The documents of an EPUB: one for a book, several for an anthology (see above).

    Raises SourceFault, and nothing else, for what is no whole EPUB: cut short, without spine or text, locked by
    its seller, or packed beyond bounds.
    """
    parts = Parts(data, "epub")
    try:
        package = read_package(parts)
        chapters, remarks = _chapters(parts, package)
    finally:
        parts.close()
    if not any(chapter.size for chapter in chapters):
        raise SourceFault(Fault.EPUB_WITHOUT_TEXT)
    signed = [chapter for chapter in chapters if chapter.size >= LEAST_CHAPTER and chapter.authors]
    long = [chapter for chapter in chapters if chapter.size >= LEAST_CHAPTER]
    if len(signed) >= 2 and len(signed) * 2 >= len(long) and _are_different(signed):
        return _anthology(chapters, package, remarks)
    return (_book(chapters, package, remarks),)


def _are_different(signed: Sequence[_Chapter]) -> bool:
    """Whether no one signs more than about half of the chapters: what they all carry is no byline of an anthology."""
    times = max(Counter(chapter.authors for chapter in signed).values())
    return times * 2 <= len(signed) + 1


def _chapters(parts: Parts, package: Package) -> tuple[list[_Chapter], tuple[Remark, ...]]:
    entries: dict[str, list[ContentsLine]] = {}
    for line in package.contents:
        entries.setdefault(line.path, []).append(line)
    chapters = []
    missing: list[str] = []
    pictures: list[str] = []
    for path in package.spine:
        content = parts.read(path)
        if content is None or _is_no_page(content):
            (missing if content is None else pictures).append(path)
            continue
        if path == package.navigation:
            continue
        with open_page(xhtml_page(content)) as html:
            chapters.append(_chapter(html.first("body") or html, path, package, entries.get(path, [])))
    if missing and len(missing) * 2 >= len(package.spine):
        raise SourceFault(Fault.EPUB_PARTS_MISSING, len(missing), len(package.spine))
    unread = [*missing, *pictures]
    remarks = (Remark(0, Doubt.EPUB_PARTS_MISSING, (", ".join(unread[:5]),)),) if unread else ()
    return chapters, remarks


def _chapter(body: Element, path: str, package: Package, listed: list[ContentsLine]) -> _Chapter:
    mark_note_links(body)
    blocks = element_blocks(body, _judge)
    if _is_furniture(body, package.guide.get(path, "")):
        blocks = tuple(replace(b, hint=Hint.FURNITURE, level=None) if b.hint is not Hint.RULE else b for b in blocks)
        return _Chapter(path, blocks, (), None)
    blocks = _with_headings(blocks, listed)
    authors = authors_shown(body, None, body, ())[0] or _byline(blocks)
    return _Chapter(path, blocks, authors, listed[0] if listed else None)


def _is_no_page(content: bytes) -> bool:
    """Whether a part is a picture or the like, whatever its package calls it."""
    return content.startswith(_PICTURES) or (
        b"\0" in content[:4096] and not content.startswith((b"\xff\xfe", b"\xfe\xff"))
    )


def _judge(element: Element, inside: bool, in_quote: bool) -> Treatment:
    if element.tag in UNREAD or element.tag == "nav" or "hidden" in element.attributes:
        return Treatment.OUT
    types = element.tokens_of("epub:type") | frozenset(
        role.removeprefix("doc-") for role in element.tokens_of("role") if role.startswith("doc-")
    )
    if not types.isdisjoint(_NOTE_TYPES) and element.tag not in ("a", "sup"):
        return Treatment.NOTE
    if "pagebreak" in types or is_print_mark(element):
        return Treatment.OUT
    return Treatment.READ


def _is_furniture(body: Element, guide: str) -> bool:
    """Whether the book itself calls this file a cover, title page, imprint, table of contents or index."""
    if guide in _FURNITURE_TYPES:
        return True
    element = body
    while True:
        if not element.tokens_of("epub:type").isdisjoint(_FURNITURE_TYPES):
            return True
        inner = [child for child in element.children if not isinstance(child, str) or child.strip()]
        if len(inner) != 1 or isinstance(inner[0], str):
            return False
        element = inner[0]


def _with_headings(blocks: tuple[Block, ...], listed: Sequence[ContentsLine]) -> tuple[Block, ...]:
    """Blocks of a chapter with ranks from the table of contents, headed at least by its first entry there.

    A heading the table lists has its depth; one it does not list goes by its rank in the file.
    """
    base = listed[0].depth if listed else 1
    depths = {_bare(entry.title): entry.depth for entry in reversed(listed)}
    levels = sorted({block.level or 1 for block in blocks if block.hint is Hint.HEADING})
    done = [
        replace(block, level=depths.get(_bare(block.text), base + levels.index(block.level or 1)))
        if block.hint is Hint.HEADING
        else block
        for block in blocks
    ]
    if not listed or not done or levels:
        return tuple(done)
    for n, block in enumerate(done[:4]):
        if _bare(block.text) == _bare(listed[0].title):
            done[n] = replace(block, hint=Hint.HEADING, level=base)
            return tuple(done)
    return (Block(listed[0].title, hint=Hint.HEADING, level=base), *done)


def _bare(heading: str) -> str:
    """A heading without case and without a word before its number: “Chapter 1. Mills” is listed as “1. Mills”."""
    words = heading.casefold().split()
    if len(words) > 2 and words[1][:1].isalnum() and words[1].rstrip(".:").isalnum() and words[1][-1] in ".:":
        words = words[1:]
    return " ".join(words)


def _byline(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The names in a line “by …” right below a chapter's first heading."""
    at = next((n for n, block in enumerate(blocks) if block.hint is Hint.HEADING), None)
    if at is None:
        return ()
    for block in blocks[at + 1 : at + 3]:
        opening, _, names = block.text.partition(" ")
        if opening.lower() == "by" and names[:1].isupper() and len(names) <= 100 and names[-1:] != ".":
            return split_names(names)
    return ()


def _book(chapters: list[_Chapter], package: Package, remarks: tuple[Remark, ...]) -> Document:
    blocks = tuple(block for chapter in chapters for block in chapter.blocks)
    headings = sorted({block.level or 1 for block in blocks if block.hint is Hint.HEADING})
    done = tuple(
        replace(block, level=headings.index(block.level or 1) + 1) if block.hint is Hint.HEADING else block
        for block in blocks
    )
    if package.statement.title is not None or not package.contents:
        done = ranked(done, package.statement.title)
    return Document(done, package.statement, bool(headings), remarks)


def _anthology(chapters: list[_Chapter], package: Package, remarks: tuple[Remark, ...]) -> tuple[Document, ...]:
    """An article for each signed chapter, together with the unsigned files of the spine that go on from it."""
    groups: list[list[_Chapter]] = []
    for chapter in chapters:
        if chapter.entry is not None or not groups:
            groups.append([chapter])
        else:
            groups[-1].append(chapter)
    documents: list[Document] = []
    for group in groups:
        blocks = ranked(tuple(block for chapter in group for block in chapter.blocks))
        if not any(block.text for block in blocks if block.hint not in ASIDE):
            continue
        entry = group[0].entry
        title = next((b.text for b in blocks if b.hint is Hint.TITLE), entry.title if entry else None)
        stated = Statement(
            title=title,
            authors=group[0].authors,
            publication=package.statement.title,
            language=package.statement.language,
        )
        structured = any(block.hint is Hint.HEADING for block in blocks)
        documents.append(Document(blocks, stated, structured, remarks if not documents else ()))
    return tuple(documents)
