"""The bot as a process: a new client for every attempt, back-off while Discord is unreachable, a clean shutdown."""

import asyncio
import logging
import random
from collections import deque
from collections.abc import Callable, Coroutine
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

import aiohttp
from discord import Client, ConnectionClosed, DiscordException, LoginFailure

from bot.chat.connection.fleet import Fleet
from bot.chat.connection.outage import (
    TOKEN_NOT_ACCEPTED,
    TOO_MANY_SERVERS,
    UNREACHABLE,
    asked_to_wait,
    outage_in_words,
    raise_if_final,
)
from bot.chat.connection.patience import Patience
from bot.chat.connection.sessions import NoSessionLeft, SessionBudget, Starts
from bot.chat.connection.shard import Outgrown
from bot.chat.connection.sharded import ShardedClient, keep_shards
from bot.chat.connection.stopping import GRACE, farewell, unless_stopped
from bot.chat.connection.story import ConnectionStory
from bot.chat.connection.together import end_together
from bot.chat.connection.turns import GatewayAdvice, OutOfSessions, SessionTurns, gateway_advice
from bot.errors import CommonplaceError
from bot.faults import Fault
from bot.model.shards import ShardRange, WantedShards

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ShardDivision:
    """How the servers are divided: the shards wanted here, and by whom (``name``) among which processes."""

    wanted: WantedShards
    name: str
    fleet: Fleet


