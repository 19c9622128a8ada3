"""Many numbers made a bitmap at once."""

import numpy as np
from numpy.typing import ArrayLike


def as_bitmap(numbers: ArrayLike, size: int) -> bytes:
    """A bit for each number below ``size``, the lowest first: set where it is one of ``numbers``, an array."""
    held = np.zeros(size, np.uint8)
    held[np.asarray(numbers)] = 1
    return np.packbits(held, bitorder="little").tobytes()
