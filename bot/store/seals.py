"""Seals: a short hash beside each row that people are shown, so that what a failing disk altered is not served."""

import hashlib

from bot.errors import StoreFault
from bot.faults import Fault

SEAL_BYTES = 8


def seal_of(*values: object) -> bytes:
    """The hash of a row's values, in their order; true and false count as 1 and 0, as SQLite gives them back."""
    told = tuple([1 if value is True else 0 if value is False else value for value in values])
    return hashlib.blake2b(repr(told).encode("utf-8", "surrogatepass"), digest_size=SEAL_BYTES).digest()


def hold(kept: object, path: str, *values: object) -> None:
    """Raise StoreFault when a row's values no longer fit its seal. Rows of earlier versions have none."""
    if kept != b"" and kept != seal_of(*values):
        raise StoreFault(Fault.DATABASE_DAMAGED, path)
