"""``commonplace run``: the bot on Discord, from the token to a clean shutdown."""

import asyncio
import gc
import logging
import os
import platform
import re
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, nullcontext
from datetime import UTC, datetime
from types import FrameType
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from bot.cards.faults import fault_sentence
from bot.cli.flags import ArticlesFolder, DataFolder, settings_from
from bot.cli.verbs.clients import clients_of
from bot.cli.verbs.watched import ClientInUse, meter_of, watched
from bot.errors import CommonplaceError, FolderFault, StoreFault, TokenFault
from bot.faults import Fault
from bot.settings import Settings

if TYPE_CHECKING:
    from discord import Client

    from bot.library.library import Library
    from bot.services import Services

log = logging.getLogger(__name__)

_T = TypeVar("_T")

TIME_SCALE = "LOOPBACK_TIME_SCALE"
"""Environment variable, only for tests and without effect on the real Discord: factor on the waits between attempts."""

HEAD_START = 5.0
"""For how many seconds at most a load waits until the bot is connected, where there is a library to answer from."""

GLANCE = 1.0
"""How many seconds a first start waits for its first load before it connects."""

SHOWN_PROBLEMS = 5
"""How many unreadable sources are named at startup; `commonplace check` names them all."""


def run(
    articles: ArticlesFolder = None,
    data: DataFolder = None,
    http: Annotated[
        str | None,
        typer.Option(
            "--http",
            metavar="ADDRESS:PORT",
            help="Take interactions over HTTP at this address, instead of connecting to Discord's gateway.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Run the bot on Discord. Needs a token in DISCORD_TOKEN, or in the file named by DISCORD_TOKEN_FILE."""
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, _leave)
    settings = settings_from(articles, data, http=http)
    token = token_of(settings)

    from bot.chat.connection.log import (
        configure_log,
    )  # chat imports discord.py; not before there is a token

    configure_log(settings.log_level, written=settings.log_format, secrets=[token])
    asyncio.run(run_bot(settings, token, clock=lambda: datetime.now(UTC), environ=os.environ))


async def run_bot(settings: Settings, token: str, *, clock: Callable[[], datetime], environ: Mapping[str, str]) -> None:
    """Open everything, connect, load what changed, stay connected until SIGTERM or SIGINT, close everything.

    Raises StoreFault (also when another bot holds the data folder), FolderFault (neither library nor articles),
    MetricsFault and TokenFault.
    """
    from bot.chat.connection.stopping import stopped_by_signals
    from bot.cli.verbs.chores import chores_beside
    from bot.cli.verbs.served_editions import editions_beside
    from bot.cli.verbs.without_home import without_home
    from bot.services import open_services

    stop = asyncio.Event()
    meter = meter_of(settings)
    with stopped_by_signals(stop):
        async with open_services(settings, clock=clock, hold_lock=True, reload_apart=True, meter=meter) as services:
            if not settings.home_guilds:
                log.warning("%s", without_home(settings))
            in_use = ClientInUse(over_http=bool(settings.http_address))
            if services.word_lists.fault is not None:
                log.warning("%s The last good list counts on, or none.", fault_sentence(services.word_lists.fault))
            async with (
                watched(services, in_use),
                editions_beside(services.settings),
                loading_beside(services.library, stop, connected=in_use.connected)
                if services.following is None
                else nullcontext(),
                chores_beside(services, in_use.is_up),
            ):
                await _converse(services, token, stop, clock, environ, in_use)
    log.info("Stopped.")


async def _converse(
    services: "Services",
    token: str,
    stop: asyncio.Event,
    clock: Callable[[], datetime],
    environ: Mapping[str, str],
    in_use: ClientInUse,
) -> None:
    """Stay connected and answer until ``stop`` is set."""
    from bot.chat.connection.address import discord_at
    from bot.chat.connection.fleet import OneProcess
    from bot.chat.connection.patience import Patience
    from bot.chat.connection.process import ShardDivision, keep_running
    from bot.chat.connection.sessions import SessionBudget
    from bot.chat.connection.shared_fleet import SharedFleet
    from bot.chat.connection.syncing import keep_synced

    fleet = OneProcess() if services.settings.state_url is None else SharedFleet(services.state.database)
    settings, over_http = services.settings, bool(services.settings.http_address)
    _put_answers_first()
    patience, budget = Patience(), SessionBudget(services.state, clock, processes=settings.processes)
    if settings.discord_api is not None:
        log.warning("discord_api is set: the token goes to %s, not to Discord.", settings.discord_api)
        if environ.get(TIME_SCALE):
            factor = float(environ[TIME_SCALE])
            patience = patience.scaled(factor)
            between = budget.between * factor
            budget = SessionBudget(services.state, clock, between=between, processes=settings.processes)

    async def beside(client: "Client") -> None:
        tree, registered = _tree_of(client), services.registered
        shared, tell = settings.state_url is not None, _registering_of(client)
        synced = keep_synced(tree, registered, settings.home_guilds, shared=shared, tell=tell)
        await asyncio.gather(synced, _posting_of(client), in_use.note_connected(client))

    with discord_at(settings.discord_api), clients_of(services) as make:

        def next_client() -> "Client":
            in_use.client = make()
            return in_use.client

        await keep_running(
            next_client,
            token,
            starts=services.state,
            clock=clock,
            chance=services.chance,
            stop=stop,
            beside=beside,
            patience=patience,
            budget=budget,
            division=None if over_http else ShardDivision(settings.shards, _name_of(settings), fleet),
        )


def _name_of(settings: Settings) -> str:
    """What this process is called where it has to be told from others of the same bot."""
    return f"{platform.node()}:{settings.data_dir.absolute()}"


@asynccontextmanager
async def loading_beside(
    library: "Library", stop: asyncio.Event, *, connected: asyncio.Event, glance: float = GLANCE
) -> AsyncIterator[None]:
    """Take in what changed in the articles folder while the bot already answers from the library there is: once it is
    ``connected``, since both are work for one interpreter.

    Without a library, ``glance`` seconds are given to find out that there is nothing to load. When nothing can be
    served, ``stop`` is set, and FolderFault or StoreFault raised at the end.
    """
    from bot.chat.connection.stopping import unless_stopped

    held = await _unless_damaged(library.entries)
    waiting = asyncio.ensure_future(connected.wait())

    async def load() -> None:
        if held:
            await asyncio.wait({waiting}, timeout=HEAD_START)
        await _unless_damaged(lambda: ready_library(library))

    loading = asyncio.ensure_future(load())
    loading.add_done_callback(lambda done: stop.set() if not done.cancelled() and done.exception() else None)
    try:
        if not held:
            await unless_stopped(stop, asyncio.wait({loading}, timeout=glance))
        yield
    finally:
        waiting.cancel()
        loading.cancel()
        await asyncio.gather(waiting, loading, return_exceptions=True)
    if not loading.cancelled():
        loading.result()


async def _unless_damaged(work: Callable[[], Awaitable[_T]]) -> _T | None:
    """What ``work`` gives, or None where ``library.db`` turns out to be damaged: a chore makes it anew."""
    try:
        return await work()
    except StoreFault as fault:
        if fault.cause.fault is not Fault.DATABASE_DAMAGED:
            raise
        return None


async def ready_library(library: "Library") -> None:
    """Take in what changed in the articles folder; where that fails, continue with the existing library.

    Raises FolderFault or StoreFault when there is none. A bug is logged; with a library the bot goes on.
    """
    try:
        plan = await library.plan()
        if not plan.empty:
            log.info(
                "Loading sources: %d new, %d changed, %d removed.", len(plan.add), len(plan.change), len(plan.remove)
            )
            report = await library.reload()
            for problem in report.problems[:SHOWN_PROBLEMS]:
                log.warning("%s: %s", problem.source, fault_sentence(problem.cause))
            if len(report.problems) > SHOWN_PROBLEMS:
                log.warning("%d more sources could not be read.", len(report.problems) - SHOWN_PROBLEMS)
    except CommonplaceError as fault:
        if (await library.status()).articles:
            log.warning("%s Continuing with the existing library.", fault_sentence(fault))
        elif isinstance(fault, FolderFault):
            raise FolderFault(Fault.NO_LIBRARY_YET, fault.cause) from None
        else:
            raise
    except Exception:
        if not (await library.status()).articles:
            raise
        log.exception("A bug ended the load. Continuing with the existing library.")
    status = await library.status()
    log.info(
        "The library holds %d articles with %d passages from %s.",
        status.articles,
        status.passages,
        status.articles_folder,
    )
    if not status.articles:
        raise FolderFault(Fault.NOTHING_READ_YET)


def token_of(settings: Settings) -> str:
    """The token, without white space around it. Raises TokenFault if there is none or it cannot be a token."""
    if settings.token is None:
        from bot.chat.connection.invite import invite_link

        raise TokenFault(Fault.TOKEN_MISSING, invite_link(None))
    return sound_token(settings.token.get_secret_value().strip())


def sound_token(token: str) -> str:
    """``token``, if it can be one. Raises TokenFault."""
    if not re.fullmatch(r"[\x21-\x7e]+", token) or token[0] in "\"'":
        raise TokenFault(Fault.TOKEN_IMPOSSIBLE)
    return token


def _put_answers_first() -> None:
    """Keep a reload from holding up the event loop (the figures: ``python -m tests.benchmarks.run``).

    What start-up made is taken out of the garbage collector's rounds: walking every module again and again while
    a reload makes objects by the thousand stopped the loop for 75 ms at a time. And a thread that reads lets go of
    the interpreter after 1 ms instead of 5: one answer changes threads a dozen times.
    """
    gc.collect()
    gc.freeze()
    sys.setswitchinterval(0.001)


def _tree_of(client: "Client") -> Any:
    """The command tree of the client ``make_client`` made."""
    return client.tree  # type: ignore[attr-defined]


def _posting_of(client: "Client") -> Any:
    """The posting of what is due by date, on the client ``make_client`` made."""
    return client.keep_posting()  # type: ignore[attr-defined]


def _registering_of(client: "Client") -> Any:
    """What is told why commands could not be registered, on the client ``make_client`` made."""
    return client.note_unregistered  # type: ignore[attr-defined]


def _leave(number: int, frame: FrameType | None) -> None:
    """Exit on a signal before the bot's own loop listens for signals: nothing is open yet."""
    raise SystemExit(0)
