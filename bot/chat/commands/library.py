"""``/library``: for curators, in the home guilds."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Literal

import discord
from discord import app_commands
from discord.ext import commands

from bot.cards.adding import removed_card
from bot.cards.article_details import article_details_card
from bot.cards.changes import undone_card
from bot.cards.hand_notes import hand_notes_card, noted_card
from bot.cards.hidden import hidden_card, hidden_list_card, queue_card, shown_card
from bot.cards.reload_plan import plan_card, shrinks
from bot.cards.report import report_card
from bot.chat.answers.progress import ProgressShown
from bot.chat.answers.reply import Reply
from bot.chat.attached import fetched
from bot.chat.context import BotInteraction
from bot.chat.controls.adding import AddingTexts
from bot.chat.controls.log import LogControls
from bot.chat.controls.status import StatusControls
from bot.chat.curators import Curators
from bot.chat.typing.hidden_options import HiddenOption, PassageOption
from bot.chat.typing.note_options import NotedPassageOption, NoteOption, QuoteOption
from bot.chat.typing.options import ArticleOption, ShelfOption, SpeakerOption
from bot.errors import Refused
from bot.faults import Fault
from bot.library.library import Library
from bot.model.hidden import HiddenFrom
from bot.model.sources import Details


class LibraryCommands(commands.GroupCog, group_name="library", group_description="For curators: manage the library"):
    """Everything here is private, and every call but ``add`` asks whether a curator made it."""

    def __init__(
        self,
        library: Library,
        curators: Curators,
        status: StatusControls,
        adding: AddingTexts,
        log: LogControls,
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._adding = adding
        self._log = log
        self._library = library
        self._clock = clock
        self._status = status
        self._curators = curators
        self._reloading = asyncio.Lock()

    @app_commands.command(name="status")
    async def status(self, interaction: BotInteraction) -> None:
        """See what the library holds, what is wrong anywhere, and what to do about it."""
        self._curators.require(interaction)
        reply = Reply(interaction, private=True)
        await reply.show(await reply.when(self._status.card(interaction)))

    @app_commands.command(name="reload")
    @app_commands.describe(dry_run="Show what a reload would do, and change nothing until you press Apply")
    async def reload(self, interaction: BotInteraction, dry_run: bool = False) -> None:
        """Read the articles folder again and load what is new, changed or gone."""
        self._curators.require(interaction)
        if self._reloading.locked():
            raise Refused(Fault.ALREADY_RELOADING)
        async with self._reloading, ProgressShown(interaction) as shown:
            plan = await self._library.plan()
            if dry_run:
                report = await self._library.reload(dry_run=True, progress=shown.note)
                card = plan_card(plan, self._clock(), report=report)
            elif shrinks(plan):
                card = plan_card(plan, self._clock())
            else:
                card = report_card(await self._library.reload(progress=shown.note))
            await shown.end(card)

    @app_commands.command(name="add")
    @app_commands.describe(
        file="The text as a file; without one, a form opens to paste it into",
        title="Its title, if it does not say so itself",
        author="Who wrote it; several with a semicolon between them",
        date="When, as it is to be shown",
        link="Where it can be found, with https://",
        shelf="A shelf for it, one there is or a new one",
    )
    async def add(
        self,
        interaction: BotInteraction,
        file: discord.Attachment | None = None,
        title: app_commands.Range[str, 1, 300] = "",
        author: app_commands.Range[str, 1, 300] = "",
        date: app_commands.Range[str, 1, 100] = "",
        link: app_commands.Range[str, 1, 500] = "",
        shelf: app_commands.Transform[str, ShelfOption] | None = None,
    ) -> None:
        """Add a text to the library; a member's text waits for a curator."""
        details = Details(title, author, date, link, shelf or "")
        if file is None:
            await self._adding.ask_for_text(interaction, details)
            return
        chosen = file
        most = interaction.client.services.settings.add_megabytes

        async def taken() -> tuple[bytes, str]:
            return await fetched(chosen, most), chosen.filename

        await self._adding.offer(interaction, Reply(interaction, private=True), taken(), details)

    @app_commands.command(name="article")
    @app_commands.describe(article="Its key or whole title; choose it from the list")
    async def article(self, interaction: BotInteraction, article: app_commands.Transform[str, ArticleOption]) -> None:
        """See what is known of an article, and change it."""
        self._curators.require(interaction)
        reply = Reply(interaction, private=True)
        await reply.show(article_details_card(await reply.when(self._library.editing.details(article))))

    @app_commands.command(name="remove")
    @app_commands.describe(
        article="Its key or whole title; choose it from the list",
        reason="Why, for other curators",
        all_of_its_file="Also the other articles that stand in the same file",
    )
    async def remove(
        self,
        interaction: BotInteraction,
        article: app_commands.Transform[str, ArticleOption],
        reason: app_commands.Range[str, 1, 120] = "",
        all_of_its_file: bool = False,
    ) -> None:
        """Take an article out of the library; its file is moved away, never deleted."""
        self._curators.require(interaction)
        reply, by = Reply(interaction, private=True), str(interaction.user.id)
        work = self._library.removing.remove(article, reason, by, whole=all_of_its_file)
        await reply.show(removed_card(*await reply.when(work)))

    @app_commands.command(name="hide")
    @app_commands.describe(
        passage="Some words of the passage; none of its quotes is drawn either",
        article="All of this article",
        speaker="Whatever this person says, quoted or writing",
        hidden_from="From random quotes, from search, or from both (if left out)",
        reason="Why, for other curators",
    )
    @app_commands.rename(hidden_from=app_commands.locale_str("from", context="option of hide"))
    async def hide(
        self,
        interaction: BotInteraction,
        passage: app_commands.Transform[tuple[str, str], PassageOption] | None = None,
        article: app_commands.Transform[str, ArticleOption] | None = None,
        speaker: app_commands.Transform[str, SpeakerOption] | None = None,
        hidden_from: Literal["quotes and search", "quotes", "search"] = "quotes and search",
        reason: app_commands.Range[str, 1, 120] = "",
    ) -> None:
        """Keep a passage, an article or a speaker out of random quotes or search; nothing is deleted."""
        self._curators.require(interaction)
        if len([one for one in (passage, article, speaker) if one]) != 1:
            raise Refused(Fault.HIDE_ONE_THING)
        scope, by, curating = HiddenFrom(hidden_from), str(interaction.user.id), self._library.curating
        if passage:
            thing = await curating.hide_passage(*passage, scope, reason, by)
        elif article:
            thing = await curating.hide_article(article, scope, reason, by)
        else:
            thing = await curating.hide_speaker(speaker or "", scope, reason, by)
        await Reply(interaction, private=True).show(hidden_card(thing))

    @app_commands.command(name="note")
    @app_commands.describe(
        note="The content note; choose it from the list",
        quote="Some words of the quote",
        passage="Some words of the passage; all of its quotes have the note, too",
        article="All of this article",
        take_away="Take the note away, also one that the word list gives",
        reason="Why, for other curators",
    )
    async def note(
        self,
        interaction: BotInteraction,
        note: app_commands.Transform[str, NoteOption],
        quote: app_commands.Transform[tuple[str, str], QuoteOption] | None = None,
        passage: app_commands.Transform[tuple[str, str], NotedPassageOption] | None = None,
        article: app_commands.Transform[str, ArticleOption] | None = None,
        take_away: bool = False,
        reason: app_commands.Range[str, 1, 120] = "",
    ) -> None:
        """Give a content note to a quote, a passage or an article, or take it away."""
        self._curators.require(interaction)
        if len([one for one in (quote, passage, article) if one]) != 1:
            raise Refused(Fault.NOTE_ONE_THING)
        by, noting = str(interaction.user.id), self._library.curating.noting
        reply = Reply(interaction, private=True)
        if quote:
            work = noting.note_quote(*quote, note, reason, by, give=not take_away)
        elif passage:
            work = noting.note_passage(*passage, note, reason, by, give=not take_away)
        else:
            work = noting.note_article(article or "", note, reason, by, give=not take_away)
        thing = await reply.when(work)
        await reply.show(noted_card(thing))

    @app_commands.command(name="notes")
    async def notes(self, interaction: BotInteraction) -> None:
        """See which content notes were given or taken away by hand."""
        self._curators.require(interaction)
        things, titles = await self._library.curating.noting.noted(), await self._library.curating.titles()
        await Reply(interaction, private=True).show(hand_notes_card(things, titles))

    @app_commands.command(name="queue")
    async def queue(self, interaction: BotInteraction) -> None:
        """Go through what members reported, and hide or keep it; then through the texts they offered."""
        self._curators.require(interaction)
        reply = Reply(interaction, private=True)
        reported = await self._library.curating.waiting()
        offered = None if reported else await reply.when(self._adding.first_waiting(interaction))
        await reply.show(offered or queue_card(reported))

    @app_commands.command(name="show")
    @app_commands.describe(hidden="What to show again; type a part of it")
    async def show(self, interaction: BotInteraction, hidden: app_commands.Transform[int, HiddenOption]) -> None:
        """Show something again that was hidden."""
        self._curators.require(interaction)
        thing = await self._library.curating.show(hidden, str(interaction.user.id))
        await Reply(interaction, private=True).show(shown_card(thing))

    @app_commands.command(name="hidden")
    async def hidden(self, interaction: BotInteraction) -> None:
        """See what is hidden, from what, and why."""
        self._curators.require(interaction)
        things, titles = await self._library.curating.hidden(), await self._library.curating.titles()
        await Reply(interaction, private=True).show(hidden_list_card(things, titles))

    @app_commands.command(name="undo")
    async def undo(self, interaction: BotInteraction) -> None:
        """Take back the last change; once more, and the one before it."""
        self._curators.require(interaction)
        reply = Reply(interaction, private=True)
        await reply.show(undone_card(await reply.when(self._library.curating.undo(str(interaction.user.id)))))

    @app_commands.command(name="log")
    @app_commands.describe(channel="Have each change posted in this channel from now on")
    async def log(
        self, interaction: BotInteraction, channel: discord.TextChannel | discord.Thread | None = None
    ) -> None:
        """See who changed what, and when; or have it posted in a channel."""
        self._curators.require(interaction)
        reply = Reply(interaction, private=True)
        await reply.show(await (self._log.chosen(interaction, channel) if channel else self._log.card(interaction)))
