"""Reload: scan, plan, apply in one transaction, report. Runs on a worker thread; readers keep using the old library.

``writing`` is what applies the plan.
"""

import time
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.errors import Refused, SourceFault
from bot.faults import Fault
from bot.library.reload.keys import KeyRing
from bot.library.reload.plan import guard, make_plan, narrowed, only_samples
from bot.library.reload.scan import SourceFile, fingerprint_of, passed_over, scan_folder
from bot.library.reload.workers import SourceWorkers
from bot.library.reload.writing import Work, Writing, report_as_kept
from bot.model import Fingerprint, Plan, Problem, Report, SourceReport
from bot.store.known_source import KnownSource
from bot.store.note_marks import Marking
from bot.store.state import KeptKey


@dataclass(frozen=True, slots=True)
class Before:
    """What a reload starts from: the folder the library was made from (None when new), its sources, the kept keys.

    ``moved``: sources that were moved from here, each with its new path, and keep their keys whatever else changed.
    ``marked_by`` is the word list by which it was marked with content notes.
    """

    folder: Path | None
    sources: Sequence[KnownSource]
    keys: Sequence[KeptKey]
    moved: Mapping[str, str] = field(default_factory=dict)
    marked_by: str | None = None


class Reload:
    """One reload. ``survey``, then what ``writing`` gives, then ``report``; each on the worker thread."""

    def __init__(
        self, folder: Path, database: Path, before: Before, workers: SourceWorkers, marking: Marking | None = None
    ) -> None:
        self._marking = marking
        self._folder = folder.resolve()
        self._database = database
        self._before = before
        self._workers = workers
        self._interrupted = False
        self._known = {source.fingerprint.source: source for source in before.sources}
        self._files: dict[str, SourceFile] = {}
        self._present: set[str] = set()
        self._glanced: list[Fingerprint] = []
        self._began = time.perf_counter()

    @property
    def marked(self) -> bool:
        """Whether the library is marked by the word list there is now."""
        return self._marking is None or self._before.marked_by == self._marking.written

    def settled(self, plan: Plan) -> bool:
        """After ``survey``: whether there is nothing to write, so that nobody else's writing need be waited for."""
        held = {source.fingerprint.source: source.problem for source in self._before.sources if source.problem}
        known = all(held.get(problem.source) == problem.cause for problem in plan.problems)
        return plan.empty and known and self.marked and not self._glanced and self._before.folder == self._folder

    def interrupt(self) -> None:
        """From any thread: stop between two sources; ``survey`` then raises Refused."""
        self._interrupted = True

    def go_on(self) -> None:
        """Raise Refused where it was interrupted."""
        if self._interrupted:
            raise Refused(Fault.RELOAD_STOPPED)

    def survey(self, *, switch: bool, allow_empty: bool, only: Collection[str] | None = None) -> Plan:
        """Look at the folder and decide. Only sources whose size or time changed are read, and those that failed;
        of these not what would exceed the same limit again. ``only``: what becomes of these alone is decided, all
        others stay as they are. Raises FolderFault."""
        before, known = self._before, self._known
        looked = None if only is None else {*only, *before.moved, *before.moved.values()}
        files, problems = scan_folder(self._folder, looked)
        same_folder = before.folder == self._folder
        found: list[Fingerprint] = []
        for file in files:
            self.go_on()
            was = known.get(file.name)
            if was is not None and same_folder and was.fingerprint.stamp == file.stamp:
                if was.problem is None:
                    found.append(was.fingerprint)
                    continue
                if self._workers.limits.would_fail_again(was.problem):
                    problems.append(Problem(file.name, was.problem))
                    continue
            try:
                found.append(fingerprint_of(file))
            except SourceFault as fault:
                problems.append(Problem(file.name, fault.cause))
        self._files = {file.name: file for file in files}
        plan = make_plan(
            found,
            problems,
            {name: source.fingerprint for name, source in known.items()},
            frozenset(name for name, source in known.items() if source.problem is not None),
        )
        self._present = {*self._files, *(() if looked is None else known.keys() - looked)}
        switch = switch or only_samples(before.folder, known)
        guard(plan, self._folder, before.folder, holds=len(known), switch=switch, allow_empty=allow_empty)
        keep = set(plan.keep)
        self._glanced = [f for f in found if f.source in keep and f.stamp != known[f.source].fingerprint.stamp]
        return plan if only is None else narrowed(plan, only, known)

    def writing(self, plan: Plan) -> Writing:
        """After ``survey``: what carries the plan out."""
        orders = [(self._files[planned.source], planned) for planned in (*plan.add, *plan.change)]
        concerned = [*(file.name for file, _ in orders), *plan.remove, *(problem.source for problem in plan.problems)]
        work = Work(
            folder=self._folder,
            database=self._database,
            orders=orders,
            remove=plan.remove,
            problems=plan.problems,
            glanced=self._glanced,
            known={name: self._known[name] for name in concerned if name in self._known},
            held={name: (s.fingerprint.stamp, s.fingerprint.digest) for name, s in self._known.items()},
            titles={title.casefold(): name for name in plan.keep for title in self._known[name].titles},
            ring=self._ring({file.name for file, _ in orders}),
        )
        return Writing(work, self._workers, self._marking)

    def report(self, plan: Plan, written: Sequence[SourceReport], *, dry_run: bool) -> Report:
        """What was done, with what ``Writing.write`` tells of the sources that were not kept."""
        reports = [*(report_as_kept(self._known[name]) for name in plan.keep), *written]
        held = [report for report in reports if report.change != "removed"]
        return Report(
            sources=tuple(sorted(reports, key=lambda report: report.source)),
            articles=sum([len(report.articles) for report in held]),
            passages=sum([report.passages for report in held]),
            quotes=sum([report.quotes for report in held]),
            seconds=time.perf_counter() - self._began,
            dry_run=dry_run,
            passed_over=passed_over(self._folder),
        )

    def _ring(self, sources: Collection[str]) -> KeyRing:
        """The keys for the articles of some sources."""
        known, before = self._known, self._before
        moved = {
            old: new
            for old, new in before.moved.items()
            if old in known and old not in self._present and new in self._present and new not in known
        }
        came = set(moved.values())
        past = []
        for key in before.keys:
            if key.source in came:
                past.append(key.key)
            elif key.source in sources or key.source in moved:
                was = known.get(key.source)
                past += [key.key] if was is not None and key.title not in was.titles else []
        return KeyRing(before.keys, self._present, past, moved, sources)
