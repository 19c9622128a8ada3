"""Composition root: opens everything in order, provides it by name, and closes it in reverse."""

import logging
import random
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cards.faults import english_sentence
from bot.editions.putting_out import PuttingOut
from bot.library.find.irregular import irregular_forms
from bot.library.library import Library
from bot.library.noting.word_lists import WordLists
from bot.library.reload.cluster import Cluster
from bot.library.reload.limits import Limits
from bot.library.reload.processes import KeptProcess
from bot.library.reload.workers import SourceWorkers, Workers, cores
from bot.library.resources import Resources
from bot.library.storage import StorageWatch
from bot.metrics.meter import Meter
from bot.model.application import fleet_of
from bot.pictures.pictures import Pictures
from bot.search import Engine
from bot.settings import Settings
from bot.store.backup import backups_in
from bot.store.backup_schedule import BackupSchedule
from bot.store.circles import Circles
from bot.store.daily_lines import DailyLines
from bot.store.fleet_processes import FleetProcesses
from bot.store.index import SqliteIndex
from bot.store.library_place import ready_place
from bot.store.library_reader import open_reader
from bot.store.lock import data_folder_lock
from bot.store.log_channels import LogChannels
from bot.store.note_choices import NoteChoices
from bot.store.personal import PersonalData
from bot.store.preferences import KeptPreferences
from bot.store.registered import RegisteredCommands
from bot.store.shared_state import open_shared_state
from bot.store.state import State, refuse_foreign_state
from bot.store.state_file import open_state_file
from bot.store.state_mending import StateMending, ready_state_place

if TYPE_CHECKING:
    from bot.editions.following import Following
    from bot.editions.sources import EditionSource

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Services:
    """Everything an edge needs, open until the ``async with`` ends."""

    settings: Settings
    library: Library
    state: State
    daily: DailyLines
    circles: Circles
    log_channels: LogChannels
    personal: PersonalData
    registered: RegisteredCommands
    preferences: KeptPreferences
    pictures: Pictures
    chance: random.Random
    clock: Callable[[], datetime]
    backups: BackupSchedule
    storage: StorageWatch
    state_mending: StateMending | None
    meter: Meter
    word_lists: WordLists
    note_choices: NoteChoices
    processes: FleetProcesses
    putting_out: PuttingOut | None
    following: "Following | None"


def now() -> datetime:
    """The current time, in UTC."""
    return datetime.now(UTC)


def _workers(settings: Settings, cluster: str | None) -> SourceWorkers:
    limits = Limits(settings.read_seconds, settings.read_memory, settings.read_output)
    return Workers(settings.workers or cores(), limits) if cluster is None else Cluster(cluster, limits)


def _ready_state(settings: Settings, at: datetime) -> None:
    """Set a damaged ``state.db`` aside, and tell what can be done."""
    aside = ready_state_place(settings.data_dir / "state.db", at)
    if aside is None:
        return
    log.error("state.db was damaged. It is kept as %s, and a new one is begun.", aside)
    backups = backups_in(settings.backups)
    if backups:
        log.error("To take the newest backup (%s), stop the bot and run: commonplace restore", backups[-1][1])


@asynccontextmanager
async def _kept_state(
    settings: Settings, clock: Callable[[], datetime]
) -> AsyncIterator[tuple[State, StateMending | None]]:
    """The state where the settings have it, and what mends it if it is a file.

    Raises StoreFault, but not where PostgreSQL is only away: it may come back, and much goes on without it.
    """
    if settings.state_url is None:
        path = settings.data_dir / "state.db"
        _ready_state(settings, clock())
        async with open_state_file(path) as file:
            yield State(file), StateMending(file, path, clock)
        return
    fleet = fleet_of(settings.token.get_secret_value()) if settings.token is not None else ""
    address, data = settings.state_url.get_secret_value(), settings.data_dir.absolute()
    async with open_shared_state(address, fleet=fleet, data=data) as found:
        if found.unsaved is not None:
            log.warning("%s Answers that need no state go on.", english_sentence(found.unsaved))
        yield found, None


