"""A stretch with what stands between its paragraphs as lines: headings, and the title and byline of an article.

Who copies a passage across a heading, or a whole article, copies these lines with it; and verse has lines that were
read as headings.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from bot.library.verifying.stretch import FURNITURE, Stretch, stretch_of
from bot.model import Kind, PlacedPassage, SectionKind

FRONT: Final = 8
"""How many passages before a stretch may be the lines at the head of its article."""


def with_headings(stretch: Stretch, before: Sequence[PlacedPassage] = ()) -> Stretch | None:
    """The stretch with its headings in their places, and behind the passages ``before`` it; None where it has none.

    Where these begin the article, its title opens it, and a byline is a line of it. A question parts who asks and
    answers.
    """
    opening = _same_turn(before, stretch.passages[0])
    every = [*opening, *stretch.passages]
    passages = list(_headed(every, begins=every[0].place.ordinal == 0))
    if len(passages) == len(stretch.passages):
        return None
    wanted = {one.place.ordinal for one in stretch.passages} | _head_of(passages)
    return stretch_of(stretch.entry, passages, frozenset(wanted))


def _same_turn(before: Sequence[PlacedPassage], first: PlacedPassage) -> list[PlacedPassage]:
    """Of the passages before the first of a stretch those that no question parts from it."""
    kept: list[PlacedPassage] = []
    for passage in reversed(before):
        section = first.place.section
        if section.kind is SectionKind.QUESTION and section.number != passage.place.section.number:
            break
        kept.append(passage)
        first = passage
    return kept[::-1]


def _head_of(passages: Sequence[PlacedPassage]) -> set[int]:
    """The lines before the first paragraph."""
    head: set[int] = set()
    for one in passages:
        if one.kind not in FURNITURE and one.text not in (one.place.entry.title, one.place.section.heading):
            break
        head.add(one.place.ordinal)
    return head


def _headed(passages: Sequence[PlacedPassage], *, begins: bool) -> Iterator[PlacedPassage]:
    first = passages[0]
    if begins and first.text != first.place.entry.title:
        yield PlacedPassage(first.place, first.place.entry.title, Kind.PROSE, None)
        if first.place.section.heading not in (None, first.text, first.place.entry.title):
            yield from _heading(first)
    yield first
    for before, passage in pairwise(passages):
        if passage.place.section.number != before.place.section.number:
            yield from _heading(passage)
        yield passage


def _heading(passage: PlacedPassage) -> Iterator[PlacedPassage]:
    section = passage.place.section
    if section.heading and section.kind is SectionKind.HEADING:
        yield PlacedPassage(passage.place, section.heading, Kind.PROSE, None)
