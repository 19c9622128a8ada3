"""What ``check`` finds in ``state.db``: connections, what is hidden or reported, daily lines, registered commands.

The file is only read, whoever has it open.
"""

import tempfile
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime
from pathlib import Path

from bot.cards import check as said
from bot.cards.circle_points import circle_points, circles_in_short
from bot.cards.daily_points import LATELY, daily_in_short, daily_points
from bot.cards.faults import fault_sentence
from bot.cards.fleet_trouble import trouble_points
from bot.cards.log_posts import log_points
from bot.cards.points import Point, as_fault, as_fine, as_note
from bot.cards.registration import AT_START, registration_points
from bot.cards.storage import shared_state
from bot.chat.connection.shared_fleet import process_name
from bot.cli.verbs.check_fleet import process_points
from bot.errors import StoreFault
from bot.faults import Fault
from bot.model.application import application_in, fleet_of
from bot.model.connections import DAY, connections
from bot.model.fleet import FleetProcess
from bot.model.registration import Outdated
from bot.settings import Settings
from bot.store.circles import Circles
from bot.store.daily_lines import DailyLines
from bot.store.fleet_processes import FleetProcesses
from bot.store.hidden_things import HiddenThings
from bot.store.log_channels import LogChannels
from bot.store.registered import RegisteredCommands
from bot.store.reports import Reports
from bot.store.shared_state import open_shared_state
from bot.store.state import State
from bot.store.state_to_read import look_into_state


async def state_points(settings: Settings, path: Path, now: datetime) -> AsyncIterator[Point]:
    """Every point of a sound ``state.db`` of this version."""
    async for point in _points(settings, look_into_state(path), now):
        yield point


async def shared_state_points(settings: Settings, url: str, now: datetime) -> AsyncIterator[Point]:
    """Every point of a state in PostgreSQL."""
    token = settings.token.get_secret_value() if settings.token is not None else ""
    looking = open_shared_state(url, fleet=fleet_of(token) if token else "", look_only=True)
    async for point in _points(settings, looking, now, shared=True):
        yield point


async def _points(
    settings: Settings, looking: AbstractAsyncContextManager[State], now: datetime, *, shared: bool = False
) -> AsyncIterator[Point]:
    try:
        async with looking as state:
            if shared:
                yield shared_state(await state.database.size())
                for point in process_points(settings, await state.database.told()):
                    yield point
                for point in await _fleet(settings, FleetProcesses(state), now):
                    yield point
            yield said.connected_often(
                connections(await state.starts_since(now - DAY), now, processes=settings.processes)
            )
            yield said.curated(len(await HiddenThings(state).all()), len(await Reports(state).all()))
            async for point in _daily(DailyLines(state), now):
                yield point
            async for point in _circles(Circles(state)):
                yield point
            for point in log_points(await LogChannels(state).all(), found={}, names={}):
                yield point
            for point in registration_points(await _behind(settings, state), AT_START):
                yield point
    except StoreFault as failed:
        waits = failed.cause.fault is Fault.STATE_NOT_MADE  # for its first run
        yield (as_note if waits else as_fault)(fault_sentence(failed))


async def _fleet(settings: Settings, processes: FleetProcesses, now: datetime) -> list[Point]:
    """What does not fit together: this machine beside the processes that run."""
    here = FleetProcess(process_name(settings.data_dir), frozenset(settings.home_guilds), await processes.ahead(now))
    others = [one for one in await processes.seen() if one.name != here.name]
    return list(trouble_points([here, *others], here.name))


async def _daily(lines: DailyLines, now: datetime) -> AsyncIterator[Point]:
    """Where no bot is connected only what became of the last posts is known."""
    states = await lines.all()
    if states:
        yield as_fine(f"Daily lines: {daily_in_short(states, await lines.became_since(now - LATELY), now)}.")
    for point in daily_points(states, now, found={}, names={}):
        yield point


async def _circles(circles: Circles) -> AsyncIterator[Point]:
    """As daily lines."""
    states = await circles.all()
    if states:
        yield as_fine(f"Read together: {circles_in_short(states)}.")
    for point in circle_points(states, found={}, names={}):
        yield point


async def _behind(settings: Settings, state: State) -> list[Outdated]:
    """Where the commands last sent to Discord are not those of this version."""
    registered = RegisteredCommands(state)
    scopes = await registered.command_scopes()
    application = _application(settings, {scope.partition("/")[0] for scope in scopes})
    if application is None:
        return [Outdated(None, never=True)]
    return await _compared(settings, registered, int(application))


def _application(settings: Settings, known: set[str]) -> str | None:
    """Whose commands they are: a token begins with its application's id. None where that cannot be told."""
    if settings.token is not None:
        number = application_in(settings.token.get_secret_value())
        if number in known:
            return number
    return next(iter(known)) if len(known) == 1 else None


async def _compared(settings: Settings, sent: RegisteredCommands, application: int) -> list[Outdated]:
    """What was sent beside what this version sends: a bot that is never connected tells, in a folder of its own."""
    from bot.chat.client import make_client  # brings discord.py in
    from bot.chat.connection.syncing import behind
    from bot.services import open_services

    with tempfile.TemporaryDirectory() as elsewhere:
        apart = settings.apart(Path(elsewhere))
        async with open_services(apart, clock=lambda: datetime.now(UTC)) as services, make_client(services) as client:
            await client.setup_hook()
            return await behind(client.tree, sent, settings.home_guilds, application=application)
