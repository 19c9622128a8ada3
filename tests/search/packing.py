"""One set, packed as the index has it."""

from collections.abc import Iterable

import numpy as np

from bot.search.packing import packed_groups


def packed(places: Iterable[int], size: int) -> bytes:
    """The set of some places below ``size``; no places are no set."""
    keys = np.array(sorted(places), np.uint64)
    return next((held for _, held in packed_groups(keys, size.bit_length(), size)), b"s" if size <= 1 << 16 else b"l")
