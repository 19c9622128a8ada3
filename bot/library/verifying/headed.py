"""A stretch with the headings between its sections as lines: verse has lines that were read as headings."""

from collections.abc import Iterator
from itertools import pairwise

from bot.library.verifying.stretch import Stretch, stretch_of
from bot.model import Kind, PlacedPassage, SectionKind


def with_headings(stretch: Stretch) -> Stretch | None:
    """The stretch with its headings in their places; None where it has none. A question parts who asks and answers."""
    passages = list(_headed(stretch))
    if len(passages) == len(stretch.passages):
        return None
    wanted = frozenset(one.place.ordinal for one in passages)
    return stretch_of(stretch.entry, passages, wanted)


def _headed(stretch: Stretch) -> Iterator[PlacedPassage]:
    yield from stretch.passages[:1]
    for before, passage in pairwise(stretch.passages):
        section = passage.place.section
        if section.number != before.place.section.number and section.heading and section.kind is SectionKind.HEADING:
            yield PlacedPassage(passage.place, section.heading, Kind.PROSE, None)
        yield passage
