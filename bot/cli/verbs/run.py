"""``commonplace run``: the bot on Discord, from the token to a clean shutdown."""

import asyncio
import gc
import logging
import os
import re
import signal
import sys
from collections.abc import Callable, Mapping
from contextlib import nullcontext, suppress
from ctypes import CDLL
from datetime import UTC, datetime
from functools import partial
from types import FrameType
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cards.faults import fault_sentence
from bot.cli.flags import ArticlesFolder, DataFolder, settings_from
from bot.cli.verbs.clients import clients_of
from bot.cli.verbs.watched import ClientInUse, meter_of, watched
from bot.errors import TokenFault
from bot.faults import Fault
from bot.settings import Settings

if TYPE_CHECKING:
    from discord import Client

    from bot.services import Services

log = logging.getLogger(__name__)

_ARENA_MAX = -8  # of malloc.h

TIME_SCALE = "LOOPBACK_TIME_SCALE"
"""Environment variable, only for tests and without effect on the real Discord: factor on the waits between attempts."""


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
    _share_one_heap()
    asyncio.run(run_bot(settings, token, clock=lambda: datetime.now(UTC), environ=os.environ))


async def run_bot(settings: Settings, token: str, *, clock: Callable[[], datetime], environ: Mapping[str, str]) -> None:
    """Open everything, connect, load what changed, stay connected until SIGTERM or SIGINT, close everything.

    Raises StoreFault (also when another bot holds the data folder), FolderFault (neither library nor articles),
    MetricsFault and TokenFault.
    """
    from bot.chat.connection.stopping import stopped_by_signals
    from bot.cli.verbs.chores import chores_beside
    from bot.cli.verbs.loading import loading_beside
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
    from bot.chat.connection.shared_fleet import SharedFleet, process_name
    from bot.chat.connection.syncing import keep_synced

    fleet = OneProcess() if services.settings.state_url is None else SharedFleet(services.state.database, clock())
    settings, over_http = services.settings, bool(services.settings.http_address)
    _put_answers_first()
    patience, budget = Patience(), SessionBudget(services.state, clock, processes=settings.processes)
    if settings.discord_api is not None:
        log.warning("discord_api is set: the token goes to %s, not to Discord.", settings.discord_api)
        if environ.get(TIME_SCALE):
            factor = float(environ[TIME_SCALE])
            patience = patience.scaled(factor)
            budget = SessionBudget(services.state, clock, between=budget.between * factor, processes=settings.processes)

    async def beside(client: "Client") -> None:
        tree, registered = _tree_of(client), services.registered
        shared, tell = settings.state_url is not None, _registering_of(client)
        others = partial(services.processes.homes_of_others, process_name(settings.data_dir))
        synced = keep_synced(tree, registered, settings.home_guilds, shared=shared, others=others, tell=tell)
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
            division=None if over_http else ShardDivision(settings.shards, process_name(settings.data_dir), fleet),
        )


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


def _share_one_heap() -> None:
    """Have all threads take memory from one heap, where the C library is glibc, which would begin one for each: they
    hold the interpreter in turn anyway, and what one gives back is then of use to the others."""
    with suppress(AttributeError, OSError):
        CDLL(None).mallopt(_ARENA_MAX, 1)


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
