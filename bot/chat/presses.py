"""What happens when a button is pressed or a line of a menu is chosen."""

import random
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

from bot.cards.articles import articles_card
from bot.cards.card import Verb
from bot.cards.fault import changed_button, gone_article, not_yours
from bot.cards.outline import outline_card
from bot.cards.quote import quote_card
from bot.cards.reading import context_card, excerpt_card
from bot.cards.search import findings_card
from bot.chat.asked import SEARCH, recall
from bot.chat.door import answer_failure
from bot.chat.ids import ControlId, parsed
from bot.chat.keeping import Asked
from bot.chat.replies import Reply
from bot.errors import NotFound
from bot.library.library import Library
from bot.model import Excerpt, Outline
from bot.services import State

OF_WHO_ASKED = frozenset({Verb.ANOTHER, Verb.PAGE, Verb.TURN, Verb.OUTLINE, Verb.DELETE})
"""Verbs that change the answer itself. The others answer whoever presses, privately."""

_Found = TypeVar("_Found", Excerpt, Outline)

Handler = Callable[[Asked, tuple[str, ...]], Awaitable[None]]


class Presses:
    """Answers every press, by the verb in the control's id."""

    def __init__(self, library: Library, state: State, chance: random.Random) -> None:
        self._library = library
        self._state = state
        self._chance = chance
        self._handlers: dict[Verb, Handler] = {
            Verb.ANOTHER: self._another,
            Verb.CONTEXT: self._context,
            Verb.TURN: self._turn,
            Verb.READ: self._read,
            Verb.OUTLINE: self._outline,
            Verb.OPEN: self._open,
            Verb.PAGE: self._page,
            Verb.DELETE: self._delete,
        }

    async def answer(self, interaction: Asked, custom_id: str) -> None:
        """Answer one press; whatever fails is told at the one door."""
        try:
            control = parsed(custom_id)
            if control is None or control.verb not in self._handlers:
                raise changed_button()
            if control.verb in OF_WHO_ASKED and not _may_use(interaction, control):
                raise not_yours()
            await self._handlers[control.verb](interaction, control.args)
        except Exception as error:
            await answer_failure(interaction, error)

    async def _another(self, interaction: Asked, args: tuple[str, ...]) -> None:
        (token,) = _expected(args, 1)
        reply = Reply(interaction, edit=True)
        _, asked = await recall(self._state, token)
        channel = str(interaction.channel_id)
        quote = await reply.when(self._library.quote(chance=self._chance, channel=channel, **asked))
        await reply.show(quote_card(quote, again=args))

    async def _context(self, interaction: Asked, args: tuple[str, ...]) -> None:
        key, passage, exact = _expected(args, 3)
        reply = Reply(interaction, private=True)
        excerpt, index, same = await reply.when(self._library.context(key, passage, exact))
        await reply.show(context_card(excerpt, index, same=same))

    async def _turn(self, interaction: Asked, args: tuple[str, ...]) -> None:
        key, direction, ordinal, offset = _expected(args, 4)
        at, start = _number(ordinal), _number(offset)
        back = direction == "b"
        library = self._library
        work = library.excerpt_before(key, ordinal=at) if back else library.excerpt(key, ordinal=at)
        reply = Reply(interaction, edit=True)
        excerpt = await reply.when(_still(key, work))
        await reply.show(excerpt_card(excerpt, offset=start, backwards=back))

    async def _read(self, interaction: Asked, args: tuple[str, ...]) -> None:
        (key,) = _expected(args, 1)
        ordinal = _number(_chosen(interaction))
        reply = Reply(interaction, private=True)
        await reply.show(excerpt_card(await reply.when(_still(key, self._library.excerpt(key, ordinal=ordinal)))))

    async def _outline(self, interaction: Asked, args: tuple[str, ...]) -> None:
        key, page = _expected(args, 2)
        reply = Reply(interaction, edit=True)
        outline = await reply.when(_still(key, self._library.outline(key)))
        await reply.show(outline_card(outline, page=_number(page)))

    async def _open(self, interaction: Asked, args: tuple[str, ...]) -> None:
        key = args[0] if args else _chosen(interaction)
        reply = Reply(interaction, private=True)
        await reply.show(outline_card(await reply.when(_still(key, self._library.outline(key)))))

    async def _page(self, interaction: Asked, args: tuple[str, ...]) -> None:
        token, page = _expected(args, 2)
        number = _number(page)
        reply = Reply(interaction, edit=True)
        kind, asked = await recall(self._state, token)
        author = asked.get("author")
        if kind == SEARCH:
            work = self._library.search(asked["text"], article=asked.get("article"), author=author)
            await reply.show(findings_card(await reply.when(work), page=number, state=(token,)))
        else:
            shelf = asked.get("shelf")
            entries = await reply.when(self._library.entries(author=author, shelf=shelf))
            await reply.show(articles_card(entries, page=number, state=(token,), author=author, shelf=shelf))

    async def _delete(self, interaction: Asked, args: tuple[str, ...]) -> None:
        await interaction.response.defer()
        await interaction.delete_original_response()


def _may_use(interaction: Asked, control: ControlId) -> bool:
    """Whoever asked; and for deleting, in a server, members who may manage messages there."""
    if interaction.user.id == control.owner:
        return True
    moderates = interaction.guild_id is not None and interaction.permissions.manage_messages
    return control.verb is Verb.DELETE and moderates


def _chosen(interaction: Asked) -> str:
    """The line of a menu that was chosen."""
    data: Any = interaction.data
    return str(data["values"][0])


def _expected(args: tuple[str, ...], count: int) -> tuple[str, ...]:
    """The words of a control's id, where there are as many as this version writes."""
    if len(args) != count:
        raise changed_button()
    return args


def _number(text: str) -> int:
    if not text.isdecimal() or len(text) > 9:
        raise changed_button()
    return int(text)


async def _still(key: str, work: Coroutine[Any, Any, _Found]) -> _Found:
    """What was found of the article with that very key: a button never opens another article that is called alike."""
    try:
        found = await work
    except NotFound as error:
        raise gone_article() from error
    if found.entry.key != key:
        raise gone_article()
    return found
