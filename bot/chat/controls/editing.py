"""Editing what is stated of an article: the buttons that open its two forms, and what comes of the forms."""

from collections.abc import Awaitable, Callable

from bot.cards.article_details import MACHINE, RANDOM, article_details_card, article_form, flags_chosen
from bot.cards.card import Card, Verb
from bot.chat.controls.press import Press
from bot.chat.curators import Curators
from bot.chat.form import opened
from bot.library.library import Library


class EditingDetails:
    """The handlers; each asks whether a curator is at work."""

    def __init__(self, library: Library, curators: Curators) -> None:
        self._library = library
        self._curators = curators
        self.handlers: dict[Verb, Callable[[Press], Awaitable[None]]] = {
            Verb.DETAILS: self._open,
            Verb.DETAILED: self._edited,
        }

    async def _open(self, press: Press) -> None:
        self._curators.require(press.interaction)
        key, which = press.expected(2)
        form = article_form(await self._library.editing.by_key(key), which)
        await press.interaction.response.send_modal(opened(form, press.control.owner))

    async def _edited(self, sent: Press) -> None:
        self._curators.require(sent.interaction)
        key, _, seen = sent.expected(3)
        wanted, reply = sent.written(), sent.reply()

        async def edited() -> Card:
            editing = self._library.editing
            if MACHINE in wanted:
                wanted["flags"] = flags_chosen(await editing.by_key(key), wanted[MACHINE], wanted.get(RANDOM, ""))
            change, now = await editing.edit(key, wanted, str(sent.interaction.user.id), seen)
            return article_details_card(now, change)

        await reply.show(await reply.when(edited()))
