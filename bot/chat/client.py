"""The Discord client: intents, command tree and cogs, each given what it needs."""

import asyncio
import logging
import time
import weakref
from collections.abc import Callable, Sequence
from typing import Any

import aiohttp
import discord

from bot.cards.circle_told import circles_gone_sentence
from bot.cards.daily import gone_sentence
from bot.chat.answers.failure import answer_failure
from bot.chat.circles.posting import PartPoster
from bot.chat.commands.about import About
from bot.chat.commands.add_message import AddMessage
from bot.chat.commands.articles import Articles
from bot.chat.commands.circle import CircleCommands
from bot.chat.commands.daily import DailyCommands
from bot.chat.commands.help import Help
from bot.chat.commands.kept import KeptCommand
from bot.chat.commands.library import LibraryCommands
from bot.chat.commands.outline import OutlineCommand
from bot.chat.commands.privacy import PrivacyCommand
from bot.chat.commands.quote import QuoteCommand
from bot.chat.commands.read import Read
from bot.chat.commands.report_message import ReportMessage
from bot.chat.commands.search import Search
from bot.chat.commands.settings import SettingsCommand
from bot.chat.commands.verify import Verify
from bot.chat.content_notes import ContentNotes
from bot.chat.context import KeepingBot, note_server
from bot.chat.control import Control
from bot.chat.controls.log import LogControls
from bot.chat.controls.presses import Presses
from bot.chat.controls.status import StatusControls
from bot.chat.cooldown import Cooldown
from bot.chat.curators import Curators
from bot.chat.daily.channels import Channels
from bot.chat.daily.posting import ChannelPoster
from bot.chat.daily.rounds import Rounds
from bot.chat.form import answer_form
from bot.chat.keeping_current import keep_current
from bot.chat.log_posting import LOOK, LogPoster
from bot.chat.preferences import ServerPreferences
from bot.chat.translating import CommandTranslator
from bot.chat.tree import Tree
from bot.errors import Refused, StoreFault
from bot.faults import Fault
from bot.services import Services

log = logging.getLogger(__name__)

MOST_CONNECTIONS = 64
"""Connections to one host at a time. Each takes a file of the process, of which there are often 1,024; requests beyond
wait for their turn, in order."""


