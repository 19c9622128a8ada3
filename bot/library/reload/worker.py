"""The worker process: reads one source after another and hands back rows. Its other end is ``staff``.

It gets the reader with its limits and the word list of content notes, and then the sources, on its standard input,
and answers on its standard output. When whoever started it is gone, it ends at once, in the middle of a source too.
"""

import os
import pickle
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from typing import IO, Any

from bot.cycles import cycles_not_sought
from bot.errors import SourceFault
from bot.faults import Fault
from bot.library.reload.limits import Limits
from bot.library.reload.processes import collect_from_now_on
from bot.library.reload.source_rows import SourceRows, portions
from bot.reading import load_reader

READY = "ready"
_OUT_OF_MEMORY_FIRST = "500"


def work_ahead() -> None:
    """What a worker process runs that is begun before anybody has work for it; nobody may have any."""
    load_reader()
    with suppress(EOFError):
        work()


def work() -> None:
    """What a worker process runs."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # keep whatever a library prints out of the answers
    with suppress(OSError):  # Linux: if memory runs out, the system ends a worker before the bot
        Path("/proc/self/oom_score_adj").write_text(_OUT_OF_MEMORY_FIRST, "ascii")
    read, limits, marking = pickle.load(sys.stdin.buffer)
    collect_from_now_on()
    limits.hold_this_process()
    _tell(answers, pickle.dumps(READY))
    orders: SimpleQueue[Any] = SimpleQueue()
    threading.Thread(target=_listen, args=(sys.stdin.buffer, orders), daemon=True).start()
    while True:
        _hand_on_all(portions(orders.get(), read, marking), answers, limits)


def _hand_on_all(found: Iterator[SourceRows], answers: IO[bytes], limits: Limits) -> None:
    more = True
    while more:
        limits.begin_source()
        with cycles_not_sought():  # once it is handed on, hardly anything is left to look through
            more = _hand_on(found, answers, limits)


def _hand_on(found: Iterator[SourceRows], answers: IO[bytes], limits: Limits) -> bool:
    """Read the next portion of a source and answer with it; whether another may follow."""
    portion = next(found, None)
    if portion is None:
        return False
    answer = _packed(portion, limits)
    if isinstance(answer, SourceRows):  # the whole source is at fault
        _tell(answers, pickle.dumps(answer))
        return False
    _tell(answers, answer)
    return True


def _packed(found: SourceRows, limits: Limits) -> bytes | SourceRows:
    """The answer as it is sent; a fault where it is too large or no memory is left to pack it."""
    try:
        packed = pickle.dumps(found, pickle.HIGHEST_PROTOCOL)
        fault = None if limits.allows_output(len(packed)) else SourceFault(Fault.READING_TOO_MUCH, limits.output)
    except MemoryError:
        fault = SourceFault(Fault.READING_TOO_LARGE)
    return packed if fault is None else SourceRows(found.fingerprint, fault=fault)


def _listen(stream: IO[bytes], orders: "SimpleQueue[Any]") -> None:
    with suppress(EOFError, pickle.UnpicklingError):
        while True:
            orders.put(pickle.load(stream))
    os._exit(0)


def _tell(answers: IO[bytes], packed: bytes) -> None:
    try:
        answers.write(packed)
        answers.flush()
    except BrokenPipeError:
        os._exit(1)
