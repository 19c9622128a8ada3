"""Lines that name the author without "by": names with footnote marks or over their institutes, "Name | date"."""

import re
from collections.abc import Iterable
from functools import partial
from typing import Final

from bot.languages.language import everywhere
from bot.languages.patterns import any_of, parted
from bot.model import Kind
from bot.reading.document import Hint
from bot.reading.lines.author_line import (
    NOTE_MARKS,
    REVIEWED,
    bare_names,
    name_under_genre,
    read_author_line,
    reads_like_place,
)
from bot.reading.lines.bio import bio_name
from bot.reading.lines.byline import Byline, read_byline
from bot.reading.lines.date import dates_in
from bot.reading.lines.marks import bare_end
from bot.reading.lines.person import FIRST_PERSON
from bot.reading.manuscript import Manuscript, Paragraph, Role

_WORDS: Final = everywhere().byline
_SPACED, _DENSE = parted(_WORDS.institutes)
_INSTITUTE = re.compile(rf"\b(?:{'|'.join(sorted(_SPACED))})|{any_of(_DENSE)}", re.IGNORECASE)
_MAIL = re.compile(r"[^\s@]@[^\s@]{1,80}\.\w")
_FOOTED = re.compile(r"(?:\d{1,2}|[⁰¹²³⁴-⁹*†‡§¶∗]{1,2})\s?[^\W\d_]")
_BOOK = re.compile(rf"\b(?:{'|'.join(_WORDS.book)}|ISBN)|\d S\.|[£$€]\s?\d", re.I)
_HEAD = 16
"""Among how many lines the authors of a paper and their institutes stand."""
_STANDFIRST = 400
"""The most characters of a paragraph between title and byline."""
_LONGEST_SHOWN = 160
_BYLINE, _LONGEST_BYLINE = 9, 120
_FARTHEST = 25
"""The same for a page; among how many lines below it the byline stands, its most characters; how far below is text."""
_TOLD: Final = 300
_BACK = re.compile(rf"{any_of(word.capitalize() for word in everywhere().pronouns.third)}\b")
_UNDER_TITLE = 4
"""Among how many lines under a title a line that names the author without "by" stands."""


def author_line(manuscript: Manuscript, text: str) -> Byline | None:
    """What a line of the head states without "by", in the words of this file."""
    small = any(paragraph.role is Role.TITLE and paragraph.text.islower() for paragraph in manuscript.paragraphs[:4])
    return read_author_line(text, manuscript.is_common_word, partial(is_place, manuscript), titled_small=small)


def over_author_line(manuscript: Manuscript, paragraphs: list[Paragraph], at: int) -> bool:
    """Whether a paragraph under the title only leads to the byline below: a standfirst, an epigraph."""
    below = at + 1
    if below < len(paragraphs) and paragraphs[at].kind is Kind.QUOTE and paragraphs[below].text[0] in "–—―-":
        below += 1
    elif len(paragraphs[at].text) > _STANDFIRST or paragraphs[at].kind is not Kind.PROSE:
        return False
    if not any(manuscript.is_body(paragraph) for paragraph in paragraphs[below + 1 : below + 4]):
        return False
    line = paragraphs[below]
    if (line.undecided or line.kind is Kind.BYLINE) and (
        read_byline(line.text, manuscript.is_common_word) or author_line(manuscript, line.text)
    ):
        return True
    return (
        paragraphs[below + 1].kind is Kind.DATELINE and line.role is not Role.RULE and _names_people(manuscript, line)
    )


def over_page_byline(manuscript: Manuscript, paragraphs: list[Paragraph], at: int, authors: tuple[str, ...]) -> bool:
    """Whether a short paragraph leads to a line that a page's own marks set aside, with ``authors`` or a day.

    Editors write such a standfirst: it says of the article what the article says itself.
    """
    if len(paragraphs[at].text) > _LONGEST_SHOWN or paragraphs[at].kind is not Kind.PROSE:
        return False
    for below, line in enumerate(paragraphs[at + 1 : at + 1 + _BYLINE], at + 2):
        if not line.is_text or (line.kind is Kind.PROSE and manuscript.is_body(line)):
            return False
        if line.block.hint is not Hint.FURNITURE or len(line.text) > _LONGEST_BYLINE:
            continue
        if any(author in line.text for author in authors) or dates_in(line.text):
            text = next(filter(manuscript.is_body, paragraphs[below : below + _FARTHEST]), None)
            return text is not None and text.kind is not Kind.QUOTE  # in a mail it leads to what is repeated
    return False


