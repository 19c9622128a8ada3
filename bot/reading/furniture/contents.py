"""A table of contents at the top: lines that all come again as headings further down, set aside as the page's own."""

import re
from bisect import bisect_right

from bot.model import Doubt, Kind
from bot.reading.lines.byline import read_byline
from bot.reading.manuscript import Manuscript, Paragraph, Role

_NUMBER = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,3}){0,4}|[A-Z](?:\.\d{1,3}){1,4}|[IVXLC]{1,7}|[A-Za-z])[.):]?\s")
_WORD = re.compile(r"\w+")
_LEAST = 3
"""The fewest entries of a table of contents."""

_LONGEST = 120


def mark_contents(manuscript: Manuscript) -> None:
    """Settle every run of short lines that come again, in order and mostly over body, with the line above it.

    The depth of each entry that carries a number there ("2.1 Buckets" 2) is kept for headings that carry none.
    """
    paragraphs = manuscript.paragraphs
    keys = {
        at: _key(paragraph.text)
        for at, paragraph in enumerate(paragraphs)
        if _short(paragraph) or paragraph.role is Role.HEADING
    }
    if len(set(keys.values())) == len(keys):
        return  # nothing comes again
    places: dict[str, list[int]] = {}
    for at, key in keys.items():
        places.setdefault(key, []).append(at)
    at = 0
    while at < len(paragraphs):
        end = at
        while end < len(paragraphs) and _short(paragraphs[end]):
            end += 1
        if end - at >= _LEAST:
            _read_run(manuscript, at, end, keys, places)
        at = max(end, at + 1)


def mark_levels_by_contents(manuscript: Manuscript) -> None:
    """Give headings without numbers the depth their numbered entries have in the table of contents."""
    depths = manuscript.depths
    for paragraph in manuscript.paragraphs if depths else ():
        if paragraph.heads and paragraph.rank is None:
            paragraph.level = depths.get(_key(paragraph.text), paragraph.level)


def _read_run(
    manuscript: Manuscript,
    at: int,
    end: int,
    keys: dict[int, str],
    places: dict[str, list[int]],
) -> None:
    paragraphs = manuscript.paragraphs
    came: list[int | None] = []
    last = at
    for here in range(at, end):
        its = places[keys[here]]
        beyond = bisect_right(its, max(last, here))
        later = its[beyond] if beyond < len(its) else None
        came.append(later)
        last = later if later is not None else last
    found = [place for place in came if place is not None]
    if len(found) < _LEAST:
        return
    first = next(n for n, place in enumerate(came) if place is not None)
    final = max(n for n, place in enumerate(came) if place is not None)
    inner = came[first : final + 1]
    # Of entries inside the run, hardly any may be missing below; the run is over before its headings begin.
    if inner.count(None) * 5 > len(inner) or found[0] <= at + final:
        return
    heads = sum(place + 1 < len(paragraphs) and not _short(paragraphs[place + 1]) for place in found)
    if heads * 2 < len(found):
        return  # a refrain: what comes again stands together again
    for here in range(at + first, at + final + 1):
        number = _NUMBER.match(paragraphs[here].text)
        if number is not None:
            manuscript.depths[keys[here]] = number["number"].count(".") + 1
        paragraphs[here].settle(Kind.BOILERPLATE)
    above = at + first - 1
    if (
        above >= 0
        and paragraphs[above].undecided
        and len(paragraphs[above].text) <= 30
        and paragraphs[above].text[-1] not in ".!?,;"
        and read_byline(paragraphs[above].text, manuscript.is_common_word) is None
    ):
        others = [
            paragraph
            for paragraph in paragraphs[: above + 1]
            if paragraph.role is Role.BODY and paragraph.kind is not Kind.BOILERPLATE
        ]
        if len(others) > 1:  # the very first line is the title
            paragraphs[above].settle(Kind.BOILERPLATE)
    manuscript.remark(paragraphs[at + first], Doubt.TABLE_OF_CONTENTS, final - first + 1)


def _short(paragraph: Paragraph) -> bool:
    return len(paragraph.text) <= _LONGEST and "\n" not in paragraph.text and paragraph.undecided


def _key(text: str) -> str:
    """A line without number, page number and bracketed mark, in small letters."""
    page = text.rstrip("0123456789")
    if page and len(text) - len(page) <= 4 and page[-1] in " .·…_":
        text = page.rstrip(" .·…_")
    if text.endswith("]") and "[" in text:
        text = text[: text.rfind("[")]
    number = _NUMBER.match(text)
    bare = text[number.end() :] if number is not None else text
    return "".join(_WORD.findall(bare.casefold())) or "".join(text.casefold().split())
