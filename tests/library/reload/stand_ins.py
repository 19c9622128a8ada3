"""Readers that stand in for the real one in a worker: a source whose text says so makes them fail, harmlessly."""

import gc
import os
import signal
import time
from pathlib import Path

from bot.errors import SourceFault
from bot.faults import Fault
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
        case [b"SLOW"]:
            raise SourceFault(Fault.READING_TOO_SLOW, 5)  # as if it had been ended after five seconds
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
        case [b"SOUGHT"] if gc.isenabled():
            raise AssertionError("cycles are sought while a source is read")
    return read_source(name, data, sidecar)


def _killed_once(witness: Path) -> None:
    """As if the system had ended the worker to get its memory, the first time this source is read."""
    if not witness.exists():
        witness.touch()
        os.kill(os.getpid(), signal.SIGKILL)


def ends_its_cluster_worker(name: str, data: bytes, sidecar: bytes | None) -> tuple[Article, ...]:
    """Kills the process that started this one, as often as the source's last line says, unless it is that of the test;
    then reads as ever. The line: a file to note each death in, how often, and the test's process."""
    *_, last = data.decode().splitlines()
    if last.count(" ") == 2 and last.startswith("/"):
        path, times, test = last.split()
        witness = Path(path)
        deaths = witness.read_text() if witness.exists() else ""
        if int(test) not in (os.getpid(), os.getppid()) and len(deaths) < int(times):
            witness.write_text(deaths + "†")
            os.kill(os.getppid(), signal.SIGKILL)
            time.sleep(60)
    return read_source(name, data, sidecar)
