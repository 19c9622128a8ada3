"""``/outline``: what an article says, part by part."""

from discord import app_commands
from discord.ext import commands

from bot.cards.outline import outline_card
from bot.chat.answers.reply import Reply
from bot.chat.commands.everywhere import available_everywhere
from bot.chat.context import BotInteraction
from bot.chat.typing.options import ArticleOption
from bot.library.library import Library


class OutlineCommand(commands.Cog):
    """A section chosen from the menu opens only for whoever chose it."""

    def __init__(self, library: Library) -> None:
        self._library = library

    @app_commands.command(name="outline")
    @app_commands.describe(article="The article to outline", private="Show the answer only to you")
    @available_everywhere
    async def outline(
        self,
        interaction: BotInteraction,
        article: app_commands.Transform[str, ArticleOption],
        private: bool | None = None,
    ) -> None:
        """See what an article says, part by part, and choose a part to read."""
        reply = Reply(interaction, private=private)
        await reply.show(outline_card(await reply.when(self._library.outline(article))))
