"""The client without a gateway: logged in over REST, it serves the interactions endpoint where others would connect."""

import asyncio
import contextlib
import errno
import logging
from collections.abc import Callable, Iterator
from typing import Any, Final

import discord
from aiohttp import web

from bot.chat.client import Commonplace
from bot.chat.context import LATELY
from bot.chat.over_http.endpoint import PATH, Endpoint
from bot.chat.over_http.first_answers import FirstAnswers, Json, answered_in_place
from bot.chat.over_http.listening import Listening, listening_at
from bot.chat.over_http.servers import ASKING, FAILED, ServersAsked, needed
from bot.chat.over_http.signed import SignatureCheck
from bot.errors import CommonplaceError, HttpFault, StoreFault
from bot.faults import Fault
from bot.services import Services

log = logging.getLogger(__name__)

LOOK_AROUND: Final = 6 * 3600.0
AGAIN: Final = 600.0
"""Seconds until the bot asks again in which servers it is, and until it tries again where Discord did not say."""


class CommonplaceOverHttp(Commonplace):
    """The same bot, but that Discord posts interactions to it. What the gateway would tell of servers is asked for."""

    def __init__(self, services: Services, answers: FirstAnswers, listening: Listening) -> None:
        super().__init__(services)
        self._answers = answers
        self._listening = listening
        self._servers = ServersAsked(self)
        self._meeting: set[asyncio.Task[None]] = set()
        self._serving = asyncio.Event()
        self._runner: web.AppRunner | None = None

    async def connect(self, *, reconnect: bool = True) -> None:
        """Serve the endpoint until cancelled; then no new request is taken, and those under way can still be answered
        until the client is closed. Raises HttpFault where it cannot be served."""
        application = self.application
        assert application is not None
        signed = SignatureCheck(application.verify_key, self.services.clock)
        endpoint = Endpoint(signed, self._answers, self._receive, self._fit, self.services.meter)
        self._runner = web.AppRunner(endpoint.app(), access_log=None, shutdown_timeout=1.0, lingering_time=1.0)
        await self._runner.setup()
        site = web.TCPSite(self._runner, self._listening.host, self._listening.port, backlog=1024)
        try:
            await site.start()
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise HttpFault(Fault.HTTP_ADDRESS_IN_USE, str(self._listening)) from None
            raise HttpFault(Fault.HTTP_ADDRESS_REFUSED, str(self._listening), error.strerror or str(error)) from None
        log.info("Interactions are taken at http://%s%s; Discord must reach that by HTTPS.", self._listening, PATH)
        self._serving.set()
        self.dispatch("connect")
        looking = asyncio.ensure_future(self._look_around())
        try:
            await asyncio.Event().wait()
        finally:
            endpoint.closing = True
            self._serving.clear()
            looking.cancel()
            await asyncio.gather(looking, return_exceptions=True)
            await site.stop()

    def note_endpoint(self, address: str | None) -> None:
        """Warn where Discord knows no ``address`` to which it could post what people ask."""
        if address is None:
            log.warning(
                "Discord knows no Interactions Endpoint URL for this bot, so it posts nothing here. Enter the public "
                "address of %s in its portal, under General Information.",
                PATH,
            )

    async def close(self) -> None:
        """Close every connection, also those to Discord."""
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None
        await super().close()

    def is_ready(self) -> bool:
        """Whether interactions are taken."""
        return self._serving.is_set()

    async def wait_until_ready(self) -> None:
        """Wait until they are."""
        await self._serving.wait()

    async def on_connect(self) -> None:
        """There is no session to be counted."""

    @property
    def server_count(self) -> int:
        """How many servers have the bot, as Discord last said."""
        if self._servers.there is not None:
            return len(self._servers.there)
        return self.application.approximate_guild_count if self.application is not None else 0

    def is_there(self, interaction: discord.Interaction[Any]) -> bool:
        """Whether the bot is in the server asked in."""
        if self._servers.there is None:
            return interaction.is_guild_integration()
        return interaction.guild_id in self._servers.there

    async def look_at(self, server: int | str, within: float = 0.0) -> None:
        """Ask for what is known of a server, where that is too old. Raises what discord.py raises."""
        await self._servers.look_at_calmly(int(server), within)

    async def _receive(self, asked: Json) -> None:
        """Begin to answer an interaction, as discord.py does where the gateway brings one."""
        server = asked.get("guild_id")
        self._servers.forget_old()
        if server is not None:
            chosen = bool(self.preferences.of(server).every_channel())
            within = needed(asked, channels_chosen=chosen)
            if self._servers.is_new(asked):
                meeting = asyncio.ensure_future(self._meet(int(server)))
                self._meeting.add(meeting)
                meeting.add_done_callback(self._meeting.discard)
            if within is not None:
                try:
                    async with asyncio.timeout(ASKING):
                        await self._servers.look_at(int(server), within)
                except FAILED as error:
                    log.info("A server could not be asked for its channels: %s", error)
            self._servers.note_channel(int(server), asked.get("channel") or {})
        payload: Any = asked
        self._connection.parse_interaction_create(payload)

    async def _meet(self, server: int) -> None:
        """Find out whether the bot is in a server, beside what is answered there."""
        with contextlib.suppress(*FAILED):
            await self._servers.look_at(server, LATELY)

    async def _fit(self) -> bool:
        """Whether there is something to answer from."""
        try:
            return bool((await self.services.library.status()).articles)
        except CommonplaceError:
            return False

    async def _look_around(self) -> None:
        """Note in which servers the bot is, every few hours: over HTTP nobody tells when it joins or leaves one."""
        while True:
            try:
                there = await self._servers.look_around()
                await self.services.personal.note_servers({str(one) for one in there}, self.services.clock())
            except StoreFault as fault:
                log.warning("In which servers the bot is could not be noted: %s", fault)
            except FAILED as error:
                log.info("Discord did not say in which servers the bot is: %s", error)
                await asyncio.sleep(AGAIN)
                continue
            await asyncio.sleep(LOOK_AROUND)


@contextlib.contextmanager
def clients_over_http(services: Services) -> Iterator[Callable[[], CommonplaceOverHttp]]:
    """While open, gives clients ready to log in, whose first answers go back where the question came from."""
    answers, listening = FirstAnswers(), listening_at(services.settings.http_address)
    with answered_in_place(answers):
        yield lambda: CommonplaceOverHttp(services, answers, listening)
