"""The bot as a process: a new client for every attempt, back-off while Discord is unreachable, a clean shutdown."""

import asyncio
import contextlib
import logging
import os
import random
from collections import deque
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import aiohttp
from discord import Client, ConnectionClosed, DiscordException, HTTPException, LoginFailure, RateLimited

from bot.chat.connection.invite import invite_link
from bot.chat.connection.sessions import NoSessionLeft, SessionBudget, Starts
from bot.chat.connection.stopping import GRACE, farewell, unless_stopped
from bot.errors import CommonplaceError, TokenFault
from bot.faults import Fault

log = logging.getLogger(__name__)

UNREACHABLE = (OSError, aiohttp.ClientError, DiscordException)
"""Raised by a dead connection, an unresolvable name, a timeout or a 5xx answer. TimeoutError is an OSError."""

_FINAL = frozenset({4010, 4011, 4012, 4013, 4014})


@dataclass(frozen=True, slots=True)
class Patience:
    """Waits, in seconds. ``settled`` is how long a connection must last to count as good, ``ready`` how long Discord
    has from a connection to its first word about the session."""

    first: float = 5.0
    longest: float = 45.0
    login: float = 40.0
    ready: float = 40.0
    settled: float = 60.0

    def scaled(self, factor: float) -> "Patience":
        """The same proportions, for tests that cannot wait."""
        return Patience(self.first * factor, self.longest * factor, self.login, self.ready, self.settled * factor)

    def delay(self, failures: int, chance: random.Random) -> float:
        """How long to wait after that many failures in a row: doubling, with jitter, never outside first..longest."""
        upper = min(self.longest, self.first * 2.0 ** min(failures, 30))
        return chance.uniform(max(self.first, upper / 2), upper)


class _Story:
    """What the log says about the connection: each change once."""

    def __init__(self) -> None:
        self._met = False
        self._lost = False

    def out_of_reach(self, reason: str, delay: float, longest: float) -> None:
        if self._lost:
            log.debug("Discord is still unreachable (%s). Trying again in %.1f s.", reason, delay)
            return
        self._lost = True
        log.warning(
            "Discord is unreachable (%s). Trying again in %.0f s, then with growing pauses of up to %.0f s.",
            reason,
            delay,
            longest,
        )

    def connected(self, client: Client) -> None:
        back = "Discord is back. " if self._lost else ""
        if back or not self._met:
            log.info("%sConnected to Discord as %s, in %s.", back, str(client.user), _servers(len(client.guilds)))
        if not self._met and not client.guilds:
            log.info("Invite the bot to a server: %s", invite_link(client.application_id))
        self._met, self._lost = True, False


async def keep_running(
    make_client: Callable[[], Client],
    token: str,
    *,
    starts: Starts,
    clock: Callable[[], datetime],
    chance: random.Random,
    stop: asyncio.Event,
    beside: Callable[[Client], Coroutine[Any, Any, None]] | None = None,
    patience: Patience | None = None,
    budget: SessionBudget | None = None,
    grace: float = GRACE,
) -> None:
    """Stay connected until ``stop`` is set, whatever Discord or the network does; then shut down cleanly and return.

    ``make_client`` is called for every attempt: a discord.py client whose connection broke is not used again.
    ``beside`` runs while a client is logged in; it may return earlier and is cancelled at the end. What it raises is
    logged.
    Raises TokenFault when Discord refuses the token, CommonplaceError when it closes the connection permanently,
    and whatever ``make_client`` or the client's ``setup_hook`` raise that is not a failure of the network.
    """
    patience = patience or Patience()
    budget = budget or SessionBudget(starts, clock)
    story = _Story()
    failures, refused = 0, False
    while not stop.is_set():
        if not await unless_stopped(stop, budget.room()):
            return
        client = make_client()
        budget.watch(client)
        opening = _pace(client, patience)
        time = asyncio.get_running_loop().time
        began = time()
        try:
            await unless_stopped(stop, _connection(client, token, story, beside, patience, opening))
            if stop.is_set():
                await farewell(client, grace, tell=getattr(client, "tell_of_stopping", None))
                return
            reason, wait, waited = "the connection was closed", 0.0, False
        except NoSessionLeft:
            continue
        except UNREACHABLE as error:
            # Discord has refused good tokens in outages of its own: one refusal is asked about again.
            refused = not refused and isinstance(error, LoginFailure)
            if not refused:
                _raise_if_final(error)
            reason, wait = _in_words(error), _asked_to_wait(error)
            waited = isinstance(error, TimeoutError) and client.ws is None
        finally:
            await _closed(client)
        spent = time() - began
        failures = 0 if spent >= patience.settled else failures + 1
        # Who got no answer has waited already, unless a session was asked for: those are to be few.
        pause = max(patience.first, patience.delay(failures, chance) - (spent if waited else 0.0))
        delay = max(pause, wait)
        story.out_of_reach(reason, delay, patience.longest)
        await unless_stopped(stop, asyncio.sleep(delay))


