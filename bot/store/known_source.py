"""A source as ``library.db`` holds it."""

from dataclasses import dataclass

from bot.errors import Cause
from bot.model import Fingerprint, Remark


@dataclass(frozen=True, slots=True)
class KnownSource:
    """A source as the library holds it; ``problem`` says why its newest version could not be read."""

    fingerprint: Fingerprint
    problem: Cause | None
    remarks: tuple[Remark, ...]
    titles: tuple[str, ...]
    passages: int
    quotes: int
    words: int
