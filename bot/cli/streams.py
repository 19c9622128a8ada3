"""The standard streams as the program needs them: always open, lenient about characters, clear about a full disk."""

import contextlib
import io
import os
import sys
from typing import Any

from bot.errors import StoreFault
from bot.faults import Fault


class OutputFault(StoreFault):
    """Standard output cannot be written: it is closed, or its disk is full."""


class _Output(io.FileIO):
    """Standard output below all buffers. A reader who has gone stays a BrokenPipeError; all else is an OutputFault."""

    def write(self, data: Any, /) -> int:
        """Write some of ``data``; returns how many bytes. Raises BrokenPipeError, BlockingIOError, OutputFault."""
        try:
            return super().write(data)
        except (BrokenPipeError, BlockingIOError):
            raise
        except OSError as error:
            raise OutputFault(Fault.OUTPUT_NOT_WRITTEN, error.strerror or str(error)) from error


def prepare_streams() -> None:
    """Prepare the standard streams for the verbs; called once, before a verb runs.

    A terminal that knows fewer characters than our texts, or sends bytes that are none, stops nothing. Where whoever
    started us closed a stream, standard input is empty, standard error goes nowhere, and standard output refuses.
    """
    _fill_gaps()
    if sys.stdin is None:
        sys.stdin = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    if sys.stderr is None:
        sys.stderr = io.TextIOWrapper(io.BufferedWriter(io.FileIO(os.devnull, "wb")), encoding="utf-8")
    for stream in (sys.stdin, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    if sys.stdout is None:
        sys.stdout = _checked(1, "utf-8", by_line=False)
    elif isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout = _checked(sys.stdout.fileno(), sys.stdout.encoding, by_line=sys.stdout.line_buffering)


def let_go_of_output() -> None:
    """Nothing reads our output any more, so write nothing more to it, even while the interpreter shuts down."""
    with contextlib.suppress(OSError, ValueError):
        sink = os.open(os.devnull, os.O_WRONLY)
        os.dup2(sink, sys.stdout.fileno())
        os.close(sink)


def _checked(number: int, encoding: str, *, by_line: bool) -> io.TextIOWrapper:
    below = io.BufferedWriter(_Output(number, "wb", closefd=False))
    return io.TextIOWrapper(below, encoding=encoding, errors="replace", line_buffering=by_line)


def _fill_gaps() -> None:
    """Give 0, 1 and 2 to nothing but the standard streams: else the next database opened gets the number of a closed
    one, and the answers with it. They are filled for reading, so that writing there is refused."""
    while (number := os.open(os.devnull, os.O_RDONLY)) <= 2:
        pass
    os.close(number)