@dataclass(slots=True)
class _Means:
    """What a connection needs, whichever client it is of. ``too_few``: so many shards were too few for Discord."""

    patience: Patience
    budget: SessionBudget
    story: ConnectionStory
    chance: random.Random
    division: ShardDivision | None
    beside: Callable[[Client], Coroutine[Any, Any, None]] | None
    too_few: int = 0


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
    division: ShardDivision | None = None,
) -> None:
    """Stay connected until ``stop`` is set, whatever Discord or the network does; then shut down cleanly and return.

    ``make_client`` is called for every attempt: a discord.py client whose connection broke is not used again.
    ``beside`` runs while a client is logged in and has its shards; it may return earlier and is cancelled at the end.
    What it raises is logged. With a ``division`` into several shards the client, a ShardedClient, is used on while one
    of them is away.
    Raises TokenFault when Discord refuses the token, CommonplaceError when it closes a connection permanently,
    SettingsFault when another process has one of the shards, and whatever ``make_client`` or the client's
    ``setup_hook`` raise that is not a failure of the network.
    """
    patience = patience or Patience()
    budget = budget or SessionBudget(starts, clock)
    story = ConnectionStory()
    means = _Means(patience, budget, story, chance, division, beside)
    failures, refused = 0, False
    while not stop.is_set():
        if not await unless_stopped(stop, budget.room()):
            return
        client = make_client()
        time = asyncio.get_running_loop().time
        began = time()
        try:
            await unless_stopped(stop, _connection(client, token, means))
            if stop.is_set():
                await farewell(client, grace, tell=getattr(client, "tell_of_stopping", None))
                return
            reason, wait, waited = "the connection was closed", 0.0, False
        except NoSessionLeft:
            continue
        except OutOfSessions as none:
            log.warning("Discord takes no new session from this bot for %.0f minutes.", -(-none.seconds // 60))
            await unless_stopped(stop, asyncio.sleep(none.seconds))
            continue
        except Outgrown:
            _grow(means, client.shard_count or 1)
            reason, wait, waited = "one shard has too many servers", 0.0, False
        except UNREACHABLE as error:
            # Discord has refused good tokens in outages of its own: one refusal is asked about again.
            refused = not refused and isinstance(error, LoginFailure)
            if not refused:
                raise_if_final(error)
            reason, wait = outage_in_words(error), asked_to_wait(error)
            waited = isinstance(error, TimeoutError) and client.ws is None
        finally:
            await _closed(client)
        spent = time() - began
        failures = 0 if spent >= patience.settled else failures + 1
        # Who got no answer has waited already, unless a session was asked for: those are to be few.
        pause = max(patience.first, patience.delay(failures, chance) - (spent if waited else 0.0))
        delay = max(pause, wait)
        if reason == TOKEN_NOT_ACCEPTED:
            story.token_refused(delay)
        else:
            story.out_of_reach(reason, delay, patience.longest)
        await unless_stopped(stop, asyncio.sleep(delay))


async def _connection(client: Client, token: str, means: _Means) -> None:
    """Log in and stay connected: without shards for as long as one session and its resumptions last."""
    async with asyncio.timeout(means.patience.login):
        await client.login(token)
        advice = None if means.division is None else await gateway_advice(client)
    range_here = _divided(means, advice)
    here = None if range_here is None or range_here.alone else range_here
    async with _claimed(means, range_here):
        companions = [] if here else [asyncio.ensure_future(_told(client, means.story))]
        if means.beside is not None:
            companions.append(asyncio.ensure_future(means.beside(client)))
        for companion in companions:
            companion.add_done_callback(_report_bug)
        try:
            if here is None or advice is None:
                await _undivided(client, means)
            else:
                await _by_shards(client, means, here, advice)
        finally:
            for companion in companions:
                companion.cancel()
            await asyncio.gather(*companions, return_exceptions=True)


def _claimed(means: _Means, here: ShardRange | None) -> AbstractAsyncContextManager[None]:
    """Hold the shards ``here``: a process that may not have them does nothing at all. Raises SettingsFault."""
    if means.division is None or here is None:
        return nullcontext()
    return means.division.fleet.claimed(here, means.division.name)


def _divided(means: _Means, advice: GatewayAdvice | None) -> ShardRange | None:
    """The shards to connect; None where there is nothing to divide. Raises OutOfSessions."""
    if means.division is None or advice is None:
        return None
    if advice.left <= 0:
        raise OutOfSessions(advice.reset_after)
    here = means.division.wanted.here(advice.shards)
    if here.count < advice.shards:
        log.warning("Discord recommends %d shards for this bot; the setting says %s.", advice.shards, here)
    if here.count <= means.too_few:
        raise CommonplaceError(Fault.CONNECTION_ENDED, TOO_MANY_SERVERS)
    return here


def _grow(means: _Means, shards: int) -> None:
    """Note that so many shards are too few. Raises CommonplaceError where the settings want no other number."""
    if means.division is None or means.division.wanted.these is not None:
        raise CommonplaceError(Fault.CONNECTION_ENDED, TOO_MANY_SERVERS) from None
    means.too_few = shards


async def _by_shards(client: Client, means: _Means, here: ShardRange, advice: GatewayAdvice) -> None:
    assert means.division is not None
    assert isinstance(client, ShardedClient)
    ask, time = partial(gateway_advice, client), asyncio.get_running_loop().time
    turns = SessionTurns(means.division.fleet, advice, ask, means.budget.between, time)
    await keep_shards(
        client,
        here,
        turns=turns,
        budget=means.budget,
        story=means.story,
        patience=means.patience,
        chance=means.chance,
    )


async def _undivided(client: Client, means: _Means) -> None:
    means.budget.watch(client)
    opening = _pace(client, means.patience)
    try:
        # Without `reconnect` a dropped session is still resumed at once; only when that fails the client ends and
        # the outer loop takes over. With it, discord.py 2.7 stumbles when the very first connection fails.
        await _unless_deaf(client, client.connect(reconnect=False), means.patience, opening)
    except ConnectionClosed as error:
        if error.code == TOO_MANY_SERVERS:
            raise Outgrown from None
        raise
    except AttributeError as error:
        if client.ws is None:  # discord.py 2.7 looks for a session even if the gateway closed before there was one
            raise ConnectionResetError("the gateway dropped the connection") from error
        raise


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
    await end_together(tasks, until=asyncio.FIRST_COMPLETED)


def _report_bug(task: asyncio.Future[None]) -> None:
    """Log what ended a background task."""
    if not task.cancelled() and (bug := task.exception()) is not None:
        log.error("A background task failed because of a bug; the bot continues without it.", exc_info=bug)


async def _told(client: Client, story: ConnectionStory) -> None:
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
        log.debug("A connection did not close cleanly: %s", outage_in_words(error))
