"""The one error handler: any failure while answering a command or button becomes one private reply, or none."""

import logging
from typing import Any

import aiohttp
import discord
from discord import Interaction, InteractionResponseType, app_commands

from bot.cards.card import Card
from bot.cards.fault import apology_card, fault_card
from bot.cards.faults import english_sentence
from bot.chat.answers.drawing import PROBLEM_COLOUR, drawn
from bot.chat.outcome import note_outcome
from bot.chat.tongues import speak_to
from bot.errors import CommonplaceError, FolderFault, Gone, Refused, StoreFault
from bot.faults import STATE_UNUSABLE, Fault
from bot.metrics.meter import Outcome

log = logging.getLogger(__name__)

UNKNOWN_INTERACTION = 10062
UNKNOWN_MESSAGE = 10008
UNKNOWN_WEBHOOK = 10015
INVALID_TOKEN = 50027
ALREADY_ACKNOWLEDGED = 40060
PRIVATELY = "privately"
"""In an interaction's extras: whether “thinking…” was shown only to whoever asked."""

CURATES = "curates"
"""In an interaction's extras: whether a curator is at work, who may read what is wrong with the machine."""

_OUTDATED = (app_commands.CommandNotFound, app_commands.CommandSignatureMismatch, app_commands.TransformerError)

OUT_OF_REACH = frozenset({UNKNOWN_INTERACTION, UNKNOWN_MESSAGE, UNKNOWN_WEBHOOK, INVALID_TOKEN, ALREADY_ACKNOWLEDGED})
"""Discord's codes for: too late, deleted meanwhile, already answered. No reply is possible; nothing is broken."""


async def answer_failure(interaction: Interaction[Any], error: BaseException) -> None:
    """Tell whoever asked what went wrong, privately; a bug is logged with its traceback. Raises nothing."""
    error = _cause(error)
    speak_to(interaction, alone=True)
    note_outcome(interaction, _outcome_of(error))
    if isinstance(error, discord.HTTPException) and error.code in OUT_OF_REACH:
        log.info("An answer was sent too late or twice (Discord code %d).", error.code)
        return
    if isinstance(error, app_commands.CheckFailure):
        return
    if is_of_discord(error):
        reference = _reference(interaction)
        said = "Reference %s: Discord did not take an answer: %s"
        log.warning(said, reference, error, extra={"reference": reference})
        error = Refused(Fault.NOT_NOW, reference)
    try:
        await _say(interaction, _card(interaction, error))
    except (discord.HTTPException, OSError) as failure:
        log.info("An error message could not be delivered: %s", failure)


def _cause(error: BaseException) -> BaseException:
    """The failure itself, without the exceptions discord.py wraps around it."""
    if isinstance(error, app_commands.CommandInvokeError):
        return error.original
    if isinstance(error, app_commands.TransformerError) and error.__cause__ is not None:
        return error.__cause__
    return error


def is_of_discord(error: BaseException) -> bool:
    """Whether Discord, or the way to it, failed, and not the bot."""
    if isinstance(error, discord.HTTPException):
        return error.status == 429 or error.status >= 500
    return isinstance(error, discord.RateLimited | aiohttp.ClientError | ConnectionError | TimeoutError)


def _outcome_of(error: BaseException) -> Outcome:
    """What a failure is counted as."""
    if isinstance(error, discord.HTTPException) and error.code in OUT_OF_REACH:
        return Outcome.LATE
    if isinstance(error, StoreFault) or is_of_discord(error):
        return Outcome.UNAVAILABLE
    if isinstance(error, Refused | app_commands.CheckFailure):
        return Outcome.REFUSED
    return Outcome.EXPLAINED if isinstance(error, (CommonplaceError, *_OUTDATED)) else Outcome.BUG


def _card(interaction: Interaction[Any], error: BaseException) -> Card:
    command = interaction.command.qualified_name if interaction.command else ""
    inside = isinstance(error, StoreFault | FolderFault) and error.cause.fault is not Fault.KEPT_BACK_UNKNOWN
    if isinstance(error, StoreFault) and error.cause.fault in STATE_UNUSABLE and not interaction.extras.get(CURATES):
        log.error("A member was asked to try again: %s", error)  # one line tells it of all
        return fault_card(Refused(Fault.STATE_NOT_NOW))
    if isinstance(error, CommonplaceError) and inside and not interaction.extras.get(CURATES):
        # Its sentence names folders of the machine, which only curators may see.
        reference = _reference(interaction)
        log.error("Reference %s: %s", reference, english_sentence(error), extra={"reference": reference})
        return fault_card(Refused(Fault.NOT_NOW, reference))
    if isinstance(error, CommonplaceError):
        return fault_card(error)
    if isinstance(error, _OUTDATED):
        log.info("Discord sent a command that this version does not know: %s", error)
        return fault_card(Gone(Fault.COMMAND_CHANGED))
    reference = _reference(interaction)
    where = command or "a button"
    log.error("Reference %s: bug while answering %s.", reference, where, exc_info=error, extra={"reference": reference})
    return apology_card(reference)


def _reference(interaction: Interaction[Any]) -> str:
    """What finds a failure in the log."""
    return f"{interaction.id & 0xFFFFFFFFFF:010x}"


async def _say(interaction: Interaction[Any], card: Card) -> None:
    view = drawn(card, owner=interaction.user.id, colour=PROBLEM_COLOUR)
    response = interaction.response
    if not response.is_done():
        await response.send_message(view=view, ephemeral=True)
        return
    if response.type is InteractionResponseType.deferred_channel_message:
        if interaction.extras.get(PRIVATELY):
            await interaction.edit_original_response(view=view)
            return
        # “Thinking…” stands there for all to see, a failure is for whoever asked alone. What still thinks passes on
        # its visibility to the next message, so it ends before it goes.
        await interaction.edit_original_response(view=drawn(Card(), owner=interaction.user.id, colour=PROBLEM_COLOUR))
        await interaction.delete_original_response()
    await interaction.followup.send(view=view, ephemeral=True)
