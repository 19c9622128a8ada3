"""The menu of an article's sections, to jump to one of them while reading."""

from collections.abc import Sequence

from bot.cards.card import Choice, Option, Verb
from bot.cards.fit import clip
from bot.cards.numbers import length
from bot.cards.source import section_label
from bot.cards.tongue import said
from bot.model import Outline, OutlineRow, exact_hash

_LINES = 25
_AROUND = _LINES - 2

ELSEWHERE = "o"
"""Begins the value of a line that opens the outline where the menu ends; the index of a section follows."""


def jumping(outline: Outline, ordinal: int) -> Choice | None:
    """The sections around passage ``ordinal``; where there are more than a menu holds, a line at its end opens the
    outline there. None if there is one section only.
    """
    rows = outline.rows
    if len(rows) < 2:
        return None
    first, last = 0, len(rows)
    if len(rows) > _LINES:
        here = max((at for at, row in enumerate(rows) if row.ordinal <= ordinal), default=0)
        first = min(max(0, here - _AROUND // 2), len(rows) - _AROUND)
        last = first + _AROUND
    numbered, language = are_numbered(rows), outline.entry.language
    options = [section_option(row, numbered=numbered, language=language) for row in rows[first:last]]
    if first > 0:
        options.insert(0, Option(said("Earlier sections"), f"{ELSEWHERE}{first - 1}", said("Opens the outline")))
    if last < len(rows):
        options.append(Option(said("Later sections"), f"{ELSEWHERE}{last}", said("Opens the outline")))
    return Choice(said("Jump to a section"), Verb.JUMP, (outline.entry.key,), tuple(options))


def are_numbered(rows: Sequence[OutlineRow]) -> bool:
    """Whether parts are told by their numbers: where more than one has no heading."""
    return sum(row.section.heading is None for row in rows) > 1


def section_option(row: OutlineRow, *, numbered: bool = True, language: str = "") -> Option:
    """A section as one line of a menu; its value is found again by ``section_chosen``."""
    label = section_label(row.section, 80, numbered=numbered, language=language)
    return Option(clip(label, 90), f"{row.ordinal}.{_named(row)}", length(row.words))


def section_chosen(outline: Outline, value: str) -> OutlineRow | None:
    """The section that a menu's value names: by its heading, at its old place or elsewhere; None if it is gone."""
    ordinal, _, name = value.partition(".")
    alike = [row for row in outline.rows if not name or _named(row) == name]
    there = [row for row in alike if str(row.ordinal) == ordinal]
    return next(iter(there or (alike if name else ())), None)


def _named(row: OutlineRow) -> str:
    return exact_hash(row.section.heading or row.section.opening)
