"""Sets of small numbers as bytes: the writing half of ``bits``, which reads them."""

import zlib
from collections.abc import Iterator
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from bot.search.bits import BARE, DEFLATED, FEW, LONG, SHORT

_SOME: Final = 1200
_SMALL: Final = 1 << 14


def packed_groups(keys: NDArray[np.uint64], bits: int, size: int) -> Iterator[tuple[int, bytes]]:
    """(group, packed set) of keys in order, each once: the set's members, below ``size``, are the lowest ``bits``."""
    if not len(keys):
        return
    groups = keys >> np.uint64(bits)
    starts = np.flatnonzero(np.concatenate(([True], groups[1:] != groups[:-1])))
    members = (keys & np.uint64((1 << bits) - 1)).astype(np.uint16 if size <= 1 << 16 else np.uint32)
    form, width, raw = SHORT if size <= 1 << 16 else LONG, members.itemsize, members.tobytes()
    ends = np.append(starts[1:], len(keys))
    for group, start, end in zip(groups[starts].tolist(), starts.tolist(), ends.tolist(), strict=True):
        if end - start <= FEW:
            yield group, form + raw[start * width : end * width]
        else:
            yield group, _bitmap(members[start:end], size)


def _bitmap(numbers: NDArray[Any], size: int) -> bytes:
    held = np.zeros(size, np.uint8)
    held[numbers] = 1
    bitmap = np.packbits(held, bitorder="little").tobytes()
    if len(numbers) <= _SOME and size > _SMALL:
        return DEFLATED + zlib.compress(bitmap, 1)
    return BARE + bitmap
