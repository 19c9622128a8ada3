"""``/read``: the text of an article."""

from discord import app_commands
from discord.ext import commands

from bot.cards.reading import excerpt_card
from bot.chat.answers.reply import Reply
from bot.chat.commands.everywhere import available_everywhere
from bot.chat.context import BotInteraction
from bot.chat.typing.options import ArticleOption, SectionOption
from bot.library.library import Library


class Read(commands.Cog):
    """Shows the first page; its buttons lead on."""

    def __init__(self, library: Library) -> None:
        self._library = library

    @app_commands.command(name="read")
    @app_commands.describe(
        article="The article to read", section="The section to start from", private="Show the answer only to you"
    )
    @available_everywhere
    async def read(
        self,
        interaction: BotInteraction,
        article: app_commands.Transform[str, ArticleOption],
        section: app_commands.Transform[str, SectionOption] | None = None,
        private: bool | None = None,
    ) -> None:
        """Read an article from the beginning or from a section."""
        reply = Reply(interaction, private=private)
        excerpt = await reply.when(self._library.excerpt(article, section=section))
        await reply.show(excerpt_card(excerpt, await reply.when(self._library.outline(excerpt.entry.key))))
