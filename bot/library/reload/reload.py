"""Reload: scan, plan, apply in one transaction, report. Runs on a worker thread; readers keep using the old library."""

import time
from collections.abc import Collection, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from bot.errors import Cause, Refused, SourceFault
from bot.faults import Fault
from bot.library.reload.keys import KeyRing
from bot.library.reload.plan import guard, make_plan, narrowed, only_samples
from bot.library.reload.read_ahead import Progress, read_ahead, told
from bot.library.reload.scan import SourceFile, fingerprint_of, passed_over, scan_folder
from bot.library.reload.source_rows import SourceRows
from bot.library.reload.workers import SourceWorkers
from bot.model import (
    ArticleReport,
    Doubt,
    Fingerprint,
    Plan,
    Problem,
    Remark,
    Report,
    SourceReport,
)
from bot.store.known_source import KnownSource
from bot.store.library_writer import LibraryWriter
from bot.store.note_marks import Marking
from bot.store.state import KeptKey

MOST_TOLD = 1000
"""How many articles of one source a report tells of one by one."""

_ON_THE_WHOLE = frozenset({Doubt.MAILS_UNREAD, Doubt.ATTACHMENTS_UNREAD, Doubt.FEED_ENDS_EARLY, Doubt.POSTS_LEFT_OUT})


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
    """One reload. ``survey`` then ``write`` then ``commit``, each on the worker thread; ``close`` in any case."""

    def __init__(
        self, folder: Path, database: Path, before: Before, workers: SourceWorkers, marking: Marking | None = None
    ) -> None:
        self._marking = marking
        self._folder = folder.resolve()
        self._database = database
        self._before = before
        self._workers = workers
        self._titles: dict[str, str] = {}
        self._interrupted = False
        self._files: dict[str, SourceFile] = {}
        self._glanced: list[Fingerprint] = []
        self._writer: LibraryWriter | None = None
        self._began = time.perf_counter()
        self._ring = KeyRing(before.keys)
        self._begun: SourceReport | None = None  # of the source that comes in portions

    @property
    def keys(self) -> tuple[KeptKey, ...]:
        """The keys to remember, once written."""
        return tuple(self._ring.changed)

    @property
    def marked(self) -> bool:
        """Whether the library is marked by the word list there is now."""
        return self._marking is None or self._before.marked_by == self._marking.written

    def settled(self, plan: Plan) -> bool:
        """After ``survey``: whether there is nothing to write, so that nobody else's writing need be waited for."""
        held = {source.fingerprint.source: source.problem for source in self._before.sources}
        known = all(held.get(problem.source) == problem.cause for problem in plan.problems)
        return plan.empty and known and self.marked and not self._glanced and self._before.folder == self._folder

    def interrupt(self) -> None:
        """From any thread: stop between two sources; ``survey`` or ``write`` then raises Refused."""
        self._interrupted = True

    def survey(self, *, switch: bool, allow_empty: bool, only: Collection[str] | None = None) -> Plan:
        """Look at the folder and decide. Only sources whose size or time changed are read, and those that failed;
        of these not what would exceed the same limit again. ``only``: what becomes of these alone is decided, all
        others stay as they are. Raises FolderFault."""
        files, problems = scan_folder(self._folder)
        known = {source.fingerprint.source: source for source in self._before.sources}
        same_folder = self._before.folder == self._folder
        found: list[Fingerprint] = []
        for file in files:
            self._check_stop()
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
        moved = {
            old: new
            for old, new in self._before.moved.items()
            if old in known and old not in self._files and new in self._files and new not in known
        }
        titles = {name: frozenset(source.titles) for name, source in known.items()}
        past = [
            key.key
            for key in self._before.keys
            if key.source in moved.values() or key.title not in titles.get(key.source, (key.title,))
        ]
        self._ring = KeyRing(self._before.keys, list(self._files), past, moved)
        plan = make_plan(
            found,
            problems,
            {name: source.fingerprint for name, source in known.items()},
            frozenset(name for name, source in known.items() if source.problem is not None),
        )
        switch = switch or only_samples(self._before.folder, known)
        guard(plan, self._folder, self._before.folder, holds=len(known), switch=switch, allow_empty=allow_empty)
        kept = set(plan.keep)
        self._glanced = [f for f in found if f.source in kept and f.stamp != known[f.source].fingerprint.stamp]
        return plan if only is None else narrowed(plan, only, known)

    def write(self, plan: Plan, *, at: datetime, dry_run: bool, progress: Progress | None) -> Report:
        """Carry the plan out without making it visible; ``dry_run`` reads everything and writes nothing. Raises
        StoreFault where another process has written meanwhile."""
        writer = None if dry_run else LibraryWriter(self._database)
        self._writer = writer
        known = {source.fingerprint.source: source for source in self._before.sources}
        self._titles = {title.casefold(): name for name in plan.keep for title in known[name].titles}
        to_read = (*plan.add, *plan.change)
        orders = [(self._files[planned.source], planned) for planned in to_read]
        with closing(self._workers.rows(orders, self._check_stop)) as rows:
            read = read_ahead(told(rows, len(orders), progress))
            if writer is not None:
                writer.begin(source.fingerprint for source in self._before.sources)
            reports = self._unread(plan, known, writer)
            for source in read:
                self._check_stop()
                report = self._take(source, known.get(source.fingerprint.source), writer)
                if report is not None:
                    reports.append(report)
        if writer is not None:
            for glanced in self._glanced:
                writer.touch_source(glanced)
            writer.finish(folder=self._folder, at=at, marking=self._marking)
        return self._report(reports, dry_run=dry_run)

    def _unread(self, plan: Plan, known: Mapping[str, KnownSource], writer: LibraryWriter | None) -> list[SourceReport]:
        """Carry out what no source need be read for."""
        reports = [self._kept(known[name]) for name in plan.keep]
        for name in plan.remove:
            if writer is not None:
                writer.drop_source(name)
            reports.append(replace(self._kept(known[name]), change="removed"))
        reports.extend(self._failed(p.source, p.cause, known.get(p.source), writer, None) for p in plan.problems)
        return reports

    def commit(self) -> None:
        """Make everything visible at once."""
        if self._writer is not None:
            self._writer.commit()

    def close(self) -> None:
        """Roll back what was not committed."""
        if self._writer is not None:
            self._writer.close()
            self._writer = None

    def _take(self, source: SourceRows, was: KnownSource | None, writer: LibraryWriter | None) -> SourceReport | None:
        """Write what one source became; where it could not be read, keep what was and say why. None if more follows."""
        name = source.fingerprint.source
        begun, self._begun = self._begun, None
        if source.fault is not None:
            if begun is not None and writer is not None:
                writer.undo_source()
            return self._failed(name, source.fault.cause, was, writer, source.fingerprint)
        keys = self._ring.assign(name, [article.rows for article in source.articles], more=source.more)
        found = [
            self._told_apart(replace(article.found, key=key), name)
            for article, key in zip(source.articles, keys, strict=True)
        ]
        report = _described(name, "changed" if was is not None else "added", found)
        report = report if begun is None else _together(begun, report)
        if writer is not None:
            if begun is None:
                writer.begin_source(source.fingerprint, report)
            writer.add_articles([replace(a.rows, key=key) for a, key in zip(source.articles, keys, strict=True)])
            if not source.more:
                writer.end_source(source.fingerprint, report)
        if source.more:
            self._begun = report
        return None if source.more else report

    def _told_apart(self, article: ArticleReport, source: str) -> ArticleReport:
        """With a remark where another source of this library has an article of the same title."""
        other = self._titles.setdefault(article.title.casefold(), source)
        if other == source:
            return article
        remark = Remark(0, Doubt.SAME_TITLE, (article.title, other, article.key))
        return replace(article, remarks=(*article.remarks, remark))

    def _failed(
        self,
        name: str,
        cause: Cause,
        was: KnownSource | None,
        writer: LibraryWriter | None,
        now: Fingerprint | None,
    ) -> SourceReport:
        kept = self._kept(was) if was is not None else SourceReport(name, "failed")
        report = replace(kept, change="failed", problem=cause)
        if writer is not None:
            same = was.fingerprint if was is not None and was.problem == cause else None
            writer.fail_source(now or same or Fingerprint(name, "", ""), report)
        return report

    @staticmethod
    def _kept(source: KnownSource) -> SourceReport:
        return SourceReport(
            source.fingerprint.source,
            "kept",
            source.titles,
            source.passages,
            source.quotes,
            source.words,
            source.remarks,
        )

    def _report(self, reports: list[SourceReport], *, dry_run: bool) -> Report:
        held = [report for report in reports if report.change != "removed"]
        return Report(
            sources=tuple(sorted(reports, key=lambda report: report.source)),
            articles=sum(len(report.articles) for report in held),
            passages=sum(report.passages for report in held),
            quotes=sum(report.quotes for report in held),
            seconds=time.perf_counter() - self._began,
            dry_run=dry_run,
            passed_over=passed_over(self._folder),
        )

    def _check_stop(self) -> None:
        if self._interrupted:
            raise Refused(Fault.RELOAD_STOPPED)


def _described(source: str, change: str, found: Sequence[ArticleReport]) -> SourceReport:
    return SourceReport(
        source,
        change,
        tuple(article.title for article in found),
        sum(number for article in found for _, number in article.passages),
        sum(article.quotes for article in found),
        sum(article.words for article in found),
        tuple(remark for article in found for remark in article.remarks),
        found=tuple(found),
    )


def _together(begun: SourceReport, more: SourceReport) -> SourceReport:
    """The report on portions of one source; of very many articles only the first are told one by one, and of their
    remarks only those on the whole."""
    room = max(0, MOST_TOLD - len(begun.found))
    remarks = more.remarks if room else tuple(r for r in more.remarks if r.doubt in _ON_THE_WHOLE)
    return replace(
        more,
        articles=(*begun.articles, *more.articles),
        passages=begun.passages + more.passages,
        quotes=begun.quotes + more.quotes,
        words=begun.words + more.words,
        remarks=(*begun.remarks, *remarks),
        found=(*begun.found, *more.found[:room]),
    )
