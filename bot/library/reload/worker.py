"""The worker process: reads one source after another and hands back rows. Its other end is ``staff``.

It gets the reader and then the sources on its standard input, and answers on its standard output. When whoever
started it is gone, it ends at once, in the middle of a source too.
"""

import os
import pickle
import sys
import threading
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from typing import IO, Any

from bot.library.reload.source_rows import source_rows

READY = "ready"
_OUT_OF_MEMORY_FIRST = "500"


def work() -> None:
    """What a worker process runs."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # keep whatever a library prints out of the answers
    with suppress(OSError):  # Linux: if memory runs out, the system ends a worker before the bot
        Path("/proc/self/oom_score_adj").write_text(_OUT_OF_MEMORY_FIRST, "ascii")
    read = pickle.load(sys.stdin.buffer)
    _tell(answers, READY)
    orders: SimpleQueue[Any] = SimpleQueue()
    threading.Thread(target=_listen, args=(sys.stdin.buffer, orders), daemon=True).start()
    while True:
        _tell(answers, source_rows(orders.get(), read))


def _listen(stream: IO[bytes], orders: "SimpleQueue[Any]") -> None:
    with suppress(EOFError, pickle.UnpicklingError):
        while True:
            orders.put(pickle.load(stream))
    os._exit(0)


def _tell(answers: IO[bytes], message: object) -> None:
    try:
        pickle.dump(message, answers, pickle.HIGHEST_PROTOCOL)
        answers.flush()
    except BrokenPipeError:
        os._exit(1)
