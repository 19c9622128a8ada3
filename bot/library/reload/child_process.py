"""A reload in a process of its own, so that a running bot stays fast and its memory does not grow.

Reading and indexing are work for the interpreter, and in a thread they hold up the event loop (measured by
``python -m tests.benchmarks.run``). The child gets the work on its standard input, answers with progress and then
the reports and the keys on its standard output, and commits when it reads one more message.
Whatever ends early on either side, the transaction is rolled back. A child that committed a little is kept for a while,
as it and its worker take a second to start, which is most of what a reload of one source takes.
"""

import os
import pickle
import subprocess
import sys
from dataclasses import dataclass
from datetime import datetime
from typing import IO, Any

from bot.errors import CommonplaceError, Refused, StoreFault
from bot.faults import Fault
from bot.library.reload.processes import KeptProcess, collect_from_now_on, end_process, python_process
from bot.library.reload.read_ahead import Progress
from bot.library.reload.worker_process import Spare
from bot.library.reload.writing import Writing
from bot.model import SourceReport
from bot.store.state import KeptKey

_NICENESS = 5


@dataclass(frozen=True, slots=True)
class _Read:
    """A source was read: how many so far, of how many, and which."""

    done: int
    total: int
    source: str


@dataclass(frozen=True, slots=True)
class _Written:
    """Everything is written and waits for the commit; ``keys`` must be kept first."""

    reports: list[SourceReport]
    keys: tuple[KeptKey, ...]


@dataclass(frozen=True, slots=True)
class _Committed:
    """The new library is visible."""


class WritingApart:
    """``write``, ``commit`` and ``close`` of Writing, done by a child process."""

    def __init__(self, writing: Writing, kept: KeptProcess) -> None:
        self._writing = writing
        self._kept = kept
        self._done = False
        self._child: subprocess.Popen[bytes] | None = None
        self._interrupted = False
        self._keys: tuple[KeptKey, ...] = ()

    @property
    def keys(self) -> tuple[KeptKey, ...]:
        """The keys to remember, once written."""
        return self._keys

    def write(self, *, at: datetime, dry_run: bool, progress: Progress | None) -> list[SourceReport]:
        """As Writing.write. Raises what the child raised, Refused when interrupted, StoreFault when the child died."""
        self._child = self._kept.take() or self._begun()
        self._send((self._writing, at, dry_run))
        while not isinstance(message := self._receive(), _Written):
            if isinstance(message, _Read) and progress is not None:
                progress(message.done, message.total, message.source)
        self._keys = message.keys
        return message.reports

    def commit(self) -> None:
        """Make everything visible at once."""
        self._send(_Committed())
        self._receive()
        self._done = self._writing.light

    def interrupt(self) -> None:
        """From any thread: end the child at once; ``write`` then raises Refused."""
        self._interrupted = True
        if self._child is not None:
            self._child.kill()

    def close(self) -> None:
        """End the child, or keep it for the next; what it did not commit is rolled back."""
        child, self._child = self._child, None
        if child is not None and self._done and not self._interrupted:
            self._kept.keep(child)
        elif child is not None:
            end_process(child)

    def _begun(self) -> "subprocess.Popen[bytes]":
        if self._writing.reads_here:
            return _with_worker()
        return python_process("bot.library.reload.child_process", "child")

    def _send(self, message: object) -> None:
        assert self._child is not None, "write() comes first"
        assert self._child.stdin is not None
        try:
            pickle.dump(message, self._child.stdin, pickle.HIGHEST_PROTOCOL)
            self._child.stdin.flush()
        except BrokenPipeError:
            raise self._ended() from None

    def _receive(self) -> Any:
        assert self._child is not None, "write() comes first"
        assert self._child.stdout is not None
        try:
            message = pickle.load(self._child.stdout)
        except (EOFError, pickle.UnpicklingError):
            raise self._ended() from None
        if isinstance(message, CommonplaceError):
            raise message
        return message

    def _ended(self) -> CommonplaceError:
        if self._interrupted:
            return Refused(Fault.RELOAD_STOPPED)
        return StoreFault(Fault.RELOAD_DIED)


def begin_ahead(kept: KeptProcess) -> None:
    """Start the child and its worker for a reload that is likely to follow. Raises OSError where none can start."""
    kept.begin(_with_worker)


def _with_worker() -> "subprocess.Popen[bytes]":
    return python_process("bot.library.reload.child_start", "with_worker")


def _work(orders: IO[bytes], answers: IO[bytes], spare: Spare) -> None:
    """The child: write, wait for the message, commit. Raises EOFError where there is nothing to do any more."""

    def tell(message: object) -> None:
        pickle.dump(message, answers, pickle.HIGHEST_PROTOCOL)
        answers.flush()

    writing, at, dry_run = pickle.load(orders)
    writing.read_with(spare)
    try:
        reports = writing.write(
            at=at, dry_run=dry_run, progress=lambda done, total, source: tell(_Read(done, total, source))
        )
        tell(_Written(reports, writing.keys))
        pickle.load(orders)
        writing.commit()
        tell(_Committed())
    except CommonplaceError as fault:
        tell(fault)
    finally:
        writing.close()


def child(begun: "subprocess.Popen[bytes] | None" = None) -> None:
    """What the child process runs. When the bot goes, so does the child, and nothing is changed. ``begun`` is a worker
    process that was begun ahead."""
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    spare = Spare(begun)
    collect_from_now_on()
    try:
        while True:
            _work(sys.stdin.buffer, sys.stdout.buffer, spare)
    except (BrokenPipeError, EOFError):
        spare.close()
        os._exit(1)  # the transaction was rolled back; flushing a closed pipe would only print a traceback
