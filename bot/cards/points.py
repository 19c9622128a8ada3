"""A point: one thing that was looked at, how much it matters, and what to do about it."""

from dataclasses import dataclass
from enum import StrEnum


class Weight(StrEnum):
    """How much a point matters: as it should be, worth knowing, or to be fixed before going live."""

    FINE = "fine"
    NOTE = "note"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Point:
    """One thing checked: what was found, and what to do about it where something must be done."""

    weight: Weight
    found: str
    cure: str | None = None


def as_fine(found: str) -> Point:
    """As it should be."""
    return Point(Weight.FINE, found)


def as_note(found: str, cure: str | None = None) -> Point:
    """Worth knowing."""
    return Point(Weight.NOTE, found, cure)


def as_fault(found: str, cure: str | None = None) -> Point:
    """To be fixed."""
    return Point(Weight.FAULT, found, cure)
