"""Sets of small numbers as bytes: the writing half of ``bits``, which reads them."""

from collections.abc import Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.search.bitmap import as_bitmap
from bot.search.bits import BARE, LONG, SHORT

_MANY: Final = 1200
_SPARSE: Final = 64
"""More numbers than that, or than one in so many, take less time as a bitmap, though less room one by one."""


def packed_groups(keys: NDArray[np.uint64], bits: int, size: int) -> Iterator[tuple[int, bytes]]:
    """(group, packed set) of keys in order, each once: the set's members, below ``size``, are the lowest ``bits``."""
    if not len(keys):
        return
    groups = keys >> np.uint64(bits)
    starts = np.flatnonzero(np.concatenate(([True], groups[1:] != groups[:-1])))
    members = (keys & np.uint64((1 << bits) - 1)).astype(np.uint16 if size <= 1 << 16 else np.uint32)
    form, width, raw = SHORT if size <= 1 << 16 else LONG, members.itemsize, members.tobytes()
    ends = np.append(starts[1:], len(keys))
    most = min(_MANY, size // _SPARSE)
    for group, start, end in zip(groups[starts].tolist(), starts.tolist(), ends.tolist(), strict=True):
        if end - start <= most:
            yield group, form + raw[start * width : end * width]
        else:
            yield group, BARE + as_bitmap(members[start:end], size)
