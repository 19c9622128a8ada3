"""Excerpts: neighbouring passages of one article, as many as fit."""

from collections.abc import Sequence

from bot.model import Entry, Excerpt, PlacedPassage

MOST = 40
"""Passages fetched for one excerpt; short ones (verse, lists) rarely fill it before the characters run out."""


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