def _put_out(settings: Settings, database: Path) -> PuttingOut | None:
    """What puts this library out for other processes, if the settings say so."""
    return PuttingOut(database, settings.editions_dir) if settings.editions_dir is not None else None


def edition_source(settings: Settings) -> "EditionSource":
    """Where ``editions_from``, which is set, says that the library comes from."""
    from bot.editions.sources import FolderSource, HttpSource  # brings aiohttp in, which most verbs can do without

    place, token = settings.editions_from, settings.editions_token.get_secret_value()
    return HttpSource(place, token) if place.startswith(("http://", "https://")) else FolderSource(Path(place))


def _followed(settings: Settings, database: Path, library: Library) -> "Following | None":
    """What takes the library from another process, if the settings name one."""
    if not settings.editions_from:
        return None
    from bot.editions.following import Following

    following = Following(edition_source(settings), database, library.mending.switch_to)
    library.mending.take_again = partial(following.look, anew=True)
    return following


@asynccontextmanager
async def open_services(
    settings: Settings,
    *,
    clock: Callable[[], datetime] = now,
    chance: random.Random | None = None,
    hold_lock: bool = False,
    reload_apart: bool = False,
    cluster: str | None = None,
    meter: Meter | None = None,
    mark: bool = True,
) -> AsyncIterator[Services]:
    """Both databases open (made or migrated first), the search ready; with ``hold_lock`` the data folder is ours.

    ``reload_apart`` is for programs that answer while they reload: a process of its own reads and indexes. ``cluster``
    is the address of a Dask scheduler whose workers read the sources. ``meter`` counts and times what is done. Without
    ``mark`` a word list of content notes that has changed does not count yet.

    Raises StoreFault when the data folder or a database cannot be used.
    """
    meter = meter or Meter()
    async with AsyncExitStack() as stack:
        if hold_lock:
            stack.enter_context(data_folder_lock(settings.data_dir))
        database = settings.data_dir.absolute() / "library.db"
        if settings.state_url is None:
            refuse_foreign_state(settings.data_dir / "state.db")
        ready_place(database)
        word_lists = WordLists(settings.content_notes, database)
        if mark and not settings.editions_from:
            word_lists.mark()
        state, mending = await stack.enter_async_context(_kept_state(settings, clock))
        reader = await stack.enter_async_context(open_reader(database))
        loading = stack.enter_context(ThreadPoolExecutor(1, thread_name_prefix="loading"))
        searching = stack.enter_context(ThreadPoolExecutor(1, thread_name_prefix="searching"))
        kept = KeptProcess()
        stack.callback(kept.close)
        engine = Engine(SqliteIndex(database), irregular=irregular_forms)
        stack.callback(engine.close)
        pictures = Pictures()
        stack.callback(pictures.close)
        library = Library(
            Resources(
                reader=reader,
                state=state,
                engine=engine,
                searching=searching,
                loading=loading,
                database=database,
                folder=settings.articles_dir,
                clock=clock,
                workers=_workers(settings, cluster),
                word_lists=word_lists,
                processes=settings.processes,
                removed=settings.removed_dir,
                recent_quotes=settings.recent_quotes,
                machine_quotes=settings.machine_quotes,
                reload_apart=reload_apart,
                kept=kept,
                loaded_elsewhere=bool(settings.editions_from),
                timing=meter.timing,
            )
        )
        shared = mending is None
        backups = BackupSchedule(
            settings.data_dir / "state.db",
            settings.backups,
            0 if shared else settings.backup_hours,
            settings.backup_keep,
            clock,
        )
        storage = StorageWatch(settings.data_dir, backups, clock, shared_state=state.database if shared else None)
        stack.callback(storage.close)
        daily, personal, registered = DailyLines(state), PersonalData(state), RegisteredCommands(state)
        yield Services(
            *(settings, library, state, daily, Circles(state), LogChannels(state), personal, registered),
            *(KeptPreferences(state), pictures, chance or random.Random(), clock, backups, storage, mending, meter),
            *(word_lists, NoteChoices(state), FleetProcesses(state)),
            *(_put_out(settings, database), _followed(settings, database, library)),
        )
