"""Readers that stand in for the real one in a worker: a source whose text says so makes them fail, harmlessly."""

import os
import time
from pathlib import Path

from bot.model import Article
from bot.reading import read_source


def fails_as_told(name: str, data: bytes, sidecar: bytes | None) -> tuple[Article, ...]:
    """Does what the source's last word says; any other source is read as ever."""
    match data.split()[-1:]:
        case [b"HANG"]:
            time.sleep(600)
        case [b"END"]:
            os._exit(3)
        case [b"REFUSED"]:
            raise MemoryError
        case [b"TOOMUCH"]:
            _with_little_memory()
        case [b"BUG"]:
            raise ZeroDivisionError
        case [b"SAY"]:
            print("a library's chatter")
    return read_source(name, data, sidecar)


def _with_little_memory() -> None:
    import resource

    held = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (held + 8_000_000, resource.RLIM_INFINITY))
    try:
        bytearray(256_000_000)
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
