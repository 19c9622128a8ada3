"""The names and descriptions of commands, options and choices in the languages of Discord."""

from typing import Any, Final

from discord import Locale
from discord.app_commands import TranslationContext, TranslationContextLocation, Translator, locale_str

from bot.cards.tongue import speaking, translated
from bot.cards.tongue_tables import ENGLISH, tables_digest
from bot.chat.tongues import at_hand, tongue_of

COMMAND, OPTION, CHOICE = "command", "option", "choice"
"""Contexts in the tables: names are short, and what is one word in English may be two elsewhere."""

CONTEXTS: Final = {
    TranslationContextLocation.command_name: COMMAND,
    TranslationContextLocation.group_name: COMMAND,
    TranslationContextLocation.parameter_name: OPTION,
    TranslationContextLocation.choice_name: CHOICE,
}
"""The context of each place; descriptions have none."""


class CommandTranslator(Translator):
    """Asked by discord.py when commands are registered, and only then."""

    digest: Final = staticmethod(tables_digest)

    async def translate(self, string: locale_str, locale: Locale, context: TranslationContext[Any, Any]) -> str | None:
        """The wording in a language of Discord's; None for one that we do not speak."""
        tongue = tongue_of(locale)
        if tongue == ENGLISH:
            return None
        await at_hand(tongue)
        with speaking(tongue):
            return translated(string.message, context_of(string, context))


def context_of(string: locale_str, context: TranslationContext[Any, Any]) -> str:
    """Where its table has it; a word that is two in other languages says so itself (``context`` in its extras)."""
    return str(string.extras.get("context", CONTEXTS.get(context.location, "")))
