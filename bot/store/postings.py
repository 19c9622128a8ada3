"""A term's places in all blocks of a segment, as the one row that is stored of them.

How many blocks have some (16 bits), which ones (16 bits each), how many bytes the packed set of each takes (32 bits
each), and these sets; little-endian. So whatever a search asks of a term is read at once.
"""

import struct
from collections.abc import Sequence
from itertools import accumulate

_COUNT = struct.Struct("<H")
_ALONE = struct.Struct("<HHI")

Part = tuple[int, bytes]
"""A block, and the packed set of the places in it."""


def row_of_parts(parts: Sequence[Part]) -> bytes:
    """The row of a term."""
    count = len(parts)
    if count == 1:  # as most words of a library are: rare
        block, held = parts[0]
        return _ALONE.pack(1, block, len(held)) + held
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
