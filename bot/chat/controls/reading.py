"""Reading on: the buttons and menus that lead through an article, for whoever presses them.

Each carries the passage it starts from, by its id, so it continues from that very passage wherever a reload has
moved it, says so when its text was changed, and never opens another article with a similar title.
"""

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

from bot.cards.buttons import where_marked
from bot.cards.card import Verb
from bot.cards.outline import outline_card, whole_outline_card
from bot.cards.reading import context_card, excerpt_card, section_card
from bot.cards.section_menu import ELSEWHERE, section_chosen
from bot.chat.answers.reply import Reply
from bot.chat.controls.press import Press, at_least
from bot.errors import Gone
from bot.faults import Fault
from bot.library.library import Library
from bot.library.noting.here import refuse_kept_back
from bot.model import Excerpt, Outline

_Found = TypeVar("_Found", Excerpt, Outline)


class ReadingOn:
    """The handlers of every control that opens text or an outline."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.handlers: dict[Verb, Callable[[Press], Awaitable[None]]] = {
            Verb.CONTEXT: self._context,
            Verb.ON: self._on,
            Verb.TURN: self._turn,
            Verb.SECTION: self._section,
            Verb.READ: self._read,
            Verb.JUMP: self._jump,
            Verb.OUTLINE: self._outline,
            Verb.OPEN: self._open,
        }

    async def _context(self, press: Press) -> None:
        key, passage, exact, *where = at_least(3, press.args)
        marked = where_marked(where[0]) if where else None
        reply = Reply(press.interaction, private=True)
        excerpt, index, same = await reply.when(self._library.context(key, passage, exact))
        refuse_kept_back(excerpt.passages[index].veiled)
        marked = marked if same else None  # it counts characters of the text as it was
        outline = await self._outlined(reply, key)
        await reply.show(context_card(excerpt, index, outline, same=same, marked=marked))

    async def _on(self, press: Press) -> None:
        key, passage, exact, step = press.expected(4)
        reply = press.reply()
        around, index, same = await reply.when(self._library.context(key, passage, exact))
        at, offset = around.passages[index].place.ordinal, 0
        if step == "b":
            work = self._library.excerpt_before(key, ordinal=at)
        elif step == "n":
            work = self._library.excerpt(key, ordinal=at + 1)
        else:
            offset = press.number(step.removeprefix("o"))
            work = self._library.excerpt(key, ordinal=at)
        excerpt = await reply.when(self._still(key, work))
        outline = await self._outlined(reply, key)
        await reply.show(excerpt_card(excerpt, outline, offset=offset, backwards=step == "b", same=same))

    async def _turn(self, press: Press) -> None:
        """Buttons of earlier versions, which name a passage by its place alone."""
        key, direction, ordinal, start = press.expected(4)
        at, offset, back = press.number(ordinal), press.number(start), direction == "b"
        library = self._library
        work = library.excerpt_before(key, ordinal=at) if back else library.excerpt(key, ordinal=at)
        reply = press.reply()
        excerpt = await reply.when(self._still(key, work))
        outline = await self._outlined(reply, key)
        await reply.show(excerpt_card(excerpt, outline, offset=offset, backwards=back))

    async def _section(self, press: Press) -> None:
        key, passage, exact = press.expected(3)
        reply = press.reply()
        around, index, same = await reply.when(self._library.context(key, passage, exact))
        section = str(around.passages[index].place.section.number)
        excerpt = await reply.when(self._still(key, self._library.excerpt(key, section=section)))
        await reply.show(section_card(excerpt, await self._outlined(reply, key), same=same))

    async def _read(self, press: Press) -> None:
        (key,) = press.expected(1)
        await self._open_section(Reply(press.interaction, private=True), key, press.chosen())

    async def _jump(self, press: Press) -> None:
        (key,) = press.expected(1)
        chosen = press.chosen()
        if not chosen.startswith(ELSEWHERE):
            await self._open_section(press.reply(), key, chosen)
            return
        reply = Reply(press.interaction, private=True)
        at = press.number(chosen.removeprefix(ELSEWHERE))
        await reply.show(whole_outline_card(await self._outlined(reply, key), around=at))

    async def _outline(self, press: Press) -> None:
        key, page = press.expected(2)
        reply = press.reply()
        await reply.show(whole_outline_card(await self._outlined(reply, key), page=press.number(page)))

    async def _open(self, press: Press) -> None:
        key = press.args[0] if press.args else press.chosen()
        reply = Reply(press.interaction, private=True)
        await reply.show(outline_card(await self._outlined(reply, key)))

    async def _open_section(self, reply: Reply, key: str, chosen: str) -> None:
        """The section behind a line of a menu, from its beginning."""
        outline = await self._outlined(reply, key)
        row = section_chosen(outline, chosen)
        if row is None:
            raise Gone(Fault.SECTION_GONE, outline.entry.title) if "." in chosen else Gone(Fault.BUTTON_CHANGED)
        excerpt = await reply.when(self._still(key, self._library.excerpt(key, ordinal=row.ordinal)))
        await reply.show(excerpt_card(excerpt, outline))

    async def _outlined(self, reply: Reply, key: str) -> Outline:
        return await reply.when(self._still(key, self._library.outline(key)))

    async def _still(self, key: str, work: Coroutine[Any, Any, _Found]) -> _Found:
        """What was found of the article with that very key: a button never opens another with a similar title."""
        try:
            await self._library.known(key)
        except Gone:
            work.close()
            raise
        found = await work
        if found.entry.key != key:
            raise Gone(Fault.ARTICLE_GONE)
        return found
