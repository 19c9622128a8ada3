"""Excerpts: neighbouring passages of one article, as many as fit, without what is the page's and not the article's."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from bot.errors import NotFound
from bot.faults import Fault
from bot.model import Entry, Excerpt, Kind, OutlineRow, PlacedPassage
from bot.search import nearest

MOST = 40
"""Passages fetched for one excerpt; short ones (verse, lists) rarely fill it before the characters run out."""


def section_begin(entry: Entry, rows: Sequence[OutlineRow], section: str) -> int:
    """The first passage of the section meant: by number (0 is the beginning), else the nearest heading or label.

    Raises NotFound.
    """
    typed = section.strip()
    if typed == "0":
        return 0
    if typed.isdecimal() and len(typed) < 7 and any(row.section.number == int(typed) for row in rows):
        return next(row.ordinal for row in rows if row.section.number == int(typed))
    found = nearest(typed, [row.section.words for row in rows], 1)
    if not found:
        near = tuple(row.section.heading for row in rows if row.section.heading)[:3]
        raise NotFound(Fault.NO_SUCH_SECTION, entry.title, nearest=near)
    return rows[found[0]].ordinal


class TextOnDisk(Protocol):
    """Where the passages of an article are read."""

    async def passages(self, entry: Entry, first: int, count: int) -> list[PlacedPassage]:
        """Up to ``count`` passages of one article from ordinal ``first`` on."""


def text_of(passages: Sequence[PlacedPassage], asked: int | None = None) -> list[PlacedPassage]:
    """The passages that are the article's, and the one with the ordinal ``asked``.

    Those of the page (menus, notices, feet of mails) are kept, and not shown.
    """
    return [one for one in passages if one.kind is not Kind.BOILERPLATE or one.place.ordinal == asked]


async def excerpt_from(
    reader: TextOnDisk, entry: Entry, first: int, characters: int, *, section: bool = False
) -> Excerpt | None:
    """The passages of the article from ordinal ``first`` on that fit, at least one; None where it has none at all.

    Where nothing but the page's is left, that is shown; with ``section`` also where it is all that this section has.
    """
    nearest = await reader.passages(entry, first, MOST)
    if not nearest:
        return None
    kept, end = text_of(nearest), nearest[-1].place.ordinal + 1
    asked = nearest[0].place.section.number
    if section and all(one.place.section.number != asked for one in kept):
        kept = nearest
    while not kept and end < entry.passages and (more := await reader.passages(entry, end, MOST)):
        kept, end = text_of(more), more[-1].place.ordinal + 1
    made = from_start(entry, kept or nearest, characters)
    return await _bounded(reader, made)


async def excerpt_up_to(reader: TextOnDisk, entry: Entry, end: int, characters: int) -> Excerpt | None:
    """The passages of the article that end before ordinal ``end``, as ``excerpt_from``."""
    first = max(0, end - MOST)
    nearest = await reader.passages(entry, first, end - first)
    if not nearest:
        return None
    kept = text_of(nearest)
    while not kept and first:
        first, end = max(0, first - MOST), first
        kept = text_of(await reader.passages(entry, first, end - first))
    made = up_to_end(entry, kept or nearest, characters)
    return await _bounded(reader, made)


async def _bounded(reader: TextOnDisk, excerpt: Excerpt) -> Excerpt:
    """``excerpt`` with what is known of what stands before and behind it."""
    entry = excerpt.entry
    before, behind = excerpt.first, excerpt.last + 1
    while before and not text_of(await reader.passages(entry, max(0, before - MOST), min(MOST, before))):
        before = max(0, before - MOST)
    while behind < entry.passages and not text_of(await reader.passages(entry, behind, MOST)):
        behind += MOST
    return replace(excerpt, opens=before == 0, closes=behind >= entry.passages)


def from_start(entry: Entry, passages: Sequence[PlacedPassage], characters: int) -> Excerpt:
    """As many of ``passages``, from the first on, as fit; at least one."""
    taken = _fitting(passages, characters)
    return _excerpt(entry, passages[:taken])


def up_to_end(entry: Entry, passages: Sequence[PlacedPassage], characters: int) -> Excerpt:
    """As many of ``passages``, from the last back, as fit; at least one."""
    taken = _fitting(passages[::-1], characters)
    return _excerpt(entry, passages[len(passages) - taken :])


def around(entry: Entry, passages: Sequence[PlacedPassage], middle: int, characters: int) -> tuple[Excerpt, int]:
    """The passage at index ``middle`` with its neighbours, the one after first, and its index in the excerpt."""
    first = last = middle
    room = characters - len(passages[middle].text)
    grew = True
    while grew:
        grew = False
        if last + 1 < len(passages) and len(passages[last + 1].text) <= room:
            last += 1
            room -= len(passages[last].text)
            grew = True
        if first > 0 and len(passages[first - 1].text) <= room:
            first -= 1
            room -= len(passages[first].text)
            grew = True
        if last - first >= 4:  # two on either side give context; reading on is a button away
            break
    return _excerpt(entry, passages[first : last + 1]), middle - first


def _fitting(passages: Sequence[PlacedPassage], characters: int) -> int:
    used = 0
    for count, passage in enumerate(passages):
        used += len(passage.text)
        if used > characters and count:
            return count
    return len(passages)


def _excerpt(entry: Entry, passages: Sequence[PlacedPassage]) -> Excerpt:
    return Excerpt(entry, tuple(passages), passages[0].place.ordinal, passages[-1].place.ordinal, entry.passages)