class Commonplace(KeepingBot):
    """The bot on Discord. Needs no privileged intent, stores no members or messages, and never pings."""

    def __init__(self, services: Services, *, monotonic: Callable[[], float] = time.monotonic) -> None:
        super().__init__(
            command_prefix=(),
            help_command=None,
            tree_cls=Tree,
            intents=discord.Intents(guilds=True),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            allowed_mentions=discord.AllowedMentions.none(),
        )
        self.services = services
        self.under_way = weakref.WeakKeyDictionary()
        self.preferences = ServerPreferences(services.preferences)
        self.content_notes = ContentNotes(services.note_choices)
        settings = services.settings
        cooldown = Cooldown(settings.cooldown_uses, settings.cooldown_seconds, monotonic)
        self.curators = Curators(settings.curators)
        self.library_status = StatusControls(services, self.curators)
        self.log_controls = LogControls(services, self.curators, self._wake_log)
        self.presses = Presses(
            services.library,
            services.state,
            services.pictures,
            cooldown,
            self.curators,
            services.chance,
            services.clock,
            services.personal,
            settings,
            self.library_status,
            self.log_controls,
            services.circles,
            self._wake_circles,
        )
        self.channels = Channels(self)
        poster, parts = (
            ChannelPoster(self, self.channels, services.chance),
            PartPoster(self, self.channels, services.circles),
        )
        self.rounds = Rounds(
            services.daily, poster, services.clock, nothing=Fault.DAILY_NOTHING, ours=self._can_tell_of
        )
        self.circle_rounds = Rounds(services.circles, parts, services.clock, ours=self._can_tell_of)
        log_poster = LogPoster(self, self.channels, services.log_channels, self._wake_log)
        self.log_rounds = Rounds(services.log_channels, log_poster, services.clock, look=LOOK, ours=self._can_tell_of)
        tree = self.tree
        assert isinstance(tree, Tree)
        tree.cooldown = cooldown
        tree.free_of_cooldown = frozenset({"library", "daily", "circle", "settings"})

    def _wake_circles(self) -> None:
        self.circle_rounds.wake()

    def _wake_log(self) -> None:
        self.log_rounds.wake()

    async def keep_posting(self) -> None:
        """Post daily lines and parts of reading circles as they come due, and what curators change, for ever."""
        await asyncio.gather(self.rounds.run(), self.circle_rounds.run(), self.log_rounds.run(), keep_current(self))

    async def login(self, token: str) -> None:
        """Log in as every client does, but over few connections."""
        self.http.connector = aiohttp.TCPConnector(limit=0, limit_per_host=MOST_CONNECTIONS)
        await super().login(token)
        if self.application is not None:
            self.note_endpoint(self.application.interactions_endpoint_url)

    def note_endpoint(self, address: str | None) -> None:
        """Warn where Discord posts what people ask to an ``address`` instead of sending it through the gateway."""
        if address is not None:
            log.warning(
                "Discord posts what people ask to %s, so nothing of it comes here. Empty Interactions Endpoint URL in "
                "its portal, under General Information, or run the bot with --http.",
                address,
            )

    async def setup_hook(self) -> None:
        """Add the cogs and the controls; nothing here waits on the network."""
        library, state, chance = self.services.library, self.services.state, self.services.chance
        self.add_dynamic_items(Control)
        await self.preferences.load()
        await self.tree.set_translator(CommandTranslator())
        await self.content_notes.load()
        await self.add_cog(QuoteCommand(library, state, chance))
        await self.add_cog(Search(library, state))
        await self.add_cog(Verify(library, state, self.tree))
        await self.add_cog(ReportMessage(library, state, self.tree))
        await self.add_cog(OutlineCommand(library))
        await self.add_cog(Read(library))
        await self.add_cog(Articles(library, state))
        await self.add_cog(KeptCommand(library, state))
        await self.add_cog(PrivacyCommand(self.services.personal, self.services.settings))
        await self.add_cog(DailyCommands(self.services, self.services.daily, self.rounds))
        await self.add_cog(CircleCommands(self.services, self.services.circles, self.circle_rounds))
        await self.add_cog(Help(self.curators, self.services.settings.home_guilds, self.services.registered))
        await self.add_cog(About(library))
        await self.add_cog(SettingsCommand(library))
        homes = [discord.Object(guild) for guild in self.services.settings.home_guilds]
        if homes:
            adding, log = self.presses.adding, self.log_controls
            await self.add_cog(
                LibraryCommands(library, self.curators, self.library_status, adding, log, self.services.clock),
                guilds=homes,
            )
            await self.add_cog(AddMessage(adding, self.tree, homes))

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Answer a form that was sent off, also one opened before a restart; commands and buttons go their own ways."""
        if interaction.type is discord.InteractionType.modal_submit:
            await answer_form(interaction)

    async def on_connect(self) -> None:
        """Count a session that began."""
        self.services.meter.connected(resumed=False)

    async def on_resumed(self) -> None:
        """Count a session that was taken up again."""
        self.services.meter.connected(resumed=True)

    async def on_disconnect(self) -> None:
        """Count a connection that ended."""
        self.services.meter.disconnected()

    async def on_ready(self) -> None:
        """Note in which servers the bot is; it may have been added or removed while it was off."""
        await self._note_servers()

    async def on_shard_ready(self, shard_id: int) -> None:
        """The same for the servers of one shard."""
        await self._note_servers()

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Note that the bot is there, perhaps again."""
        await self._note_servers()

    async def _note_servers(self) -> None:
        there = {str(guild.id) for guild in self.guilds}
        try:
            await self.services.personal.note_servers(there, self.services.clock(), known=self._can_tell_of)
        except StoreFault as fault:
            log.warning("In which servers the bot is could not be noted: %s", fault)

    def _can_tell_of(self, server: str) -> bool:
        return self.can_tell_of(int(server))

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Forget what was asked in a server that the bot has left, and what was shown there; note that it left."""
        channels = [str(one.id) for one in (*guild.channels, *guild.threads)]
        await self._note_servers()
        try:
            await self.services.state.forget_place(str(guild.id), channels)
            ended = await self.services.daily.forget_place(str(guild.id))
            circles = await self.services.circles.forget_place(str(guild.id))
            await self.services.log_channels.stop(str(guild.id))
        except StoreFault as fault:
            log.warning("What was asked in a server that was left could not be forgotten: %s", fault)
            return
        await note_server(self, guild.id, locale=guild.preferred_locale)
        for owner in dict.fromkeys(line.owner for line in ended):
            owned = [line for line in ended if line.owner == owner]
            await self.channels.tell(owner, gone_sentence(guild.name, len(owned)))
        for owner in dict.fromkeys(circle.owner for circle in circles):
            held = [circle for circle in circles if circle.owner == owner]
            await self.channels.tell(owner, circles_gone_sentence(guild.name, len(held)))

    def note_unregistered(self, reasons: Sequence[str]) -> None:
        """Note why commands could not be registered, for whoever asks for the status; empty once they are."""
        self.unregistered = tuple(reasons)

    async def tell_of_stopping(self, task: asyncio.Task[Any]) -> None:
        """Tell whoever waits for the answer of a task that was ended that there will be none."""
        interaction = self.under_way.get(task)
        if interaction is not None:
            await answer_failure(interaction, Refused(Fault.STOPPING))

    async def on_message(self, message: discord.Message, /) -> None:
        """Messages are not read: there are no prefix commands."""


def make_client(services: Services) -> Commonplace:
    """A client ready to log in, on an open library. One is used for one connection."""
    return Commonplace(services)
