"""What a library consists of, and what it reports about itself."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from bot.errors import Cause, StoreFault
from bot.library.noting.word_lists import WordLists
from bot.library.reload.processes import KeptProcess
from bot.library.reload.workers import SourceWorkers
from bot.model import Doubt, Entry, Problem, Report
from bot.model.connections import DAY, Connections, connections
from bot.search import Engine
from bot.store.library_reader import LibraryReader
from bot.store.state import State


@dataclass(frozen=True, slots=True)
class Status:
    """What `/library status` shows: the folder, what is held, the last report (None until one was made).

    ``reading``: how many sources were read of how many while a reload runs, None while none does, (0, 0) until their
    number is known. ``unsaved``: why what people do cannot be saved, None when it can. ``connections``: how
    often Discord was connected to in a day. ``unread``: the sources that could not be read when they were loaded.
    ``doubts``: how many warnings there are about how the others were read.
    """

    articles_folder: Path
    articles: int
    sources: int
    passages: int
    quotes: int
    words: int
    loaded_at: datetime | None
    last_report: Report | None
    reading: tuple[int, int] | None = None
    unsaved: Cause | None = None
    connections: Connections = field(default_factory=lambda: Connections(0))
    unread: tuple[Problem, ...] = ()
    doubts: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Resources:
    """What a library is made of. ``searching`` and ``loading`` are executors of one thread each; with ``reload_apart``
    sources are read and indexed by a process of their own; with ``loaded_elsewhere`` another process reads them, and
    nothing here changes the library. ``kept`` may hold the process that reloaded last. ``timing`` is open while the
    work it is given the name of is done. So many ``processes`` share the state."""

    reader: LibraryReader
    state: State
    engine: Engine
    searching: Executor
    loading: Executor
    database: Path
    folder: Path
    clock: Callable[[], datetime]
    workers: SourceWorkers
    word_lists: WordLists | None = None
    processes: int = 1
    removed: Path | None = None
    recent_quotes: int = 100
    machine_quotes: bool = False
    reload_apart: bool = False
    kept: KeptProcess = field(default_factory=KeptProcess)
    loaded_elsewhere: bool = False
    timing: Callable[[str], AbstractContextManager[None]] = lambda work: nullcontext()

    async def status(self, entries: Sequence[Entry], report: Report | None, reading: tuple[int, int] | None) -> Status:
        """What a library of these entries holds, and where it came from."""
        sources = await self.reader.sources()
        loaded_at, made_from = await self.reader.meta("loaded_at"), await self.reader.meta("articles_folder")
        return Status(
            Path(made_from) if made_from else self.folder,
            len(entries),
            len(sources),
            sum(entry.passages for entry in entries),
            sum(entry.quotes for entry in entries),
            sum(entry.words for entry in entries),
            datetime.fromisoformat(loaded_at) if loaded_at else None,
            report,
            reading,
            self.state.unsaved,
            await self.connections(),
            tuple(Problem(one.fingerprint.source, one.problem) for one in sources if one.problem is not None),
            sum(remark.doubt is not Doubt.LANGUAGE_LACKS for one in sources for remark in one.remarks),
        )

    async def connections(self) -> Connections:
        """How often Discord was connected to in a day; none where that cannot be read, which ``unsaved`` tells of."""
        now = self.clock()
        try:
            return connections(await self.state.starts_since(now - DAY), now, processes=self.processes)
        except StoreFault:
            return Connections(0)
