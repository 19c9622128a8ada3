"""``/articles``: the articles in the library, in pages."""

from discord import app_commands
from discord.ext import commands

from bot.cards.articles import ArticlePages, articles_card
from bot.chat.answers.remembered import ARTICLES, Memory, keep
from bot.chat.answers.reply import Reply
from bot.chat.commands.everywhere import available_everywhere
from bot.chat.context import BotInteraction
from bot.chat.typing.options import AuthorOption, ShelfOption
from bot.library.library import Library


class Articles(commands.Cog):
    """The list of articles, in pages."""

    def __init__(self, library: Library, memory: Memory) -> None:
        self._library = library
        self._memory = memory
        self._pages = ArticlePages()

    @app_commands.command(name="articles")
    @app_commands.describe(
        author="Only articles by this author",
        shelf="Only articles on this shelf",
        private="Show the answer only to you",
    )
    @available_everywhere
    async def articles(
        self,
        interaction: BotInteraction,
        author: app_commands.Transform[str, AuthorOption] | None = None,
        shelf: app_commands.Transform[str, ShelfOption] | None = None,
        private: bool | None = None,
    ) -> None:
        """List the articles in the library."""
        reply = Reply(interaction, private=private)
        entries = await reply.when(self._library.entries(author=author, shelf=shelf))
        token = await keep(self._memory, ARTICLES, author=author, shelf=shelf)
        card = articles_card(entries, pages=self._pages, state=(token,), author=author, shelf=shelf)
        await reply.show(card)
