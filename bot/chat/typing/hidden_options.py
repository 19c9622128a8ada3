"""The options of ``/library hide`` and ``/library show`` that complete themselves: a passage, and what is hidden."""

import re
from collections.abc import Sequence
from typing import Any, Final

from discord import Interaction, app_commands

from bot.cards.fit import MARK
from bot.cards.hidden_names import hidden_name
from bot.cards.typed_choices import passage_choice
from bot.chat.answers.escape import cleaned
from bot.chat.typing.options import CHOICES, Choices, distinct
from bot.errors import CommonplaceError, NotFound, Refused
from bot.faults import Fault
from bot.library.noting.here import nothing_veiled
from bot.model import Findings, Hit, Match

_PASSED_ON: Final = re.compile(r"passage:([^:]+):([0-9a-z]+)")
_OFFERED: Final = 12
_TYPED: Final = 300
_FEW: Final = 3
"""Fewer words than these are never taken for a passage without asking."""


class PassageOption(app_commands.Transformer):
    """A passage, by some of its words; the key of its article and its id are passed on."""

    none_such, not_one = Fault.NO_SUCH_PASSAGE, Fault.PASSAGE_NOT_ONE

    async def transform(self, interaction: Interaction[Any], value: str, /) -> tuple[str, str]:
        """The passage chosen, or the only one that holds what was typed, if that is more than a few words.

        Raises NotFound, also with the passages to choose from, and Refused for a member.
        """
        interaction.client.curators.require(interaction)
        match = _PASSED_ON.fullmatch(value.strip())
        if match is not None:
            return match[1], match[2]
        hits = await passages_typed(interaction, value)
        if not hits:
            raise NotFound(self.none_such)
        meant = await self._named(interaction, value, hits) or _only_meant(value, hits)
        if meant is None:
            offered = tuple(dict.fromkeys(cleaned(passage_choice(hit)) for hit in hits))
            raise NotFound(self.not_one, value.strip(), nearest=offered)
        return meant.place.entry.key, meant.place.passage

    @staticmethod
    async def _named(interaction: Interaction[Any], typed: str, hits: Sequence[Hit]) -> Hit | None:
        """The one passage of which ``typed`` is the line it is offered by: whose it is, and a part of its words."""
        _, colon, part = typed.partition(": ")
        part = _flat(part).strip(MARK).strip()
        if not colon or len(part.split()) < _FEW:
            return None
        hits = await passages_typed(interaction, part) or hits
        named = [hit for hit in hits if part in _flat(hit.text) and typed.startswith(_whose(hit))]
        return named[0] if len(named) == 1 else None

    async def autocomplete(self, interaction: Interaction[Any], value: Any, /) -> Choices:
        """The closest passages, for curators."""
        if not interaction.client.curators.hold(interaction):
            return []
        try:
            hits = await passages_typed(interaction, str(value))
        except CommonplaceError:  # nothing to look for yet
            return []
        return distinct(
            (cleaned(passage_choice(hit)), f"passage:{hit.place.entry.key}:{hit.place.passage}") for hit in hits
        )


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


async def passages_typed(interaction: Interaction[Any], typed: str) -> Sequence[Hit]:
    """The passages closest to what a curator types, whatever is made of content notes there."""
    library = interaction.client.services.library
    with nothing_veiled():
        findings: Findings = await library.search_typed(typed.strip()[:_TYPED], limit=_OFFERED)
    return findings.hits if findings.good else ()


def _only_meant(typed: str, hits: Sequence[Hit]) -> Hit | None:
    """The one passage that holds all of what was typed, else the one that holds something close; None for several, and
    where the words are few: then they may be any passage's."""
    if len(typed.split()) < _FEW:
        return None
    for match in (Match.EXACT, Match.CLOSE):
        holding = [hit for hit in hits if hit.match is match]
        if holding:
            return holding[0] if len(holding) == 1 else None
    return None


def _whose(hit: Hit) -> str:
    """How the line begins by which a passage is offered."""
    return cleaned(passage_choice(hit)).partition(": ")[0] + ": "


def _flat(text: str) -> str:
    return " ".join(cleaned(text).split())


async def _hidden(interaction: Interaction[Any]) -> Sequence[tuple[str, str]]:
    things = await interaction.client.services.library.curating.hidden()
    return [(cleaned(hidden_name(one)), str(one.number)) for one in things]