async def _connection(
    client: Client,
    token: str,
    story: _Story,
    beside: Callable[[Client], Coroutine[Any, Any, None]] | None,
    patience: Patience,
    opening: asyncio.Event,
) -> None:
    """Log in and stay connected for as long as one session and its resumptions last."""
    async with asyncio.timeout(patience.login):
        await client.login(token)
    companions = [asyncio.ensure_future(_told(client, story))]
    if beside is not None:
        companions.append(asyncio.ensure_future(beside(client)))
    for companion in companions:
        companion.add_done_callback(_report_bug)
    try:
        # Without `reconnect` a dropped session is still resumed at once; only when that fails the client ends and
        # the loop above takes over. With it, discord.py 2.7 stumbles when the very first connection fails.
        await _unless_deaf(client, client.connect(reconnect=False), patience, opening)
    except AttributeError as error:
        if client.ws is None:  # discord.py 2.7 looks for a session even if the gateway closed before there was one
            raise ConnectionResetError("the gateway dropped the connection") from error
        raise
    finally:
        for companion in companions:
            companion.cancel()
        await asyncio.gather(*companions, return_exceptions=True)


async def _unless_deaf(
    client: Client, work: Coroutine[Any, Any, None], patience: Patience, opening: asyncio.Event
) -> None:
    """Do ``work``, which connects, as long as each connection leads to a session. Raises TimeoutError when one does
    not: discord.py waits for READY for ever, as long as its heartbeats are answered."""

    async def listen() -> None:
        while True:
            await opening.wait()
            opening.clear()
            signs = [asyncio.ensure_future(client.wait_for(sign)) for sign in ("connect", "resumed")]
            try:
                heard, _ = await asyncio.wait(signs, timeout=patience.ready, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for sign in signs:
                    sign.cancel()
            if not heard and not opening.is_set():
                raise TimeoutError

    tasks = [asyncio.ensure_future(work), asyncio.ensure_future(listen())]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def _report_bug(task: asyncio.Future[None]) -> None:
    """Log what ended a background task."""
    if not task.cancelled() and (bug := task.exception()) is not None:
        log.error("A background task failed because of a bug; the bot continues without it.", exc_info=bug)


async def _told(client: Client, story: _Story) -> None:
    await client.wait_for("connect")
    story.connected(client)


def _pace(client: Client, patience: Patience) -> asyncio.Event:
    """An event that is set whenever the client begins to open a connection.

    The client may open five in ``patience.settled`` seconds. discord.py resumes a session that broke off without any
    pause, however often; beyond five it is for the loop above to wait, and to say so.
    """
    connect = client.http.ws_connect
    opened: deque[float] = deque(maxlen=5)
    opening = asyncio.Event()

    async def paced(url: str, *, compress: int = 0) -> aiohttp.ClientWebSocketResponse:
        now = asyncio.get_running_loop().time()
        if len(opened) == 5 and now - opened[0] < patience.settled:
            raise ConnectionAbortedError("the connection keeps dropping")
        opened.append(now)
        opening.set()
        return await connect(url, compress=compress)

    client.http.ws_connect = paced  # type: ignore[method-assign]
    return opening


async def _closed(client: Client) -> None:
    """Close a client in any state, without waiting for a dead connection."""
    try:
        async with asyncio.timeout(5.0):
            await client.close()
    except (OSError, aiohttp.ClientError, DiscordException) as error:
        log.debug("A connection did not close cleanly: %s", _in_words(error))


def _raise_if_final(error: Exception) -> None:
    """Raise the failure if trying again cannot fix it."""
    code = error.code if isinstance(error, ConnectionClosed) else None
    if isinstance(error, LoginFailure) or code == 4004 or (isinstance(error, HTTPException) and error.status == 401):
        raise TokenFault(Fault.TOKEN_REFUSED) from None
    if code in _FINAL:
        raise CommonplaceError(Fault.CONNECTION_ENDED, code) from None


def _in_words(error: BaseException) -> str:
    if isinstance(error, HTTPException):
        return f"it answered {error.status} {error.response.reason or ''}".strip()
    if isinstance(error, ConnectionClosed):
        return f"it closed the connection with code {error.code}"
    if isinstance(error, TimeoutError):
        return "no answer in time"
    if isinstance(error, aiohttp.ClientConnectorError):
        cause = error.os_error
        number = cause.errno or 0
        why = os.strerror(number) if number > 0 else cause.strerror or cause  # name look-ups number theirs below 0
        return f"{error.host} cannot be reached: {why}"
    return str(error) or type(error).__name__


def _asked_to_wait(error: Exception) -> float:
    """How many seconds Discord asks to wait, at most an hour."""
    if isinstance(error, RateLimited):
        return min(error.retry_after, 3600.0)
    if isinstance(error, HTTPException) and error.status == 429:
        with contextlib.suppress(ValueError):
            return min(float(error.response.headers.get("Retry-After", "0")), 3600.0)
    return 0.0


def _servers(count: int) -> str:
    return "1 server" if count == 1 else f"{count} servers"
