"""The folded words of articles that are being loaded, so that the index need not fold their texts anew.

Of a large load most wait in a file without a name, beside the library.
"""

import pickle
import tempfile
from array import array
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from bot.search.coded import CodedWords

MOST_HELD: Final = 64 * 1024 * 1024
"""Bytes of words that are held in memory."""


@dataclass(frozen=True, slots=True)
class KnownWords:
    """The numbers of an article's searchable passages, ascending, and their folded words."""

    numbers: Sequence[int]
    coded: CodedWords


class WordsAtHand:
    """The words of some articles, by the articles' numbers. ``folder``: where the file may be (None: the system says).
    Closed on every way out."""

    def __init__(self, folder: Path | None, most: int = MOST_HELD) -> None:
        self._folder = folder
        self._room = self._most = most
        self._held: dict[int, KnownWords] = {}
        self._filed: dict[int, int] = {}
        self._file: IO[bytes] | None = None
        self._full = False

    def __contains__(self, article: int) -> bool:
        return article in self._held or article in self._filed

    def __iter__(self) -> Iterator[int]:
        yield from self._held
        yield from self._filed

    def __getitem__(self, article: int) -> KnownWords:
        if article in self._held:
            return self._held[article]
        assert self._file is not None
        self._file.seek(self._filed[article])
        read: KnownWords = pickle.load(self._file)
        return read

    def put(self, article: int, numbers: Sequence[int], coded: CodedWords) -> None:
        """Keep the words of an article; where the disk is full, they are not kept."""
        words = KnownWords(array("Q", numbers), coded)
        room = coded.room + 8 * len(numbers)
        if room <= self._room:
            self._room -= room
            self._held[article] = words
        elif not self._full:
            try:
                self._filed[article] = self._written(words)
            except OSError:
                self._full = True

    def drop(self, article: int) -> None:
        """Forget those of an article."""
        self._held.pop(article, None)
        self._filed.pop(article, None)

    def clear(self) -> None:
        """Forget all."""
        self._held.clear()
        self._filed.clear()
        self._room = self._most

    def close(self) -> None:
        """Let go of the file."""
        self.clear()
        file, self._file = self._file, None
        if file is not None:
            with suppress(OSError):  # what was still to be written is lost
                file.close()

    def _written(self, words: KnownWords) -> int:
        if self._file is None:
            self._file = tempfile.TemporaryFile(dir=self._folder)  # noqa: SIM115
        place = self._file.seek(0, 2)
        pickle.dump(words, self._file, pickle.HIGHEST_PROTOCOL)
        self._file.flush()
        return place
