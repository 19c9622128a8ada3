"""A reading circle of the tide tables, for the tests of its cards."""

from dataclasses import replace
from datetime import UTC, date, datetime

from bot.model import OutlineRow, SectionKind, SectionName
from bot.model.circle import Circle, CirclePart, Division, PartStart
from tests.cards.samples import TIDES, passages

MADE = datetime(2026, 5, 3, 12, tzinfo=UTC)


def outline_row(number: int, words: int = 300) -> OutlineRow:
    """A chapter."""
    name = SectionName(number, f"Chapter {number}", f"In chapter {number}", SectionKind.HEADING)
    return OutlineRow(name, 1, words, number - 1, f"What chapter {number} says.")


def divided(parts: int, sections: int = 1) -> Division:
    """So many parts of so many sections each."""
    (opening,) = passages("Every harbour keeps a book.")
    each = [
        CirclePart(tuple(outline_row(part * sections + at + 1) for at in range(sections)), 300 * sections, opening)
        for part in range(parts)
    ]
    starts = tuple(PartStart(part * sections, f"{part}", 0, part / parts) for part in range(parts))
    return Division(TIDES, tuple(each), starts, "digest")


def a_circle(division: Division, **changes: object) -> Circle:
    """Every week at six in the evening, in Lisbon."""
    made = Circle(
        *(1, "42", "7", TIDES.key, TIDES.title, date(2026, 5, 4), 7, 18 * 60, "Europe/Lisbon"),
        *(division.starts, division.sections, "ann", MADE),
    )
    return replace(made, **changes)  # type: ignore[arg-type]
