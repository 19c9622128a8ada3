"""The options of ``/library note`` that complete themselves: a content note of the word list, and a quote."""

import re
from collections.abc import Sequence
from typing import Any, Final

from discord import Interaction, app_commands

from bot.cards.note_names import note_called, note_typed
from bot.chat.answers.escape import cleaned
from bot.chat.typing.hidden_options import PassageOption, passages_typed
from bot.chat.typing.options import CHOICES, Choices, distinct
from bot.errors import CommonplaceError, NotFound
from bot.faults import Fault
from bot.model import ServedQuote

_PASSED_ON: Final = re.compile(r"quote:([^:]+):([0-9a-z]+)")
_FEWEST: Final = 12
"""Fewer characters than these are never taken for a quote without asking."""


class NoteOption(app_commands.Transformer):
    """A content note, by its name."""

    async def transform(self, interaction: Interaction[Any], value: str, /) -> str:
        """What was typed, which the library takes for the note of that name. Raises Refused for a member."""
        interaction.client.curators.require(interaction)
        return note_typed(value)

    async def autocomplete(self, interaction: Interaction[Any], value: Any, /) -> Choices:
        """The notes whose names hold what was typed, for curators."""
        if not interaction.client.curators.hold(interaction):
            return []
        try:
            names = await interaction.client.services.library.curating.noting.names()
        except CommonplaceError:
            return []
        sought = str(value).strip().casefold()
        called = {name: note_called(name) for name in names}
        fitting = [name for name in names if sought in name.casefold() or sought in called[name].casefold()]
        return distinct([(called[name], name) for name in fitting[:CHOICES]])


class NotedPassageOption(PassageOption):
    """A passage to note."""

    none_such, not_one = Fault.NO_PASSAGE_TO_NOTE, Fault.NOTE_PASSAGE_NOT_ONE


class QuoteOption(app_commands.Transformer):
    """A quote, by some of its words; the key of its article and its name are passed on."""

    async def transform(self, interaction: Interaction[Any], value: str, /) -> tuple[str, str]:
        """The quote chosen, or the only one that holds what was typed. Raises NotFound, and Refused for a member."""
        interaction.client.curators.require(interaction)
        match = _PASSED_ON.fullmatch(value.strip())
        if match is not None:
            return match[1], match[2]
        typed = _flat(value)
        holding = [one for one in await _quotes(interaction, value) if typed in _flat(one.text)]
        if len(typed) < _FEWEST or len(holding) != 1:
            raise NotFound(Fault.NO_SUCH_QUOTE)
        return holding[0].place.entry.key, holding[0].name

    async def autocomplete(self, interaction: Interaction[Any], value: Any, /) -> Choices:
        """The quotes in the closest passages, those that hold what was typed first, for curators."""
        if not interaction.client.curators.hold(interaction):
            return []
        try:
            quotes = await _quotes(interaction, str(value))
        except CommonplaceError:  # nothing to look for yet
            return []
        typed = _flat(str(value))
        quotes = sorted(quotes, key=lambda one: typed not in _flat(one.text))
        return distinct([(cleaned(one.text), f"quote:{one.place.entry.key}:{one.name}") for one in quotes][:CHOICES])


async def _quotes(interaction: Interaction[Any], typed: str) -> Sequence[ServedQuote]:
    noting, found = interaction.client.services.library.curating.noting, list[ServedQuote]()
    for hit in await passages_typed(interaction, typed):
        found += await noting.quotes_of(hit.place.entry.key, hit.place.ordinal)
    return found


def _flat(text: str) -> str:
    return " ".join(cleaned(text).casefold().split())
