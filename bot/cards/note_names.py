"""How content notes are called in each tongue: those of the shipped word list by a word of it, an operator's own by the
name in their list."""

from collections.abc import Iterable
from typing import Final

from bot.cards.numbers import in_list
from bot.cards.tongue import later, translated

_CONTEXT: Final = "content note"
SHIPPED: Final = (
    later("violence", context="content note"),
    later("suicide", context="content note"),
    later("sexual violence", context="content note"),
    later("sex", context="content note"),
    later("drugs", context="content note"),
    later("slurs", context="content note"),
)
"""The names of the notes in ``config/content_notes.toml``."""


def note_called(name: str) -> str:
    """A content note in the tongue that is spoken."""
    return translated(name, _CONTEXT)


def notes_called(names: Iterable[str]) -> str:
    """Several in a list: ``sex and drugs``."""
    return in_list([note_called(name) for name in names])


def note_typed(typed: str) -> str:
    """The name in the list of what somebody typed, perhaps as it is called in their tongue."""
    sought = typed.strip()
    return next((name for name in SHIPPED if note_called(name).casefold() == sought.casefold()), sought)
