"""Which requests Discord has signed, just now and not before: Ed25519 over the time and the body, as sent."""

import hashlib
import re
from collections import deque
from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import Final

from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey

WINDOW: Final = 5
"""By how many seconds the time that Discord signed may differ from ours. Discord's documentation names no bound. It
waits three seconds for an answer, so nothing older is worth one; the rest is for clocks."""

_SIGNATURE: Final = re.compile(r"[0-9A-Fa-f]{128}")
_KEY: Final = re.compile(r"[0-9A-Fa-f]{64}")
_SECONDS: Final = re.compile(r"[0-9]{1,12}")


class Refusal(StrEnum):
    """Why a request is refused: a header is missing or in no form that Discord writes; the signature is not of these
    bytes by this key; it was signed too long ago, or ahead of us; it came before."""

    UNSIGNED = "unsigned"
    FORGED = "forged"
    UNTIMELY = "untimely"
    REPLAYED = "replayed"


class SignatureCheck:
    """Checks requests against an application's public key, and remembers those it took for as long as their time would
    let them pass again. Each process remembers its own."""

    def __init__(self, public_key: str, now: Callable[[], datetime]) -> None:
        """``public_key``: 64 hexadecimal digits, as Discord's portal shows it. Raises ValueError for anything else."""
        if not _KEY.fullmatch(public_key):
            raise ValueError(public_key)
        self._key = VerifyKey(bytes.fromhex(public_key))
        self._now = now
        self._taken: set[bytes] = set()
        self._ages: deque[tuple[float, bytes]] = deque()

    def refusal(self, signature: str, timestamp: str, body: bytes) -> Refusal | None:
        """Why a request with these headers is refused; None for one that is taken, which is taken once."""
        if not _SIGNATURE.fullmatch(signature) or not _SECONDS.fullmatch(timestamp):
            return Refusal.UNSIGNED
        signed = timestamp.encode("ascii") + body
        try:
            self._key.verify(signed, bytes.fromhex(signature))
        except BadSignatureError:
            return Refusal.FORGED
        now = self._now().timestamp()
        if abs(now - int(timestamp)) > WINDOW:
            return Refusal.UNTIMELY
        # What was signed, not the signature: whatever other signature of the same bytes there might be is no new one.
        mark = hashlib.blake2b(signed, digest_size=16).digest()
        while self._ages and self._ages[0][0] < now:
            self._taken.discard(self._ages.popleft()[1])
        if mark in self._taken:
            return Refusal.REPLAYED
        self._taken.add(mark)
        # By arrival and twice the window: one signed ahead of our clock can pass for that long.
        self._ages.append((now + 2 * WINDOW + 1, mark))
        return None

    def __len__(self) -> int:
        """How many requests are remembered."""
        return len(self._taken)
