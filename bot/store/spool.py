"""Where the places of words wait while an index is made: they come block by block and leave word by word."""

import tempfile
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Final

from bot.store.postings import Part, row_of_parts

_AT_ONCE: Final = 4096
"""Of each block at most so many terms are put in order at a time."""
_FILE_BITS: Final = 16


class Spool:
    """Puts the parts that come block by block in the order of their terms. Each block waits in a file without a name in
    ``folder`` until all are there; in memory are 12 bytes for each part. Closed on every way out. Raises OSError where
    the disk is full."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._blocks: list[int] = []
        self._files: list[IO[bytes]] = []
        self._terms: list[array[int]] = []
        self._lengths: list[array[int]] = []

    def put(self, block: int, rows: Iterable[tuple[int, bytes]]) -> None:
        """(term, packed places) of a block, terms ascending; a block may come several times, with higher terms."""
        if not self._blocks or self._blocks[-1] != block:
            self._blocks.append(block)
            self._files.append(tempfile.TemporaryFile(dir=self._folder))  # noqa: SIM115
            self._terms.append(array("Q"))
            self._lengths.append(array("I"))
        write, term_of, length_of = self._files[-1].write, self._terms[-1].append, self._lengths[-1].append
        for term, held in rows:
            term_of(term)
            length_of(len(held))
            write(held)

    def rows(self) -> Iterator[tuple[int, bytes]]:
        """(term, row), terms ascending."""
        for file in self._files:
            file.seek(0)
        read, lengths = [file.read for file in self._files], [iter(held) for held in self._lengths]
        for some in self._in_order():
            current, parts = some[0] >> _FILE_BITS, list[Part]()
            for one in some:
                term, which = one >> _FILE_BITS, one & (1 << _FILE_BITS) - 1
                if term != current:
                    yield current, row_of_parts(parts)
                    current, parts = term, []
                parts.append((self._blocks[which], read[which](next(lengths[which]))))
            yield current, row_of_parts(parts)

    def close(self) -> None:
        """Let go of the files."""
        for file in self._files:
            file.close()
        self._blocks, self._files, self._terms, self._lengths = [], [], [], []

    def _in_order(self) -> Iterator[list[int]]:
        """Which file has a part of which term, as one number each: terms ascending, then the files. Some of them at a
        time, and all parts of a term together."""
        starts = [0] * len(self._terms)
        while left := [
            held[min(start + _AT_ONCE, len(held)) - 1]
            for held, start in zip(self._terms, starts, strict=True)
            if start < len(held)
        ]:
            last = min(left)
            some: list[int] = []
            for which, held in enumerate(self._terms):
                end = bisect_right(held, last, starts[which])
                some += [term << _FILE_BITS | which for term in held[starts[which] : end]]
                starts[which] = end
            some.sort()
            yield some
