"""Readers that stand in for the real one in a worker: a source whose text says so makes them fail, harmlessly."""

import os
import signal
import time
from pathlib import Path

from bot.model import Article
from bot.reading import read_source


def fails_as_told(name: str, data: bytes, sidecar: bytes | None) -> tuple[Article, ...]:
    """Does what the source's last word says; any other source is read as ever."""
    match data.split()[-2:] if b"ONCE" in data else data.split()[-1:]:
        case [b"HANG"]:
            time.sleep(600)
        case [b"SPIN"]:
            while True:
                pass
        case [b"END"]:
            os._exit(3)
        case [b"KILL-ONCE", witness]:
            _killed_once(Path(os.fsdecode(witness)))
        case [b"REFUSED"]:
            raise MemoryError
        case [b"TOOMUCH"]:
            kept = [bytearray(8_000_000) for _ in range(200)]
            del kept
        case [b"BUG"]:
            raise ZeroDivisionError
        case [b"SAY"]:
            print("a library's chatter")
    return read_source(name, data, sidecar)


def _killed_once(witness: Path) -> None:
    """As if the system had ended the worker to get its memory, the first time this source is read."""
    if not witness.exists():
        witness.touch()
        os.kill(os.getpid(), signal.SIGKILL)
