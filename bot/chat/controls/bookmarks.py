"""*Keep*, and what can be done with bookmarks: page through them, open one, write a note, remove it, take them along.

Whatever carries the number of a bookmark leads to one of whoever presses, never to another person's.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

from bot.cards.bookmark_files import bookmark_files, files_card
from bot.cards.bookmarks import (
    BOOKMARKS_ON_A_PAGE,
    NOTE,
    NOTE_ROOM,
    bookmark_card,
    bookmarks_card,
    dropped_card,
    kept_card,
    note_form,
)
from bot.cards.buttons import where_marked
from bot.cards.card import Card, Verb
from bot.chat.answers.remembered import KEPT, NOTHING, Memory, recall
from bot.chat.answers.reply import Reply
from bot.chat.controls.press import Press, at_least
from bot.chat.form import opened
from bot.errors import Gone, Refused
from bot.faults import Fault
from bot.library.library import Library
from bot.model.bookmarks import BookmarkPage

MOST_BYTES: Final = 8_000_000
"""What Discord takes as files of one answer everywhere, with some to spare."""


class BookmarkControls:
    """The handlers of every control of bookmarks; all answers are private."""

    def __init__(self, library: Library, memory: Memory) -> None:
        self._keeping = library.keeping
        self._memory = memory
        self.handlers: dict[Verb, Callable[[Press], Awaitable[None]]] = {
            Verb.BOOKMARK: self._keep,
            Verb.BOOKMARKS: self._page,
            Verb.BOOKMARK_OPENED: self._open,
            Verb.NOTE: self._note,
            Verb.NOTED: self._noted,
            Verb.BOOKMARK_DROPPED: self._drop,
            Verb.BOOKMARK_FILES: self._files,
        }

    async def _keep(self, press: Press) -> None:
        key, passage, exact, *where = at_least(3, press.args or tuple(press.chosen().split(":")))
        part = where_marked(where[0]) if where else None
        reply = Reply(press.interaction, private=True)
        server = _server(press)
        now, again, same = await reply.when(self._keeping.keep(_person(press), key, passage, exact, part, server))
        await reply.show(kept_card(now, again=again, same=same))

    async def _page(self, press: Press) -> None:
        token, page = press.expected(2)
        text, reply = await self._looked_for(token), press.reply()
        start = press.number(page) * BOOKMARKS_ON_A_PAGE
        await reply.show(await reply.when(self.page(_person(press), text, token, start)))

    async def page(self, person: str, text: str, token: str, start: int) -> Card:
        """The card with the bookmarks of a person from ``start`` on, or with those that have all words of ``text``."""
        page = await self._keeping.page(person, text, start, BOOKMARKS_ON_A_PAGE)
        return bookmarks_card(page, text=text, token=token)

    async def _open(self, press: Press) -> None:
        (number,) = press.expected(1)
        reply = Reply(press.interaction, private=True)
        await reply.show(bookmark_card(await reply.when(self._keeping.one(_person(press), press.number(number)))))

    async def _note(self, press: Press) -> None:
        (number,) = press.expected(1)
        now = await self._keeping.one(_person(press), press.number(number))
        await press.interaction.response.send_modal(opened(note_form(now.bookmark), press.interaction.user.id))

    async def _noted(self, press: Press) -> None:
        (number,) = press.expected(1)
        note, reply = press.written().get(NOTE, "")[:NOTE_ROOM], press.reply()
        work = self._keeping.note(_person(press), press.number(number), note)
        await reply.show(bookmark_card(await reply.when(work)))

    async def _drop(self, press: Press) -> None:
        (number,) = press.expected(1)
        reply = press.reply()
        await reply.show(dropped_card(await reply.when(self._keeping.remove(_person(press), press.number(number)))))

    async def _files(self, press: Press) -> None:
        (token,) = press.expected(1)
        text, reply = await self._looked_for(token), Reply(press.interaction, private=True)
        held = await reply.when(self._keeping.all(_person(press), text))
        if not held:  # all were removed since
            await reply.show(bookmarks_card(BookmarkPage(0, 0, ()), text=text))
            return
        files = await reply.when(asyncio.to_thread(bookmark_files, held, MOST_BYTES))
        if not files:
            raise Refused(Fault.EXPORT_TOO_LARGE)
        await reply.show(files_card(len(held), files))

    async def _looked_for(self, token: str) -> str:
        if token == NOTHING:
            return ""
        kind, asked = await recall(self._memory, token)
        if kind != KEPT:
            raise Gone(Fault.BUTTON_CHANGED)
        return asked["text"]


def _server(press: Press) -> str:
    """The server in which somebody presses; none where the bot is there only because it is theirs."""
    interaction = press.interaction
    return str(interaction.guild_id) if interaction.client.is_there(interaction) else ""


def _person(press: Press) -> str:
    return str(press.interaction.user.id)
