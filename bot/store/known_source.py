"""A source as ``library.db`` holds it."""

import itertools
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

from bot.errors import Cause
from bot.model import Fingerprint, Remark
from bot.store.kept_causes import cause_of, remarks_of


@dataclass(frozen=True, slots=True)
class KnownSource:
    """A source as the library holds it; ``problem`` says why its newest version could not be read."""

    fingerprint: Fingerprint
    problem: Cause | None
    remarks: tuple[Remark, ...]
    titles: tuple[str, ...]
    passages: int
    quotes: int
    words: int


def known_sources(rows: Sequence[sqlite3.Row]) -> list[KnownSource]:
    """The sources behind rows that ``LibraryReader.sources`` reads, one for each article or source without."""
    sources = []
    for path, group in itertools.groupby(rows, key=itemgetter(0)):
        held = [tuple(row) for row in group]
        _, stamp, digest, problem, report, title, *counts = held[0]
        titles = () if title is None else (title,)
        if len(held) > 1:
            titles = tuple([row[5] for row in held if row[5] is not None])
            counts = [sum([row[column] for row in held]) for column in (6, 7, 8)]
        kept: tuple[Cause | None, tuple[Remark, ...]] = None, ()
        try:
            kept = problem and cause_of(problem), remarks_of(report)
        except (ValueError, TypeError, KeyError):  # altered on the disk: the next load reads the source again
            stamp, digest = "", ""
        sources.append(KnownSource(Fingerprint(path, stamp, digest), *kept, titles, *counts))
    return sources
