"""A term's places in all blocks of a segment, as the one row that is stored of them.

How many blocks have some (16 bits), which ones (16 bits each), how many bytes the packed set of each takes (32 bits
each), and these sets; little-endian. So whatever a search asks of a term is read at once.
"""

import heapq
import struct
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby
from operator import itemgetter
from pathlib import Path
from typing import IO

_COUNT = struct.Struct("<H")
_ROW = struct.Struct("<QI")

Part = tuple[int, bytes]
"""A block, and the packed set of the places in it."""


def row_of_parts(parts: Sequence[Part]) -> bytes:
    """The row of a term."""
    count = len(parts)
    head = struct.pack(f"<H{count}H{count}I", count, *[block for block, _ in parts], *[len(held) for _, held in parts])
    return b"".join([head, *[held for _, held in parts]])


def parts_of(row: bytes) -> list[Part]:
    """What ``row_of_parts`` made a row of. Raises ValueError where the row is damaged."""
    try:
        (count,) = _COUNT.unpack_from(row)
        numbers = struct.unpack_from(f"<{count}H{count}I", row, _COUNT.size)
    except struct.error as error:
        raise ValueError(len(row)) from error
    ends = [*accumulate(numbers[count:], initial=_COUNT.size + count * 6)]
    if ends[-1] != len(row):
        raise ValueError(len(row))
    return [(block, row[at:end]) for block, at, end in zip(numbers, ends, ends[1:], strict=False)]


class Spool:
    """Puts the parts that come block by block in the order of their terms. Each block waits in a file without a name in
    ``folder`` until all are there. Closed on every way out. Raises OSError where the disk is full."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._blocks: list[tuple[int, IO[bytes]]] = []

    def put(self, block: int, rows: Iterable[tuple[int, bytes]]) -> None:
        """(term, packed places) of a block, terms ascending; a block may come several times, with higher terms."""
        if not self._blocks or self._blocks[-1][0] != block:
            self._blocks.append((block, tempfile.TemporaryFile(dir=self._folder)))  # noqa: SIM115
        write = self._blocks[-1][1].write
        for term, held in rows:
            write(_ROW.pack(term, len(held)))
            write(held)

    def rows(self) -> Iterator[tuple[int, bytes]]:
        """(term, row), terms ascending."""
        read = heapq.merge(*[_read(block, file) for block, file in self._blocks], key=itemgetter(0, 1))
        for term, parts in groupby(read, key=itemgetter(0)):
            yield term, row_of_parts([(block, held) for _, block, held in parts])

    def close(self) -> None:
        """Let go of the files."""
        for _, file in self._blocks:
            file.close()
        self._blocks = []


def _read(block: int, file: IO[bytes]) -> Iterator[tuple[int, int, bytes]]:
    file.seek(0)
    while head := file.read(_ROW.size):
        term, length = _ROW.unpack(head)
        yield term, block, file.read(length)
