"""Headings that have no text of their own, as *Act I* above *Scene I*: they stand above the next section's heading."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.model import Excerpt, Outline, OutlineRow, PlacedPassage


def with_headings_above(excerpt: Excerpt, outline: Outline | None) -> Excerpt:
    """``excerpt``, each of whose sections knows the headings right above it that ``outline`` has no text for."""
    above = _above(outline.rows) if outline is not None else {}
    if not above:
        return excerpt

    def told(passage: PlacedPassage) -> PlacedPassage:
        place = passage.place
        headings = above.get(place.section.number, ())
        return replace(passage, place=replace(place, section=replace(place.section, above=headings)))

    return replace(excerpt, passages=tuple(map(told, excerpt.passages)))


def _above(rows: Sequence[OutlineRow]) -> Mapping[int, tuple[str, ...]]:
    """By the number of a section with text, the headings between it and the last other one with text."""
    found: dict[int, tuple[str, ...]] = {}
    waiting: tuple[str, ...] = ()
    for row, following in pairwise(rows):
        waiting = (*waiting, row.section.heading) if row.section.heading and row.ordinal == following.ordinal else ()
        if waiting:
            found[following.section.number] = waiting
    return found
