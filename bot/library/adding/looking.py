"""Looking at a text before it is in the library: it is read as a load reads it, by a worker held to its limits."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from bot.errors import Cause, Refused, SourceFault
from bot.faults import Fault
from bot.library.reload.scan import look_at
from bot.library.reload.workers import SourceWorkers
from bot.model import Fingerprint
from bot.model.sources import Glimpse
from bot.store.glimpses import glimpse_of

MOST_GLIMPSED: Final = 5
"""So many articles of one source are told of."""

_DIGESTS: Final = 1000


@dataclass(frozen=True, slots=True)
class Looked:
    """The first articles of a source, how many there are, and what the words of each are known by; or why there are
    none."""

    articles: tuple[Glimpse, ...] = ()
    count: int = 0
    digests: tuple[tuple[str, ...], ...] = ()
    problem: Cause | None = None


class Looking:
    """One text at a time is read, as each takes a process and its memory. ``ahead`` is called once there is one that
    can be added, to have ready what adding it takes."""

    def __init__(self, workers: SourceWorkers, ahead: Callable[[], None] | None = None) -> None:
        self._workers = workers
        self._ahead = ahead
        self._one = asyncio.Semaphore(1)

    async def at(self, path: Path, name: str, sidecar: Path | None = None) -> Looked:
        """What the file at ``path``, with that sidecar or the one beside it, becomes under the name ``name``."""
        async with self._one:
            reading = _Reading(self._workers, sidecar)
            try:
                looked = await asyncio.to_thread(reading.read, path, name)
                if self._ahead is not None and looked.articles:
                    with suppress(OSError):  # adding it will say what is wrong
                        await asyncio.to_thread(self._ahead)
                return looked
            except asyncio.CancelledError:
                reading.stopped = True
                raise


class _Reading:
    def __init__(self, workers: SourceWorkers, sidecar: Path | None) -> None:
        self._workers = workers
        self._sidecar = sidecar
        self.stopped = False

    def read(self, path: Path, name: str) -> Looked:
        try:
            file = look_at(path, name)
            file = file if self._sidecar is None else replace(file, sidecar=self._sidecar)
        except SourceFault as fault:
            return Looked(problem=fault.cause)
        glimpses: list[Glimpse] = []
        digests: list[tuple[str, ...]] = []
        count = 0
        with closing(self._workers.rows([(file, Fingerprint(name, file.stamp, ""))], self._go_on)) as read:
            for source in read:
                if source.fault is not None:
                    return Looked(problem=typed_cause(source.fault.cause))
                count += len(source.articles)
                for article in source.articles:
                    if len(glimpses) < MOST_GLIMPSED:
                        glimpses.append(glimpse_of(article.rows, article.found))
                    if len(digests) < _DIGESTS:
                        digests.append((article.rows.digest,))
        return Looked(tuple(glimpses), count, tuple(digests))

    def _go_on(self) -> None:
        if self.stopped:
            raise Refused(Fault.RELOAD_STOPPED)


def typed_cause(cause: Cause) -> Cause:
    """What is wrong with a detail that somebody typed, who knows of no sidecar."""
    inner: Sequence[object] = cause.values if cause.fault is Fault.SIDECAR_WRONG else ()
    return next((value for value in inner if isinstance(value, Cause)), cause)
