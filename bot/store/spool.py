"""Where the places of words wait while an index is made: they come block by block and leave word by word."""

import tempfile
from array import array
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import IO, Final

import numpy as np

from bot.store.postings import row_of_parts

_AT_ONCE: Final = 1 << 16
"""Terms whose order is held as numbers of Python at a time."""


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
        if not any(map(len, self._terms)):
            return
        terms = np.concatenate([np.frombuffer(held, np.uint64) for held in self._terms])
        lengths = np.concatenate([np.frombuffer(held, np.uint32) for held in self._lengths])
        files = np.repeat(np.arange(len(self._files), dtype=np.uint16), [len(held) for held in self._terms])
        order = np.argsort(terms, kind="stable")  # so that blocks stay in order
        terms, lengths, files = terms[order], lengths[order], files[order]
        firsts = np.append(np.flatnonzero(np.concatenate(([True], terms[1:] != terms[:-1]))), len(terms))
        for file in self._files:
            file.seek(0)
        read = [file.read for file in self._files]
        for at in range(0, len(firsts) - 1, _AT_ONCE):
            bounds = firsts[at : at + _AT_ONCE + 1]
            here = slice(bounds[0], bounds[-1])
            parts = zip(files[here].tolist(), lengths[here].tolist(), strict=True)
            for term, count in zip(terms[bounds[:-1]].tolist(), np.diff(bounds).tolist(), strict=True):
                yield (
                    term,
                    row_of_parts([(self._blocks[file], read[file](size)) for file, size in islice(parts, count)]),
                )

    def close(self) -> None:
        """Let go of the files."""
        for file in self._files:
            file.close()
        self._blocks, self._files, self._terms, self._lengths = [], [], [], []
