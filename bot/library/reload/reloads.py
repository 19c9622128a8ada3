"""Runs one reload at a time, reports it, and cancels it cleanly."""

import asyncio
import gc
from collections.abc import Awaitable, Callable, Collection, Coroutine, Mapping
from pathlib import Path
from typing import Any, TypeVar

from bot.cycles import cycles_not_sought
from bot.errors import Refused
from bot.faults import Fault
from bot.library.noting.word_lists import ListAtWork
from bot.library.reload.child_process import WritingApart
from bot.library.reload.read_ahead import Progress
from bot.library.reload.reload import Before, Reload
from bot.library.reload.writing import Writing
from bot.library.resources import Resources
from bot.model import Plan, Report
from bot.store.library_place import begin_anew
from bot.store.note_marks import WORD_LIST

_T = TypeVar("_T")
_FEW = 100
"""Up to so many sources are read in a moment."""
_Running = list[Reload | Writing | WritingApart]
_Work = Callable[[_Running, Progress], Coroutine[Any, Any, Report]]


class Renewal:
    """Plans and carries out reloads; ``last_report`` is the newest of this process, None before the first.

    ``caught_up`` is called after each, before it is reported.
    """

    def __init__(self, resources: Resources, caught_up: Callable[[], Awaitable[None]]) -> None:
        self._caught_up = caught_up
        self._resources = resources
        self._reloading = asyncio.Lock()
        self.last_report: Report | None = None
        self._looking = 0
        self._kept = resources.kept
        self._progress: tuple[int, int] | None = None

    @property
    def elsewhere(self) -> bool:
        """Whether another process loads the library."""
        return self._resources.loaded_elsewhere

    def refuse_elsewhere(self) -> None:
        """Raise Refused where another process loads the library."""
        if self.elsewhere:
            raise Refused(Fault.LIBRARY_LOADED_ELSEWHERE)

    @property
    def reading(self) -> tuple[int, int] | None:
        """How many sources were read of how many; (0, 0) while the folder is only looked at; None when nothing runs."""
        return self._progress or ((0, 0) if self._looking else None)

    async def plan(self, *, switch: bool, allow_empty: bool) -> Plan:
        """What a reload would do now. Raises FolderFault, and Refused where another process loads."""
        self.refuse_elsewhere()
        self._looking += 1
        try:
            reload = await self._surveying()
            try:
                return await self._on_worker(lambda: reload.survey(switch=switch, allow_empty=allow_empty))
            except asyncio.CancelledError:
                reload.interrupt()
                raise
        finally:
            self._looking -= 1

    async def reload(self, *, switch: bool, allow_empty: bool, dry_run: bool, progress: Progress | None) -> Report:
        """As ``Library.reload``."""

        async def renew(running: _Running, note: Progress) -> Report:
            report = await self._carry_out(await self._surveying(), running, switch, allow_empty, dry_run, note)
            await self._caught_up()
            return report

        return await self._one_at_a_time(renew, progress, passing=dry_run)

    async def reload_only(self, sources: Collection[str], moved: Mapping[str, str] | None = None) -> Report:
        """Bring these sources up to date and leave all others alone; a reload that runs is waited for. Those that were
        ``moved``, each with its new path, keep their articles' keys. Raises as ``reload`` does."""

        async def renew(running: _Running, note: Progress) -> Report:
            surveying = await self._surveying(moved)
            report = await self._carry_out(surveying, running, False, True, False, note, sources)
            await self._caught_up()
            return report

        return await self._one_at_a_time(renew, None, passing=True, patient=True)

    async def make_anew(self, put_in_place: Callable[[Path], Awaitable[None]]) -> Report:
        """Read every source into a new library beside the one there is, which cannot be used any more.

        ``put_in_place`` is given its file once it is whole. Raises as ``reload`` does.
        """
        resources = self._resources

        async def anew(running: _Running, note: Progress) -> Report:
            fresh = resources.database.with_name(f"{resources.database.name}.new")
            await self._on_worker(lambda: begin_anew(fresh))
            before = Before(None, (), await resources.state.kept_keys())
            reload = Reload(resources.folder, fresh, before, resources.workers, self._marking())
            report = await self._carry_out(reload, running, False, False, False, note)
            await put_in_place(fresh)
            return report

        return await self._one_at_a_time(anew, None, passing=False)

    async def _one_at_a_time(
        self,
        work: Callable[[_Running, Progress], Coroutine[Any, Any, Report]],
        progress: Progress | None,
        *,
        passing: bool,
        patient: bool = False,
    ) -> Report:
        """Do ``work`` alone, tell how far it is, end it cleanly when cancelled; ``passing`` work leaves no report,
        ``patient`` work waits for other."""
        self.refuse_elsewhere()
        if self._reloading.locked() and not patient:
            raise Refused(Fault.ALREADY_RELOADING)
        async with self._reloading:
            running: _Running = []
            self._progress = (0, 0)

            def note(done: int, total: int, source: str) -> None:
                self._progress = (done, total)
                if progress is not None:
                    progress(done, total, source)

            # What a reload holds of thousands of sources would have Python look through the whole process, which nobody
            # could answer meanwhile (measured at a million passages: .1 to .2 s).
            with cycles_not_sought():
                doing = asyncio.ensure_future(work(running, note))
                try:
                    await asyncio.wait({doing})  # a shield logs, from Python 3.14 on, what is raised after it was left
                    report = doing.result()
                except asyncio.CancelledError:
                    for reload in running:
                        reload.interrupt()
                    await asyncio.gather(doing, return_exceptions=True)
                    raise
                finally:
                    self._progress = None
                    running.clear()
            if not passing:
                self.last_report = report
            return report

    async def _carry_out(
        self,
        surveyed: Reload,
        running: _Running,
        switch: bool,
        allow_empty: bool,
        dry_run: bool,
        progress: Progress | None,
        only: Collection[str] | None = None,
    ) -> Report:
        """``running`` tells the caller what to interrupt."""
        running.append(surveyed)
        plan = await self._on_worker(lambda: surveyed.survey(switch=switch, allow_empty=allow_empty, only=only))
        if len(plan.add) + len(plan.change) > _FEW:
            gc.enable()
        work = await self._on_worker(lambda: surveyed.writing(plan))
        apart = self._resources.reload_apart and (plan.add or plan.change or not surveyed.marked)
        writing = WritingApart(work, self._kept) if apart else work
        running.append(writing)
        surveyed.go_on()  # it may have been interrupted before there was any other
        try:
            at = self._resources.clock()
            looked_only = dry_run or surveyed.settled(plan)
            written = await self._on_worker(lambda: writing.write(at=at, dry_run=looked_only, progress=progress))
            if not looked_only:
                # Keys first: if the process ends between the two, a key without an article does no harm.
                await self._resources.state.keep_keys(writing.keys)
                await self._on_worker(writing.commit)
            return await self._on_worker(lambda: surveyed.report(plan, written, dry_run=dry_run))
        finally:
            await self._on_worker(writing.close)

    async def _surveying(self, moved: Mapping[str, str] | None = None) -> Reload:
        made_from = await self._resources.reader.meta("articles_folder")
        before = Before(
            Path(made_from) if made_from else None,
            await self._resources.reader.sources(),
            await self._resources.state.kept_keys(),
            moved or {},
            await self._resources.reader.meta(WORD_LIST),
        )
        resources = self._resources
        marking = self._marking()
        return await self._on_worker(
            lambda: Reload(resources.folder, resources.database, before, resources.workers, marking)
        )

    def _marking(self) -> ListAtWork | None:
        lists = self._resources.word_lists
        return lists.newest() if lists is not None else None

    async def _on_worker(self, call: Callable[[], _T]) -> _T:
        return await asyncio.get_running_loop().run_in_executor(self._resources.loading, call)
