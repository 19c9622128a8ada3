"""``/search``: find a half-remembered passage, with suggestions while typing."""

from discord import app_commands
from discord.ext import commands

from bot.cards.reading import context_card
from bot.cards.search import HITS_ON_A_PAGE, findings_card
from bot.chat.answers.remembered import NOTHING, SEARCH, Memory, keep
from bot.chat.answers.reply import Reply
from bot.chat.commands.everywhere import available_everywhere
from bot.chat.context import BotInteraction
from bot.chat.typing.keystrokes import Keystrokes
from bot.chat.typing.options import ArticleOption, AuthorOption, Choices
from bot.chat.typing.passages import ChosenPassage, PassageChoices
from bot.library.library import Library
from bot.library.noting.here import refuse_kept_back


class Search(commands.Cog):
    """The query is kept only if the answer has pages, and the filters if it offers another search."""

    def __init__(self, library: Library, memory: Memory) -> None:
        self._library = library
        self._memory = memory
        self._choices = PassageChoices(library, Keystrokes())

    @app_commands.command(name="search")
    @app_commands.describe(
        text="The words as you remember them; typos are fine",
        article="Only passages from this article",
        author="Only passages from articles by this author",
        private="Show the answer only to you",
    )
    @available_everywhere
    async def search(
        self,
        interaction: BotInteraction,
        text: app_commands.Range[str, 1, 6000],
        article: app_commands.Transform[str, ArticleOption] | None = None,
        author: app_commands.Transform[str, AuthorOption] | None = None,
        private: bool | None = None,
    ) -> None:
        """Find a passage from the words you remember."""
        reply = Reply(interaction, private=private)
        chosen = ChosenPassage.read(text)
        if chosen is not None:
            excerpt, index, same = await reply.when(self._library.context(chosen.key, chosen.passage, chosen.exact))
            refuse_kept_back(excerpt.passages[index].veiled)
            outline = await reply.when(self._library.outline(chosen.key))
            await reply.show(context_card(excerpt, index, outline, same=same))
            return
        text = self._choices.text(interaction, text)
        findings = await reply.when(self._library.search(text, article=article, author=author))
        token = NOTHING
        if findings.good and len(findings.hits) > HITS_ON_A_PAGE:
            token = await keep(self._memory, SEARCH, text=text, article=article, author=author)
        elif not findings.good and (findings.suggestions or findings.near):
            token = await keep(self._memory, SEARCH, article=article, author=author)
        await reply.show(lambda: findings_card(findings, state=(token,)))

    @search.autocomplete("text")
    async def passages(self, interaction: BotInteraction, typed: str) -> Choices:
        """The passages closest to what has been typed so far."""
        return await self._choices.offered(interaction, typed)
