"""The second half of a reload: what the plan says is read and written, on a worker thread or in another process.

It is told nothing of the sources that stay but what tells whether they are still the same, so that it can be handed to
another process at little cost however many there are.
"""

from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from bot.errors import Cause, Refused
from bot.faults import Fault
from bot.library.reload.keys import KeyRing
from bot.library.reload.read_ahead import Progress, read_ahead, told
from bot.library.reload.source_rows import Order, SourceRows
from bot.library.reload.worker_process import Spare
from bot.library.reload.workers import SourceWorkers, Workers
from bot.model import ArticleReport, Doubt, Fingerprint, Problem, Remark, SourceReport
from bot.store.known_source import KnownSource
from bot.store.library_writer import LibraryWriter
from bot.store.note_marks import Marking
from bot.store.state import KeptKey

MOST_TOLD = 1000
"""How many articles of one source a report tells of one by one."""

_FEW = 100
_LIGHT = 4 * 1024 * 1024

_ON_THE_WHOLE = frozenset({Doubt.MAILS_UNREAD, Doubt.ATTACHMENTS_UNREAD, Doubt.FEED_ENDS_EARLY, Doubt.POSTS_LEFT_OUT})


@dataclass(frozen=True, slots=True)
class Work:
    """What there is to do: ``orders`` to read, sources to ``remove``, ``problems`` of sources that cannot be looked at,
    and those that were only ``glanced`` at anew.

    ``known`` are the sources of all these as the library holds them, ``held`` the stamp and digest of every source
    there, and ``titles`` the folded titles of what stays, each with a source that has it.
    """

    folder: Path
    database: Path
    orders: Sequence[Order]
    remove: Sequence[str]
    problems: Sequence[Problem]
    glanced: Sequence[Fingerprint]
    known: Mapping[str, KnownSource]
    held: Mapping[str, tuple[str, str]]
    titles: dict[str, str]
    ring: KeyRing


class Writing:
    """``write`` then ``commit``, each on one thread at a time; ``close`` in any case."""

    def __init__(self, work: Work, workers: SourceWorkers, marking: Marking | None = None) -> None:
        self._work = work
        self._workers = workers
        self._marking = marking
        self._interrupted = False
        self._writer: LibraryWriter | None = None
        self._begun: SourceReport | None = None  # of the source that comes in portions

    @property
    def keys(self) -> tuple[KeptKey, ...]:
        """The keys to remember, once written."""
        return tuple(self._work.ring.changed)

    def read_with(self, spare: Spare) -> None:
        """Take a worker that is kept from an earlier load, and keep one for the next."""
        if isinstance(self._workers, Workers):
            self._workers = replace(self._workers, spare=spare)

    @property
    def reads_here(self) -> bool:
        """Whether there are sources that workers of this machine are to read."""
        return bool(self._work.orders) and isinstance(self._workers, Workers)

    @property
    def light(self) -> bool:
        """Whether it is so little that the processes which do it are as small as ever afterwards."""
        orders = self._work.orders
        return len(orders) <= _FEW and sum(file.size for file, _ in orders) <= _LIGHT

    def interrupt(self) -> None:
        """From any thread: stop between two sources; ``write`` then raises Refused."""
        self._interrupted = True

    def write(self, *, at: datetime, dry_run: bool, progress: Progress | None) -> list[SourceReport]:
        """Do the work without making it visible, and report on each of its sources; ``dry_run`` reads everything and
        writes nothing. Raises StoreFault where another process has written meanwhile."""
        work = self._work
        writer = None if dry_run else LibraryWriter(work.database)
        self._writer = writer
        with closing(self._workers.rows(work.orders, self._check_stop, self._marking)) as rows:
            read = read_ahead(told(rows, len(work.orders), progress))
            if writer is not None:
                writer.begin(work.held, self._marking)
            reports = self._unread(writer)
            for source in read:
                self._check_stop()
                report = self._take(source, writer)
                if report is not None:
                    reports.append(report)
        if writer is not None:
            for glanced in work.glanced:
                writer.touch_source(glanced)
            writer.finish(folder=work.folder, at=at)
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

    def _unread(self, writer: LibraryWriter | None) -> list[SourceReport]:
        """Carry out what no source need be read for."""
        reports = []
        for name in self._work.remove:
            if writer is not None:
                writer.drop_source(name)
            reports.append(replace(report_as_kept(self._work.known[name]), change="removed"))
        reports.extend(self._failed(p.source, p.cause, writer, None) for p in self._work.problems)
        return reports

    def _take(self, source: SourceRows, writer: LibraryWriter | None) -> SourceReport | None:
        """Write what one source became; where it could not be read, keep what was and say why. None if more follows."""
        name = source.fingerprint.source
        begun, self._begun = self._begun, None
        if source.fault is not None:
            if begun is not None and writer is not None:
                writer.undo_source()
            return self._failed(name, source.fault.cause, writer, source.fingerprint)
        keys = self._work.ring.assign(name, [article.rows for article in source.articles], more=source.more)
        found = [
            self._told_apart(replace(article.found, key=key), name)
            for article, key in zip(source.articles, keys, strict=True)
        ]
        report = _described(name, "changed" if name in self._work.known else "added", found)
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
        other = self._work.titles.setdefault(article.title.casefold(), source)
        if other == source:
            return article
        remark = Remark(0, Doubt.SAME_TITLE, (article.title, other, article.key))
        return replace(article, remarks=(*article.remarks, remark))

    def _failed(self, name: str, cause: Cause, writer: LibraryWriter | None, now: Fingerprint | None) -> SourceReport:
        was = self._work.known.get(name)
        report = replace(
            report_as_kept(was) if was is not None else SourceReport(name, "failed"), change="failed", problem=cause
        )
        if writer is not None:
            same = was.fingerprint if was is not None and was.problem == cause else None
            writer.fail_source(now or same or Fingerprint(name, "", ""), report)
        return report

    def _check_stop(self) -> None:
        if self._interrupted:
            raise Refused(Fault.RELOAD_STOPPED)


def report_as_kept(source: KnownSource) -> SourceReport:
    """The report on a source that stays as it is."""
    return SourceReport(
        source.fingerprint.source,
        "kept",
        source.titles,
        source.passages,
        source.quotes,
        source.words,
        source.remarks,
    )


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
