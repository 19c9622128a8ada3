"""Runs one reload at a time, reports it, and cancels it cleanly."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from bot.errors import Refused
from bot.faults import Fault
from bot.library.reload.child_process import ReloadApart
from bot.library.reload.reload import Before, Progress, Reload
from bot.library.resources import Resources
from bot.model import Plan, Report

_T = TypeVar("_T")


class Renewal:
    """Plans and carries out reloads; ``last_report`` is the newest of this process, None before the first."""

    def __init__(self, resources: Resources) -> None:
        self._resources = resources
        self._reloading = asyncio.Lock()
        self.last_report: Report | None = None
        self._looking = 0
        self._progress: tuple[int, int] | None = None

    @property
    def reading(self) -> tuple[int, int] | None:
        """How many sources were read of how many; (0, 0) while the folder is only looked at; None when nothing runs."""
        return self._progress or ((0, 0) if self._looking else None)

    async def plan(self, *, switch: bool, allow_empty: bool) -> Plan:
        """What a reload would do now. Raises FolderFault."""
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
        if self._reloading.locked():
            raise Refused(Fault.ALREADY_RELOADING)
        async with self._reloading:
            running: list[Reload | ReloadApart] = []
            self._progress = (0, 0)

            def note(done: int, total: int, source: str) -> None:
                self._progress = (done, total)
                if progress is not None:
                    progress(done, total, source)

            work = asyncio.ensure_future(self._reload(running, switch, allow_empty, dry_run, note))
            try:
                report = await asyncio.shield(work)
            except asyncio.CancelledError:
                for reload in running:
                    reload.interrupt()
                await asyncio.gather(work, return_exceptions=True)
                raise
            finally:
                self._progress = None
            if not dry_run:
                self.last_report = report
            return report

    async def _reload(
        self,
        running: list[Reload | ReloadApart],
        switch: bool,
        allow_empty: bool,
        dry_run: bool,
        progress: Progress | None,
    ) -> Report:
        """``running`` tells the caller what to interrupt."""
        surveyed = await self._surveying()
        running.append(surveyed)
        plan = await self._on_worker(lambda: surveyed.survey(switch=switch, allow_empty=allow_empty))
        apart = self._resources.reload_apart and (plan.add or plan.change)
        reload = ReloadApart(surveyed) if apart else surveyed
        running.append(reload)
        try:
            at = self._resources.clock()
            looked_only = dry_run or surveyed.settled(plan)
            report = await self._on_worker(lambda: reload.write(plan, at=at, dry_run=looked_only, progress=progress))
            if not looked_only:
                # Keys first: if the process ends between the two, a key without an article does no harm.
                await self._resources.state.keep_keys(reload.keys)
                await self._on_worker(reload.commit)
            return replace(report, dry_run=dry_run)
        finally:
            await self._on_worker(reload.close)

    async def _surveying(self) -> Reload:
        made_from = await self._resources.reader.meta("articles_folder")
        before = Before(
            Path(made_from) if made_from else None,
            await self._resources.reader.sources(),
            await self._resources.state.kept_keys(),
        )
        return Reload(self._resources.folder, self._resources.database, before, self._resources.workers)

    async def _on_worker(self, call: Callable[[], _T]) -> _T:
        return await asyncio.get_running_loop().run_in_executor(self._resources.loading, call)
