"""What a reload decides and what it reports: fingerprints, plan, problems, report."""

from dataclasses import dataclass

from bot.errors import Cause
from bot.model.article import Kind, SectionKind
from bot.model.remarks import Remark


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A source as it was last seen: ``stamp`` is what a glance at the folder tells (sizes and times), ``digest``
    covers its bytes, its sidecar's and the reader's version."""

    source: str
    stamp: str
    digest: str


@dataclass(frozen=True, slots=True)
class Problem:
    """A source that could not be read, and why."""

    source: str
    cause: Cause


@dataclass(frozen=True, slots=True)
class Plan:
    """What a reload would do, by source path; decided before anything is touched."""

    add: tuple[Fingerprint, ...] = ()
    change: tuple[Fingerprint, ...] = ()
    remove: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def empty(self) -> bool:
        """True when nothing would be added, changed or removed."""
        return not (self.add or self.change or self.remove)


@dataclass(frozen=True, slots=True)
class ArticleReport:
    """What one article of a source that was read holds. ``sections`` and ``passages`` count by kind, in the order the
    kinds are listed in the model; ``remarks`` are the reader's doubts about it."""

    title: str
    key: str
    authors: tuple[str, ...]
    date: str | None
    date_iso: str | None
    sections: tuple[tuple[SectionKind, int], ...]
    passages: tuple[tuple[Kind, int], ...]
    quotes: int
    words: int
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceReport:
    """What one source gave. ``change`` is one of added, changed, kept, removed, failed.

    ``found`` tells it article by article, for a source that was read anew; of others only the counts are known.
    """

    source: str
    change: str
    articles: tuple[str, ...] = ()
    passages: int = 0
    quotes: int = 0
    words: int = 0
    remarks: tuple[Remark, ...] = ()
    problem: Cause | None = None
    found: tuple[ArticleReport, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What a reload did (or, for a dry run, would do), source by source, and what the library holds now.

    ``passed_over`` counts the files that are not read for their ending, by ending.
    """

    sources: tuple[SourceReport, ...]
    articles: int
    passages: int
    quotes: int
    seconds: float
    dry_run: bool = False
    passed_over: tuple[tuple[str, int], ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The sources that could not be read, and why."""
        return tuple(Problem(s.source, s.problem) for s in self.sources if s.problem is not None)