def mark_author_lines(manuscript: Manuscript) -> None:
    """Settle lines under the title that name authors, before anything takes them for headings."""
    paragraphs = manuscript.paragraphs
    first = next((at for at, paragraph in enumerate(paragraphs[:4]) if paragraph.role is Role.TITLE), None)
    if first is None:
        return
    end = first + 1
    while end < len(paragraphs) and end - first <= _HEAD and _in_block(paragraphs[end], manuscript):
        end += 1
    block = paragraphs[first + 1 : end]
    if end < len(paragraphs):
        _mark_paper(manuscript, block)
    _mark_review(manuscript, block)
    for at, paragraph in enumerate(block[:_UNDER_TITLE]):
        if paragraph.undecided and not REVIEWED.match(paragraph.text):
            joined = at < 2 and len(bare_names(paragraph.text)) > 1 and _names_people(manuscript, paragraph)
            if joined or author_line(manuscript, paragraph.text) is not None:
                paragraph.settle(Kind.BYLINE)
        if at and paragraph.undecided and name_under_genre(block[at - 1].text, paragraph.text) is not None:
            block[at - 1].settle(Kind.NOTE)
            paragraph.settle(Kind.BYLINE)


def _mark_paper(manuscript: Manuscript, block: list[Paragraph]) -> None:
    """Settle the authors of a paper, each over an institute or a mail address, or with the marks of footnotes."""
    named: list[int] = []
    for at, paragraph in enumerate(block):
        fresh = paragraph.block.gap > 0 or at - 1 in named or (at > 0 and _MAIL.search(block[at - 1].text) is not None)
        if paragraph.undecided and (fresh or not at) and _names_people(manuscript, paragraph):
            named.append(at)
    marked = bool(named) and NOTE_MARKS.search(block[named[0]].text) is not None
    placed = any(_INSTITUTE.search(paragraph.text) or _MAIL.search(paragraph.text) for paragraph in block)
    if not named or named[0] > 1 or not (placed or (marked and _FOOTED.match(block[-1].text))):
        return
    for at, paragraph in enumerate(block):
        if at >= named[0] and (paragraph.undecided or paragraph.kind is Kind.LIST):
            paragraph.settle(Kind.BYLINE if at in named else Kind.NOTE)


def _mark_review(manuscript: Manuscript, block: list[Paragraph]) -> None:
    """Settle who reviewed a book: the author, unless another byline stands there and nothing describes a book."""
    line = next((paragraph for paragraph in block if paragraph.undecided and REVIEWED.match(paragraph.text)), None)
    if line is None or author_line(manuscript, line.text) is None:
        return
    bylines = [
        paragraph
        for paragraph in block
        if paragraph.undecided and read_byline(paragraph.text, manuscript.is_common_word) is not None
    ]
    if bylines and not any(_BOOK.search(paragraph.text) for paragraph in block):
        return
    for paragraph in block[: block.index(line)]:
        if paragraph.undecided:
            paragraph.settle(Kind.NOTE)
    line.settle(Kind.BYLINE)


def _in_block(paragraph: Paragraph, manuscript: Manuscript) -> bool:
    """Whether a line can stand between the title and the text of a paper: no sentence, or a footnote to a name."""
    if not paragraph.is_text or (paragraph.kind in (Kind.QUOTE, Kind.VERSE)):
        return False
    text = paragraph.text
    if len(text) >= 300:
        return False
    if _MAIL.search(text) or (_INSTITUTE.search(text) and _FOOTED.match(text)):
        return True
    if len(text) <= 160 and _BOOK.search(text):
        return True
    return len(text) <= 160 and bare_end(text) not in ".!?…:" and not text.isupper() and " " in text


def _names_people(manuscript: Manuscript, paragraph: Paragraph) -> bool:
    names = bare_names(paragraph.text)
    if (
        not names
        or read_byline(paragraph.text, manuscript.is_common_word) is not None
        or _INSTITUTE.search(paragraph.text)
    ):
        return False
    return not any(_common(manuscript, name) or reads_like_place(name) or is_place(manuscript, name) for name in names)


def _common(manuscript: Manuscript, name: str) -> bool:
    return any(manuscript.is_common_word(word) for word in name.split() if word[0].isupper())


def is_place(manuscript: Manuscript, name: str) -> bool:
    """Whether the text is "in" what may be a name somewhere."""
    places = tuple(f"{word} {name}" for word in everywhere().grammar.where)
    # Only where something stands before the name can "in" do.
    behind = [paragraph.text for paragraph in manuscript.paragraphs if paragraph.text.find(name, 2) > 0]
    return any(place in text for text in behind for place in places)


def is_subject(paragraphs: Iterable[Paragraph], name: str) -> bool:
    """Whether running text tells of whoever has a name, as an obituary does: a paragraph opens with it.

    One that may be the author's biography counts only where another goes on to tell of that person.
    """
    opened = [paragraph.text for paragraph in paragraphs if paragraph.kind is Kind.PROSE]
    named = (f"{name} ", f"{name}, ", f"{name.split()[-1]} ")
    told = [text for text in opened if text.startswith(named) and not FIRST_PERSON.search(text[:_TOLD])]
    if any(bio_name(text) is None for text in told):
        return True
    return bool(told) and any(_BACK.match(text) for text in opened)
