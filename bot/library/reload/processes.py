"""Starting a Python process that runs a function of this program, with pipes to it; keeping it for the next time."""

import gc
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import bot

IDLE = 180.0
"""Seconds after which a process that was kept is ended."""


def python_process(module: str, function: str) -> "subprocess.Popen[bytes]":
    """A process that calls ``function`` of ``module``. It finds this program whatever folder it is started from.

    It begins without Python's collector of cycles: the function is to turn that on with ``collect_from_now_on``.
    """
    root = str(Path(bot.__file__).resolve().parent.parent)
    path = os.pathsep.join(part for part in (root, os.environ.get("PYTHONPATH")) if part)
    return subprocess.Popen(
        [sys.executable, "-c", f"import gc; gc.disable(); from {module} import {function}; {function}()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": path},
        start_new_session=True,  # a Ctrl-C goes to the starting process, which ends this one cleanly
    )


def collect_from_now_on() -> None:
    """Let Python look for cycles in what is made from now on; what was imported stays, and is not looked through."""
    gc.freeze()
    gc.enable()


def end_process(process: "subprocess.Popen[bytes]") -> None:
    """End a process at once, and wait until it is gone."""
    process.kill()
    with suppress(BrokenPipeError):
        process.__exit__(None, None, None)  # closes the pipes and waits


class KeptProcess:
    """Keeps one process that has nothing to do, for a while. Any thread may take and keep. Closed on every way out;
    then nothing is kept any more."""

    def __init__(self, idle: float = IDLE) -> None:
        self._idle = idle
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._timer: threading.Timer | None = None
        self._closed = False

    def take(self) -> "subprocess.Popen[bytes] | None":
        """The process that was kept, if it is alive."""
        process = self._taken()
        if process is not None and process.poll() is not None:
            end_process(process)
            return None
        return process

    def begin(self, start: Callable[[], "subprocess.Popen[bytes]"]) -> None:
        """Start a process ahead and keep it, unless one is kept."""
        with self._lock:
            needed = not self._closed and self._process is None
        if needed:
            self.keep(start())

    def keep(self, process: "subprocess.Popen[bytes]") -> None:
        """Keep a process; the one before, if nobody took it, is ended."""
        before = self._taken()
        with self._lock:
            closed = self._closed
            if not closed:
                self._process = process
                self._timer = threading.Timer(self._idle, self._end)
                self._timer.daemon = True
                self._timer.start()
        for one in (before, process if closed else None):
            if one is not None:
                end_process(one)

    def close(self) -> None:
        """End what is kept."""
        with self._lock:
            self._closed = True
        self._end()

    def _taken(self) -> "subprocess.Popen[bytes] | None":
        with self._lock:
            process, self._process = self._process, None
            if self._timer is not None:
                self._timer.cancel()
                self._timer = None
        return process

    def _end(self) -> None:
        process = self._taken()
        if process is not None:
            end_process(process)
