"""The options of ``/library hide`` and ``/library show`` that complete themselves: a passage, and what is hidden."""

import re
from collections.abc import Sequence
from typing import Any, Final

from discord import Interaction, app_commands

from bot.cards.hidden import hidden_name
from bot.cards.typed_choices import passage_choice
from bot.chat.answers.escape import cleaned
from bot.chat.typing.options import CHOICES, Choices, distinct
from bot.errors import CommonplaceError, NotFound, Refused
from bot.faults import Fault

_PASSED_ON: Final = re.compile(r"passage:([^:]+):([0-9a-z]+)")
_OFFERED: Final = 12
_TYPED: Final = 300


class PassageOption(app_commands.Transformer):
    """A passage, by some of its words; the key of its article and its id are passed on."""

    async def transform(self, interaction: Interaction[Any], value: str, /) -> tuple[str, str]:
        """The passage chosen, or the one that holds what was typed. Raises NotFound, and Refused for a member."""
        interaction.client.curators.require(interaction)
        match = _PASSED_ON.fullmatch(value.strip())
        if match is not None:
            return match[1], match[2]
        found = await _found(interaction, value)
        if not found:
            raise NotFound(Fault.NO_SUCH_PASSAGE)
        return found[0][1]

    async def autocomplete(self, interaction: Interaction[Any], value: Any, /) -> Choices:
        """The closest passages, for curators."""
        if not interaction.client.curators.hold(interaction):
            return []
        try:
            found = await _found(interaction, str(value))
        except CommonplaceError:  # nothing to look for yet
            return []
        return distinct((name, f"passage:{key}:{passage}") for name, (key, passage) in found)


class HiddenOption(app_commands.Transformer):
    """One of the hidden things; its number is passed on."""

    async def transform(self, interaction: Interaction[Any], value: str, /) -> int:
        """What was chosen, or the only one with the words typed. Raises Refused for what is none, and for a member."""
        interaction.client.curators.require(interaction)
        lines, typed = await _hidden(interaction), value.strip()
        same = [number for name, number in lines if typed in {name, number}]
        holding = [number for name, number in lines if typed and typed.casefold() in name.casefold()]
        for found in (same, holding):
            if len(found) == 1:
                return int(found[0])
        raise Refused(Fault.NOT_HIDDEN)

    async def autocomplete(self, interaction: Interaction[Any], value: Any, /) -> Choices:
        """Those whose words hold what was typed, for curators."""
        if not interaction.client.curators.hold(interaction):
            return []
        try:
            lines = await _hidden(interaction)
        except CommonplaceError:
            return []
        sought = str(value).strip().casefold()
        return distinct([line for line in lines if sought in line[0].casefold()][:CHOICES])


async def _found(interaction: Interaction[Any], typed: str) -> list[tuple[str, tuple[str, str]]]:
    findings = await interaction.client.services.library.search_typed(typed.strip()[:_TYPED], limit=_OFFERED)
    hits = findings.hits if findings.good else ()
    return [(cleaned(passage_choice(hit)), (hit.place.entry.key, hit.place.passage)) for hit in hits]


async def _hidden(interaction: Interaction[Any]) -> Sequence[tuple[str, str]]:
    things = await interaction.client.services.library.curating.hidden()
    return [(cleaned(hidden_name(one)), str(one.number)) for one in things]
