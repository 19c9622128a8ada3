"""Lines that name the author without "by": names with footnote marks or over their institutes, "Name | date"."""

import re
from functools import partial

from bot.model import Kind
from bot.reading.lines.author_line import NOTE_MARKS, REVIEWED, bare_names, read_author_line, reads_like_place
from bot.reading.lines.byline import Byline, read_byline
from bot.reading.lines.marks import bare_end
from bot.reading.manuscript import Body, Part, Role

_INSTITUTE = re.compile(
    r"\b(?:universit|universid|institut|department|departamento|département|faculty|facultad|faculté|fakultät|"
    r"school of|college|academy|laborator|centre for|center for|université|универси|институт|"
    r"кафедра|факультет)|大学|研究所|学院",
    re.IGNORECASE,
)
_MAIL = re.compile(r"[^\s@]@[^\s@]{1,80}\.\w")
_FOOTED = re.compile(r"(?:\d{1,2}|[⁰¹²³⁴-⁹*†‡§¶∗]{1,2})\s?[^\W\d_]")
_BOOK = re.compile(r"\b(?:pp?\.|pages|páginas|pags?\.|seiten|ISBN)|\d S\.|[£$€]\s?\d|\b(?:hardback|paperback)\b", re.I)
_HEAD = 16
"""Among how many lines the authors of a paper and their institutes stand."""
_STANDFIRST = 400
"""The most characters of a paragraph between title and byline."""
_UNDER_TITLE = 4
"""Among how many lines under a title a line that names the author without "by" stands."""


def author_line(body: Body, text: str) -> Byline | None:
    """What a line of the head states without "by", in the words of this file."""
    small = any(part.role is Role.TITLE and part.text.islower() for part in body.parts[:4])
    return read_author_line(text, body.common, partial(_place, body), titled_small=small)


def over_author_line(body: Body, parts: list[Part], at: int) -> bool:
    """Whether a paragraph under the title only leads to the byline below: a standfirst, an epigraph."""
    below = at + 1
    if below < len(parts) and parts[at].kind is Kind.QUOTE and parts[below].text[0] in "–—―-":
        below += 1
    elif len(parts[at].text) > _STANDFIRST or parts[at].kind is not Kind.PROSE:
        return False
    if not any(body.is_body(part) for part in parts[below + 1 : below + 4]):
        return False
    line = parts[below]
    if (line.open or line.kind is Kind.BYLINE) and (
        read_byline(line.text, body.common) or author_line(body, line.text)
    ):
        return True
    return parts[below + 1].kind is Kind.DATELINE and line.role is not Role.RULE and _names_people(body, line)


def mark_author_lines(body: Body) -> None:
    """Settle lines under the title that name authors, before anything takes them for headings."""
    parts = body.parts
    first = next((at for at, part in enumerate(parts[:4]) if part.role is Role.TITLE), None)
    if first is None:
        return
    end = first + 1
    while end < len(parts) and end - first <= _HEAD and _in_block(parts[end], body):
        end += 1
    block = parts[first + 1 : end]
    if end < len(parts):
        _mark_paper(body, block)
    _mark_review(body, block)
    for at, part in enumerate(block[:_UNDER_TITLE]):
        if part.open and not REVIEWED.match(part.text):
            joined = at < 2 and len(bare_names(part.text)) > 1 and _names_people(body, part)
            if joined or author_line(body, part.text) is not None:
                part.be(Kind.BYLINE)


def _mark_paper(body: Body, block: list[Part]) -> None:
    """Settle the authors of a paper, each over an institute or a mail address, or with the marks of footnotes."""
    named: list[int] = []
    for at, part in enumerate(block):
        fresh = part.block.gap > 0 or at - 1 in named or (at > 0 and _MAIL.search(block[at - 1].text) is not None)
        if part.open and (fresh or not at) and _names_people(body, part):
            named.append(at)
    marked = bool(named) and NOTE_MARKS.search(block[named[0]].text) is not None
    placed = any(_INSTITUTE.search(part.text) or _MAIL.search(part.text) for part in block)
    if not named or named[0] > 1 or not (placed or (marked and _FOOTED.match(block[-1].text))):
        return
    for at, part in enumerate(block):
        if at >= named[0] and (part.open or part.kind is Kind.LIST):
            part.be(Kind.BYLINE if at in named else Kind.NOTE)


def _mark_review(body: Body, block: list[Part]) -> None:
    """Settle who reviewed a book: the author, unless another byline stands there and nothing describes a book."""
    line = next((part for part in block if part.open and REVIEWED.match(part.text)), None)
    if line is None or author_line(body, line.text) is None:
        return
    bylines = [part for part in block if part.open and read_byline(part.text, body.common) is not None]
    if bylines and not any(_BOOK.search(part.text) for part in block):
        return
    for part in block[: block.index(line)]:
        if part.open:
            part.be(Kind.NOTE)
    line.be(Kind.BYLINE)


def _in_block(part: Part, body: Body) -> bool:
    """Whether a line can stand between the title and the text of a paper: no sentence, or a footnote to a name."""
    if part.role is not Role.BODY or (part.kind in (Kind.QUOTE, Kind.VERSE)):
        return False
    text = part.text
    if len(text) >= 300:
        return False
    if _MAIL.search(text) or (_INSTITUTE.search(text) and _FOOTED.match(text)):
        return True
    if len(text) <= 160 and _BOOK.search(text):
        return True
    return len(text) <= 160 and bare_end(text) not in ".!?…:" and not text.isupper() and " " in text


def _names_people(body: Body, part: Part) -> bool:
    names = bare_names(part.text)
    if not names or read_byline(part.text, body.common) is not None or _INSTITUTE.search(part.text):
        return False
    return not any(_common(body, name) or reads_like_place(name) or _place(body, name) for name in names)


def _common(body: Body, name: str) -> bool:
    return any(body.common(word) for word in name.split() if word[0].isupper())


def _place(body: Body, name: str) -> bool:
    """Whether the text is "in" what may be a name somewhere."""
    places = tuple(f"{word} {name}" for word in ("in", "at", "near", "en", "à", "в", "nach", "aus"))
    # Only where something stands before the name can "in" do.
    behind = [part.text for part in body.parts if part.text.find(name, 2) > 0]
    return any(place in text for text in behind for place in places)
