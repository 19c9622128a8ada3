"""Adding texts: what somebody offers is looked at first; *Keep*, *Send to the curators*, *Edit details*, *Discard*."""

from collections.abc import Awaitable, Callable

from bot.cards.adding import details_form, discarded_card, paste_form, preview_card, sent_card, text_added_card
from bot.cards.card import Card, Verb
from bot.chat.answers.remembered import NOTHING, Memory, keep, recall
from bot.chat.answers.reply import Reply
from bot.chat.context import BotInteraction
from bot.chat.controls.press import Press
from bot.chat.curators import Curators
from bot.chat.form import opened
from bot.errors import Gone, Refused
from bot.faults import Fault
from bot.library.library import Library
from bot.model.sources import Details, Staged

_PASTED = "pasted"


class AddingTexts:
    """The handlers of the buttons and forms. Every one asks whose text it is, or whether a curator is at work."""

    def __init__(self, library: Library, memory: Memory, curators: Curators) -> None:
        self._library = library
        self._memory = memory
        self._curators = curators
        self.handlers: dict[Verb, Callable[[Press], Awaitable[None]]] = {
            Verb.TAKE: self._take,
            Verb.SEND: self._send,
            Verb.EDIT: self._edit,
            Verb.EDITED: self._edited,
            Verb.DROP: self._drop,
            Verb.PASTED: self._pasted,
        }

    async def offer(
        self,
        interaction: BotInteraction,
        reply: Reply,
        work: Awaitable[tuple[bytes, str]],
        details: Details,
        aside: int = 0,
    ) -> None:
        """Take in what ``work`` fetches (the bytes, and the name of their file), and show how it was read."""
        curator = self._curators.hold(interaction)

        async def offered() -> Card:
            data, given = await work
            by = str(interaction.user.id)
            preview = await self._library.sources.offer(data, given, details, by)
            return preview_card(preview, curator=curator, aside=aside)

        await reply.show(await reply.when(offered()))

    async def ask_for_text(self, interaction: BotInteraction, details: Details) -> None:
        """Open the form for a text that is pasted."""
        token = await keep(self._memory, _PASTED, shelf=details.shelf or None)
        most = interaction.client.services.settings.add_megabytes
        await interaction.response.send_modal(opened(paste_form(details, token, most), interaction.user.id))

    async def first_waiting(self, interaction: BotInteraction) -> Card | None:
        """The text that has waited longest, as it reads now; None where none waits."""
        waiting = await self._library.sources.waiting()
        if not waiting:
            return None
        preview = await self._library.sources.preview(waiting[0].token)
        return preview_card(preview, curator=True, more=len(waiting) - 1)

    async def _pasted(self, sent: Press) -> None:
        (token,) = sent.expected(1)
        title, author, date, link, text = _fields(sent, "title", "author", "date", "link", "text")
        kept = {} if token == NOTHING else (await recall(self._memory, token))[1]

        async def typed() -> tuple[bytes, str]:
            return text.encode("utf-8", "replace"), ""

        details = Details(title, author, date, link, kept.get("shelf", ""))
        await self.offer(sent.interaction, Reply(sent.interaction, private=True), typed(), details)

    async def _take(self, press: Press) -> None:
        self._curators.require(press.interaction)
        (token,) = press.expected(1)
        sources, reply, by = self._library.sources, press.reply(), str(press.interaction.user.id)

        async def kept() -> Card:
            text = await sources.text(token)
            entry = await sources.keep(token, by)
            more = len(await sources.waiting()) if text.queued else 0
            return text_added_card(entry, text.by if text.by != by else "", more)

        await reply.show(await reply.when(kept()))

    async def _send(self, press: Press) -> None:
        text = await self._own(press)
        await self._library.sources.send(text.token)
        await press.reply().show(sent_card())

    async def _edit(self, press: Press) -> None:
        text = await self._own(press)
        await press.interaction.response.send_modal(opened(details_form(text), press.control.owner))

    async def _edited(self, sent: Press) -> None:
        text = await self._own(sent)
        details = Details(*_fields(sent, "title", "author", "date", "link", "shelf"))
        reply = sent.reply()

        async def restated() -> Card:
            preview = await self._library.sources.restate(text.token, details)
            waiting = await self._library.sources.waiting() if text.queued else ()
            return preview_card(preview, curator=self._curators.hold(sent.interaction), more=max(0, len(waiting) - 1))

        await reply.show(await reply.when(restated()))

    async def _drop(self, press: Press) -> None:
        text = await self._own(press)
        await self._library.sources.discard(text.token)
        more = len(await self._library.sources.waiting()) if text.queued else 0
        await press.reply().show(discarded_card(more))

    async def _own(self, press: Press) -> Staged:
        """The text that a button is about. Raises Gone, and Refused for whoever may not change it: what waits for the
        curators is theirs."""
        (token,) = press.expected(1)
        text = await self._library.sources.text(token)
        mine = text.by == str(press.interaction.user.id) and not text.queued
        if not mine and not self._curators.hold(press.interaction):
            raise Refused(Fault.STAGED_NOT_YOURS)
        return text


def _fields(sent: Press, *names: str) -> list[str]:
    """What was written into the fields of a form. Raises Gone for a form of another version, which has others."""
    written = sent.written()
    if not all(name in written for name in names):
        raise Gone(Fault.BUTTON_CHANGED)
    return [written[name] for name in names]
