"""``/quote``: one quote worth reading."""

import random
from typing import Literal

from discord import app_commands
from discord.ext import commands

from bot.chat.answers.remembered import Memory
from bot.chat.answers.reply import Reply
from bot.chat.commands.everywhere import available_everywhere
from bot.chat.context import BotInteraction
from bot.chat.controls.another import new_trail
from bot.chat.typing.options import ArticleOption, AuthorOption, ShelfOption, SpeakerOption
from bot.errors import NotFound
from bot.library.library import Library
from bot.model import QuoteLength


class QuoteCommand(commands.Cog):
    """The library makes sure that quotes are not repeated in a channel while others are left."""

    def __init__(self, library: Library, memory: Memory, chance: random.Random) -> None:
        self._library = library
        self._memory = memory
        self._chance = chance

    @app_commands.command(name="quote")
    @app_commands.describe(
        article="Only quotes from this article",
        author="Only quotes from articles by this author",
        speaker="Only the words of this person, quoted or writing",
        shelf="Only quotes from this shelf",
        length="Short: up to 120 characters; long: from 240; any (this server may prefer one)",
        about="A subject, in your own words",
        private="Show the answer only to you",
    )
    @available_everywhere
    async def quote(
        self,
        interaction: BotInteraction,
        article: app_commands.Transform[str, ArticleOption] | None = None,
        author: app_commands.Transform[str, AuthorOption] | None = None,
        speaker: app_commands.Transform[str, SpeakerOption] | None = None,
        shelf: app_commands.Transform[str, ShelfOption] | None = None,
        length: Literal["short", "long", "any"] | None = None,
        about: app_commands.Range[str, 1, 300] | None = None,
        private: bool | None = None,
    ) -> None:
        """Get a quote worth reading, with its source."""
        reply = Reply(interaction, private=private)
        channel = str(interaction.channel_id)
        wanted: dict[str, str | None] = {"article": article, "author": author, "speaker": speaker, "shelf": shelf}
        preferred = interaction.client.preferences.of(interaction.guild_id).length
        wanted |= {"length": length or preferred, "about": about}
        try:
            drawn = await reply.when(self._library.quote(chance=self._chance, channel=channel, **wanted))
        except NotFound:  # what was asked for goes before what the server prefers
            if length is not None or preferred is QuoteLength.ANY:
                raise
            wanted["length"] = None
            drawn = await reply.when(self._library.quote(chance=self._chance, channel=channel, **wanted))
        asked = await new_trail(self._memory, drawn)
        await reply.show(asked.card(drawn))
