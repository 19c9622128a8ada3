"""Which passages an answer shows, by the buttons that the bot put on it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import discord

from bot.cards.card import Verb
from bot.chat.answers.remembered import Memory, unfitted
from bot.chat.ids import ControlId, parsed
from bot.errors import Gone, Refused
from bot.faults import Fault
from bot.library.library import Library
from bot.model.hidden import HiddenFrom

_LEADING: Final = frozenset({Verb.CONTEXT, Verb.CITE, Verb.PICTURE})
"""The buttons that carry the key of an article and the id of a passage first."""


def leading_to_passages(message: discord.Message) -> list[ControlId]:
    """The controls of a message that lead to a passage it shows, in order."""
    ids = _custom_ids([component.to_dict() for component in message.components])
    controls = [parsed(custom_id) for custom_id in ids if custom_id.startswith("cp1:")]
    return [control for control in controls if control is not None and control.verb in _LEADING]


async def refuse_hidden(library: Library, memory: Memory, message: discord.Message) -> None:
    """Raise Refused where an answer shows a quote or hit that curators keep back now.

    A quote can be drawn as a picture, hits of a search cannot be cited. What a verdict shows may be shown: hidden
    passages can still be read and verified.
    """
    controls = leading_to_passages(message)
    verbs = {control.verb for control in controls}
    if Verb.PICTURE in verbs:
        scope = HiddenFrom.QUOTES
    elif Verb.CITE not in verbs:
        scope = HiddenFrom.SEARCH
    else:
        return
    for control in controls:
        try:
            key, passage, *_ = await unfitted(memory, control.args)
        except Gone:  # too old to be opened: nothing tells what it leads to
            continue
        if await library.curating.keeps(key, passage, scope):
            raise Refused(Fault.HIDDEN_MEANWHILE)


def _custom_ids(components: object) -> Iterator[str]:
    """The ids of all controls on a message, in order, however deep they stand."""
    if isinstance(components, Mapping):
        each: Mapping[str, Any] = components
        if isinstance(each.get("custom_id"), str):
            yield each["custom_id"]
        for value in each.values():
            yield from _custom_ids(value)
    elif isinstance(components, Sequence) and not isinstance(components, str):
        for one in components:
            yield from _custom_ids(one)
