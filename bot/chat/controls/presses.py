"""What happens when a button is pressed, a line of a menu is chosen, or a form is sent off."""

import random
from collections.abc import Awaitable, Callable
from datetime import datetime

from bot.cards.articles import ArticlePages, articles_card
from bot.cards.card import CardBlock, Verb
from bot.cards.citing.citing import citing_card
from bot.cards.citing.quoted import quoted_blocks
from bot.cards.search import findings_card
from bot.chat.answers.failure import answer_failure
from bot.chat.answers.remembered import SEARCH, Memory, recall, unfitted
from bot.chat.answers.reply import Reply
from bot.chat.circles.ledger import CircleLedger
from bot.chat.circles.planning import Planning
from bot.chat.context import BotInteraction, note_place, refuse_a_crowd
from bot.chat.controls.adding import AddingTexts
from bot.chat.controls.another import AnotherQuote
from bot.chat.controls.applying import ApplyPlan
from bot.chat.controls.as_picture import AsPicture
from bot.chat.controls.bookmarks import BookmarkControls
from bot.chat.controls.circle import CircleControls
from bot.chat.controls.command_channels import CommandChannels
from bot.chat.controls.content_notes import NoteControls
from bot.chat.controls.editing import EditingDetails
from bot.chat.controls.log import LogControls
from bot.chat.controls.preferences import PreferencesControls
from bot.chat.controls.press import Press, at_least
from bot.chat.controls.privacy import PrivacyControls
from bot.chat.controls.queue import ReportQueue
from bot.chat.controls.quoted import Quotations
from bot.chat.controls.reading import ReadingOn
from bot.chat.controls.share import Sharing
from bot.chat.controls.status import StatusControls
from bot.chat.controls.try_instead import Instead
from bot.chat.controls.what_is_shown import refuse_hidden, refuse_noted
from bot.chat.cooldown import Cooldown
from bot.chat.curators import Curators
from bot.chat.ids import NOBODY, ControlId, parsed
from bot.chat.outcome import note_control
from bot.chat.personal import Personal
from bot.chat.preferences import require_sharing
from bot.errors import Gone, Refused
from bot.faults import Fault
from bot.library.library import Library
from bot.model.content_notes import Veil
from bot.model.preferences import CommandGroup
from bot.pictures.pictures import Pictures
from bot.settings import Settings

OF_WHO_ASKED = frozenset({Verb.ANOTHER, Verb.BACK, Verb.DELETE, Verb.SHARE})
"""Verbs for whoever asked. The others answer anybody: in place where the answer is their own, else privately."""

Handler = Callable[[Press], Awaitable[None]]


class Presses:
    """Answers every press, by the verb in the control's id."""

    def __init__(
        self,
        library: Library,
        memory: Memory,
        pictures: Pictures,
        cooldown: Cooldown,
        curators: Curators,
        chance: random.Random,
        clock: Callable[[], datetime],
        personal: Personal,
        settings: Settings,
        status: StatusControls,
        log: LogControls,
        circles: CircleLedger,
        begun: Callable[[], None],
    ) -> None:
        self._library = library
        self._memory = memory
        self._clock = clock
        self._sharing = Sharing(memory)
        self._pages = ArticlePages()
        self.adding = AddingTexts(library, memory, curators)
        self._handlers: dict[Verb, Handler] = {
            Verb.PAGE: self._page,
            Verb.CITE: self._cite,
            Verb.SHARE: self._share,
            Verb.DELETE: self._delete,
            **AnotherQuote(library, memory, chance).handlers,
            **ReadingOn(library).handlers,
            **Instead(library, memory).handlers,
            **Quotations(library, memory).handlers,
            **AsPicture(library, pictures, cooldown).handlers,
            **ReportQueue(library, curators).handlers,
            **BookmarkControls(library, memory).handlers,
            **PrivacyControls(personal, settings).handlers,
            **PreferencesControls(library).handlers,
            **NoteControls(library).handlers,
            **CommandChannels().handlers,
            **self.adding.handlers,
            **status.handlers,
            **log.handlers,
            **CircleControls(Planning(library.dividing, circles, memory, clock), circles, begun).handlers,
            **EditingDetails(library, curators).handlers,
            **ApplyPlan(library, curators, clock).handlers,
        }

    async def answer(self, interaction: BotInteraction, custom_id: str) -> None:
        """Answer one press; failures go to the one error handler. Raises nothing."""
        await note_place(interaction)
        try:
            refuse_a_crowd(interaction)
            control = parsed(custom_id)
            if control is None or control.verb not in self._handlers:
                raise Gone(Fault.BUTTON_CHANGED)
            note_control(interaction, control.verb.name.lower())
            if control.verb in OF_WHO_ASKED and not _may_use(interaction, control):
                raise Refused(Fault.NOT_YOURS)
            await self._handlers[control.verb](Press(interaction, control))
        except Exception as error:
            await answer_failure(interaction, error)

    async def _page(self, press: Press) -> None:
        token, page = press.expected(2)
        number = press.number(page)
        reply = press.reply()
        kind, asked = await recall(self._memory, token)
        author = asked.get("author")
        if kind == SEARCH:
            work = self._library.search(asked["text"], article=asked.get("article"), author=author)
            await reply.show(findings_card(await reply.when(work), page=number, state=(token,)))
        else:
            shelf = asked.get("shelf")
            entries = await reply.when(self._library.entries(author=author, shelf=shelf))
            pages, state = self._pages, (token,)
            card = articles_card(entries, pages=pages, page=number, state=state, author=author, shelf=shelf)
            await reply.show(card)

    async def _cite(self, press: Press) -> None:
        key, passage, exact, *rest = at_least(3, await unfitted(self._memory, press.args))
        reply = Reply(press.interaction, private=True)
        excerpt, index, same = await reply.when(self._library.context(key, passage, exact))
        there = excerpt.passages[index]
        speaker, quoted = there.speaker, tuple[CardBlock, ...]()
        if len(rest) == 1 and same:
            quote = await reply.when(self._library.quote_numbered(key, press.number(rest[0])))
            if quote is not None and quote.place.passage == passage:
                speaker = quote.speaker
                quoted = quoted_blocks(quote) if quote.veiled.veil is Veil.NONE else ()  # copied text has no cover
        elif len(rest) == 2:
            speaker = rest[1]
        today = self._clock().date()
        await reply.show(citing_card(there.place, speaker=speaker, accessed=today, same=same, words=quoted))

    async def _share(self, press: Press) -> None:
        group = next((one for one in CommandGroup if one in press.args[:1]), None)
        require_sharing(press.interaction, group)
        if press.interaction.message is not None:
            await refuse_hidden(self._library, self._memory, press.interaction.message)
            await refuse_noted(self._library, press.interaction.message)
        await self._sharing.share(press.interaction)

    async def _delete(self, press: Press) -> None:
        await press.interaction.response.defer()
        await press.interaction.delete_original_response()


def _may_use(interaction: BotInteraction, control: ControlId) -> bool:
    """Whoever asked; and for deleting, in a server, members who may manage messages there."""
    if interaction.user.id == control.owner or (control.owner == NOBODY and control.verb is Verb.ANOTHER):
        return True
    moderates = interaction.guild_id is not None and interaction.permissions.manage_messages
    return control.verb is Verb.DELETE and moderates
