"""The menu under a search that found nothing close: search for another word, or read a similar heading or title."""

from collections.abc import Awaitable, Callable

from bot.cards.card import Verb
from bot.cards.reading import excerpt_card
from bot.cards.search import HITS_ON_A_PAGE, PLACE, WORD, findings_card
from bot.chat.answers.remembered import SEARCH, Memory, keep, recall
from bot.chat.answers.reply import Reply
from bot.chat.controls.press import Press
from bot.errors import Gone, NotFound
from bot.faults import Fault
from bot.library.library import Library


class Instead:
    """The handler of that menu. Its id carries a token for the filters the search had."""

    def __init__(self, library: Library, memory: Memory) -> None:
        self._library = library
        self._memory = memory
        self.handlers: dict[Verb, Callable[[Press], Awaitable[None]]] = {Verb.INSTEAD: self._instead}

    async def _instead(self, press: Press) -> None:
        (token,) = press.expected(1)
        chosen, reply = press.chosen(), press.reply()
        if chosen.startswith(WORD):
            await self._search(reply, chosen.removeprefix(WORD), token)
        elif chosen.startswith(PLACE) and chosen.count(":") == 2:
            _, key, ordinal = chosen.split(":")
            await self._read(reply, key, press.number(ordinal))
        else:
            raise Gone(Fault.BUTTON_CHANGED)

    async def _search(self, reply: Reply, word: str, token: str) -> None:
        _, filters = await recall(self._memory, token)
        article, author = filters.get("article"), filters.get("author")
        findings = await reply.when(self._library.search(word, article=article, author=author))
        if findings.good and len(findings.hits) > HITS_ON_A_PAGE:
            token = await keep(self._memory, SEARCH, text=word, article=article, author=author)
        await reply.show(findings_card(findings, state=(token,)))

    async def _read(self, reply: Reply, key: str, ordinal: int) -> None:
        try:
            excerpt = await reply.when(self._library.excerpt(key, ordinal=ordinal))
        except NotFound as error:
            raise Gone(Fault.ARTICLE_GONE) from error
        if excerpt.entry.key != key:  # another article with a similar title
            raise Gone(Fault.ARTICLE_GONE)
        await reply.show(excerpt_card(excerpt, await reply.when(self._library.outline(key))))
