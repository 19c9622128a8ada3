"""The names and descriptions of commands, options and choices in the languages of Discord."""

import asyncio
from collections.abc import Container
from contextlib import suppress
from typing import Any, Final

from discord import Locale
from discord.app_commands import TranslationContext, TranslationContextLocation, Translator, locale_str

from bot.cards.tongue_tables import ENGLISH, TONGUES, TongueTable, read_table, tables_digest
from bot.chat.tongues import tongue_of

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
    """Asked by discord.py when commands are registered, and only then: it has tables of its own, so that a bot does not
    keep all tongues for months because it once told Discord of its commands."""

    digest: Final = staticmethod(tables_digest)

    def __init__(self) -> None:
        self._tables: dict[str, TongueTable] = {}

    async def translate(self, string: locale_str, locale: Locale, context: TranslationContext[Any, Any]) -> str | None:
        """The wording in a language of Discord's; None for one that we do not speak."""
        tongue = tongue_of(locale)
        if tongue == ENGLISH:
            return None
        if tongue not in self._tables:
            self._tables[tongue] = await asyncio.to_thread(read_table, tongue)
        return (self._tables[tongue].forms(string.message, context_of(string, context)) or (string.message,))[0]

    async def prepare(self, sentences: Container[str]) -> None:
        """Have at hand what these are in every tongue, and nothing else. A table that cannot be read is told of by
        ``translate``."""
        for tongue in TONGUES:
            if tongue != ENGLISH:
                with suppress(OSError, ValueError):
                    self._tables[tongue] = await asyncio.to_thread(read_table, tongue, sentences)

    def rest(self) -> None:
        """Let go of the tables until somebody asks again."""
        self._tables.clear()


def context_of(string: locale_str, context: TranslationContext[Any, Any]) -> str:
    """Where its table has it; a word that is two in other languages says so itself (``context`` in its extras)."""
    return str(string.extras.get("context", CONTEXTS.get(context.location, "")))
