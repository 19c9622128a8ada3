"""Who is answered in which language: whoever asked in their own, everybody in the server's."""

import asyncio
import logging
from typing import Any, Final

from discord import Interaction, Locale

from bot.cards.numbers import prepare_tongue
from bot.cards.tongue import speak
from bot.cards.tongue_tables import ENGLISH, TONGUES, is_at_hand
from bot.chat.preferences import ServerPreferences

log = logging.getLogger(__name__)

_OTHERS: Final = {Locale.latin_american_spanish: "es", Locale.spain_spanish: "es"}


def tongue_of(locale: Locale | str | None) -> str:
    """The tongue for a language of Discord's; English where we do not speak it."""
    named = _OTHERS.get(locale, str(locale).replace("-", "_")) if isinstance(locale, Locale) else ""
    return named if named in TONGUES else ENGLISH


def everybodys_tongue(preferences: ServerPreferences, server: int | str | None, locale: Locale | None) -> str:
    """The tongue of what all members of a server see: the one chosen in its settings, else the one that it has in
    Discord (``locale``)."""
    return preferences.of(server).language or tongue_of(locale)


async def at_hand(*tongues: str) -> None:
    """Have the tables of these tongues read, apart from the loop, so that nothing waits for it. Raises nothing."""
    for tongue in tongues:
        if not is_at_hand(tongue):
            try:
                await asyncio.to_thread(prepare_tongue, tongue)
            except Exception:  # a table that is gone or damaged keeps nobody from an answer
                log.exception("The table of translations %s cannot be read; English is spoken instead.", tongue)


async def listen_to(interaction: Interaction[Any]) -> None:
    """Speak the language of whoever asked, and have that of the server ready."""
    await at_hand(tongue_of(interaction.locale), _of_all(interaction))
    speak_to(interaction, alone=True)


def speak_to(interaction: Interaction[Any], *, alone: bool) -> None:
    """From now on speak to whoever asked ``alone``, or to everybody who sees the answer."""
    speak_if_known(tongue_of(interaction.locale) if alone else _of_all(interaction))


def speak_if_known(tongue: str) -> None:
    """Speak a tongue whose table was read; English where that failed."""
    speak(tongue if is_at_hand(tongue) else ENGLISH)


def _of_all(interaction: Interaction[Any]) -> str:
    """Outside a server, those who see an answer are taken to speak like whoever asked."""
    locale = interaction.guild_locale if interaction.guild_id is not None else interaction.locale
    return everybodys_tongue(interaction.client.preferences, interaction.guild_id, locale or interaction.locale)
