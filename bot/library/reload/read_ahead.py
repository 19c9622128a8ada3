"""Reading ahead: what a reload reads first is read before it locks the library for whoever else writes to it."""

from collections import deque
from collections.abc import Callable, Generator, Iterator
from itertools import chain
from typing import Final

from bot.library.reload.source_rows import SourceRows

Progress = Callable[[int, int, str], None]
"""Called from the worker thread with (sources read, total number of sources, source just read); of a source that holds
many articles also with how many are read: ``tide.xml · 1,200``."""

AHEAD: Final = 5000
"""So many passages are held until they are written. With no more that changed, writing is all that others wait for."""


def read_ahead(rows: Iterator[SourceRows], most: int = AHEAD) -> Iterator[SourceRows]:
    """What each source became, in order. The first ones, of ``most`` passages or a few more, are read before this
    returns; the others as they are asked for."""
    held: deque[SourceRows] = deque()
    passages = 0
    for source in rows:
        held.append(source)
        passages += sum(len(article.rows.passages) for article in source.articles)
        if passages >= most:
            break
    return chain(_taken_from(held), rows)


def told(rows: Iterator[SourceRows], total: int, progress: Progress | None) -> Generator[SourceRows, None, None]:
    """The same; ``progress`` is told of each as it is read."""
    done = articles = 0
    for source in rows:
        name = source.fingerprint.source
        articles = articles + len(source.articles) if source.more else 0
        done += not source.more
        if progress is not None:
            progress(done, total, f"{name} · {articles:,}" if source.more else name)
        yield source


def _taken_from(held: "deque[SourceRows]") -> Iterator[SourceRows]:
    while held:
        yield held.popleft()
