"""A worker process as seen from the process that gives it sources, and one that is kept for the next load."""

import pickle
import subprocess
import threading
from collections import deque
from contextlib import suppress
from dataclasses import replace
from typing import Any

from bot.errors import SourceFault
from bot.faults import Fault
from bot.library.reload.limits import Limits, ended_by_processor_time, how_it_ended
from bot.library.reload.processes import end_process, python_process
from bot.library.reload.source_rows import Order, SourceReader, SourceRows
from bot.library.reload.worker import READY
from bot.store.note_marks import Marking

_LAST_BREATH = 5.0


class WorkerProcess:
    """One worker process as seen from here; ``ended`` once it cannot be used any more, ``answers`` what it gave."""

    def __init__(
        self,
        read: SourceReader,
        limits: Limits,
        marking: Marking | None = None,
        begun: "subprocess.Popen[bytes] | None" = None,
    ) -> None:
        """``begun`` is a process that was begun ahead."""
        self._process = begun or python_process("bot.library.reload.worker", "work")
        self._is_ready = False
        self._read = read
        self._limits = limits
        self._marking = marking
        self._orders: deque[Order] = deque()
        self.ended = False
        self.answers = 0
        self._write((read, limits, marking))

    def ready(self, seconds: float) -> bool:
        """Wait until it has started; False if it did not start."""
        self._is_ready = self._is_ready or bool(self._answer(seconds) == READY)
        return self._is_ready

    def send(self, order: Order) -> None:
        """Give it a source. That it is gone shows when its answer is awaited."""
        self._orders.append(order)
        self._write(order)

    def receive(self) -> SourceRows:
        """The result of its first source, or a portion of it, or why there is none."""
        answer = self._answer(self._limits.patience)
        if isinstance(answer, SourceRows) and answer.more:
            return answer
        order = self._orders.popleft()
        self.answers += 1
        if not isinstance(answer, SourceRows):
            answer = SourceRows(order[1], fault=answer if isinstance(answer, SourceFault) else self._how_it_ended())
        elif answer.fault is not None and answer.fault.cause.fault is Fault.READING_TOO_LARGE:
            self.ended = True  # what ran out of memory is not used again
            answer = replace(answer, fault=SourceFault(Fault.READING_TOO_LARGE, self._limits.memory))
        return answer

    def serves(self, read: SourceReader, limits: Limits, marking: Marking | None = None) -> bool:
        """Whether it is idle and alive, and reads so."""
        alive = not self.ended and not self._orders and self._process.poll() is None
        return alive and (self._read, self._limits, self._marking) == (read, limits, marking)

    def kill(self) -> None:
        """From any thread: end it."""
        self._process.kill()

    def close(self) -> None:
        """End it and wait."""
        self.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):  # what was still to be sent is lost
                if pipe is not None:
                    pipe.close()
        self._process.wait()

    def _write(self, message: object) -> None:
        assert self._process.stdin is not None
        with suppress(OSError):
            pickle.dump(message, self._process.stdin, pickle.HIGHEST_PROTOCOL)
            self._process.stdin.flush()

    def _answer(self, seconds: float) -> Any:
        """Its next message; None when it died, a fault when it took longer than that."""
        late = threading.Event()

        def give_up() -> None:
            late.set()
            self.kill()

        assert self._process.stdout is not None
        timer = threading.Timer(seconds, give_up)
        timer.daemon = True
        timer.start()
        try:
            return pickle.load(self._process.stdout)
        except (EOFError, OSError, pickle.UnpicklingError):
            self.ended = True
            return self._too_slow() if late.is_set() else None
        finally:
            timer.cancel()
            self.ended = self.ended or late.is_set()

    def _how_it_ended(self) -> SourceFault:
        try:
            code: int | None = self._process.wait(_LAST_BREATH)
        except subprocess.TimeoutExpired:
            code = None
        if ended_by_processor_time(code):
            return self._too_slow()
        return SourceFault(Fault.READING_DIED, how_it_ended(code))

    def _too_slow(self) -> SourceFault:
        return SourceFault(Fault.READING_TOO_SLOW, round(self._limits.seconds))


class Spare:
    """Keeps one worker that has nothing to do, for whoever needs one next: a new one takes most of a second to start
    and to read its first source. Any thread may take and keep. ``begun`` is a process that was begun ahead and serves
    whoever comes first. Closed on every way out."""

    def __init__(self, begun: "subprocess.Popen[bytes] | None" = None) -> None:
        self._kept: WorkerProcess | None = None
        self._begun = begun
        self._lock = threading.Lock()

    def take(self, read: SourceReader, limits: Limits, marking: Marking | None = None) -> WorkerProcess | None:
        """The worker that was kept, if it reads so and is alive, or one that was begun ahead."""
        with self._lock:
            kept, self._kept = self._kept, None
            begun = None if kept is not None else self._begun
            self._begun = None if begun is not None else self._begun
        if begun is not None:
            return WorkerProcess(read, limits, marking, begun)
        if kept is None or kept.serves(read, limits, marking):
            return kept
        kept.close()
        return None

    def keep(self, worker: WorkerProcess) -> bool:
        """Keep a worker; False where there is one already."""
        with self._lock:
            if self._kept is not None:
                return False
            self._kept = worker
            return True

    def close(self) -> None:
        """End the worker that is kept, and what was begun for nobody."""
        with self._lock:
            kept, self._kept, begun, self._begun = self._kept, None, self._begun, None
        if kept is not None:
            kept.close()
        if begun is not None:
            end_process(begun)
