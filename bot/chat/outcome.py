"""What came of each interaction: noted where it is known, counted when its task is done."""

import asyncio
import time
from collections.abc import Callable
from typing import Any

from discord import Interaction, InteractionType

from bot.metrics.meter import Deed, Meter, Outcome

UNKNOWN = "unknown"
"""The name of what another version of the bot would know."""

_OUTCOME, _CONTROL = "outcome", "control"
_COMMAND = 1


def note_outcome(interaction: Interaction[Any], outcome: Outcome) -> None:
    """Note what came of it. Without a note it was answered."""
    interaction.extras[_OUTCOME] = outcome


def note_control(interaction: Interaction[Any], name: str) -> None:
    """Note which of our buttons or menus was pressed."""
    interaction.extras[_CONTROL] = name


def count_when_done(
    task: asyncio.Task[Any],
    interaction: Interaction[Any],
    meter: Meter,
    clock: Callable[[], float] = time.monotonic,
) -> None:
    """Count an interaction, and the time from now on, when the task that answers it ends."""
    began = clock()

    def count(done: asyncio.Task[Any]) -> None:
        meter.interaction(*_named(interaction), _outcome(done, interaction), clock() - began)

    task.add_done_callback(count)


def _named(interaction: Interaction[Any]) -> tuple[Deed, str]:
    """What somebody did, and with what; only names that this bot gave, so that there are few."""
    if interaction.type in (InteractionType.component, InteractionType.modal_submit):
        return Deed.CONTROL, interaction.extras.get(_CONTROL, UNKNOWN)
    data: Any = interaction.data or {}
    command = interaction.command
    name = command.qualified_name if command is not None else UNKNOWN
    if interaction.type is InteractionType.autocomplete:
        return Deed.TYPING, name
    return (Deed.COMMAND if data.get("type", _COMMAND) == _COMMAND else Deed.MENU), name


def _outcome(done: asyncio.Task[Any], interaction: Interaction[Any]) -> Outcome:
    if done.cancelled():
        return Outcome.ABANDONED
    if done.exception() is not None:
        return Outcome.BUG
    noted: Outcome = interaction.extras.get(_OUTCOME, Outcome.ANSWERED)
    return noted
