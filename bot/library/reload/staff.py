"""The workers of one load. A thread of this process looks after each: hands it sources and takes what they became.

A worker that dies, or exceeds its limits over a source, costs that source only: another process takes its place, and
what else it had been given is read again. A source whose worker was ended by others, or ran out of memory after it had
read other sources, gets one more, which is new.
"""

import heapq
import logging
import pickle
import subprocess
import threading
from collections import defaultdict, deque
from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

from bot.errors import SourceFault
from bot.faults import Fault
from bot.library.reload.limits import Limits, ended_by_processor_time, how_it_ended
from bot.library.reload.processes import python_process
from bot.library.reload.source_rows import Order, SourceReader, SourceRows, portions
from bot.library.reload.worker import READY

log = logging.getLogger(__name__)

_AHEAD = 64 * 1024 * 1024
"""Bytes of sources that may be read before those that come first are written."""

_LOOK_UP = 0.2
_START = 60.0
_LAST_BREATH = 5.0


class Staff:
    """The workers, and the sources still to be read; ``rows`` once, then ``dismiss``."""

    def __init__(self, orders: Sequence[Order], read: SourceReader, limits: Limits) -> None:
        self._orders = orders
        self._read = read
        self._limits = limits
        self._changed = threading.Condition()
        self._waiting = list(range(len(orders)))  # a heap: what comes first is read first, given back or not
        self._done: dict[int, deque[SourceRows]] = defaultdict(deque)
        self._begun: set[int] = set()
        self._once_more: set[int] = set()
        self._next = 0
        self._ahead = 0
        self._dismissed = False
        self._broken: BaseException | None = None
        self._workers: set[_Worker] = set()
        self._threads: list[threading.Thread] = []

    def rows(self, workers: int, go_on: Callable[[], None]) -> Generator[SourceRows, None, None]:
        """What each source became, in order; see ``Workers.rows``."""
        for number in range(workers):
            self._threads.append(threading.Thread(target=self._look_after, name=f"worker-{number}", daemon=True))
            self._threads[-1].start()
        while self._next < len(self._orders):
            with self._changed:
                while not self._done[self._next]:
                    go_on()
                    if self._broken is not None:
                        raise self._broken
                    self._changed.wait(_LOOK_UP)
                found = self._done[self._next].popleft()
                if not found.more:
                    del self._done[self._next]
                    self._ahead -= self._cost(self._next)
                    self._next += 1
                self._changed.notify_all()
            yield found

    def dismiss(self) -> None:
        """End all workers at once."""
        with self._changed:
            self._dismissed = True
            for worker in self._workers:
                worker.kill()
            self._changed.notify_all()
        for thread in self._threads:
            thread.join()

    def _look_after(self) -> None:
        """The body of a thread."""
        worker: _Worker | None = None
        try:
            in_hand: deque[int] = deque()
            while (taken := self._take(len(in_hand))) or in_hand:
                worker = worker or self._hired()
                if worker is None:
                    for number in () if self._dismissed else taken:
                        for found in portions(self._orders[number], self._read):
                            self._put(number, found)
                    continue
                for number in taken:
                    worker.send(self._orders[number])
                in_hand += taken
                found = worker.receive()
                if self._deserves_another(in_hand[0], found, worker):
                    self._once_more.add(in_hand[0])
                else:
                    self._put(in_hand[0] if found.more else in_hand.popleft(), found)
                if worker.ended:
                    self._give_back(in_hand)
                    self._parted(worker)
                    worker = None
        except BaseException as error:
            with self._changed:
                self._broken = error
                self._changed.notify_all()
        finally:
            if worker is not None:
                self._parted(worker)

    def _deserves_another(self, number: int, found: SourceRows, worker: "_Worker") -> bool:
        """Whether a source is read once more because its failure may not be its own."""
        if found.fault is None or number in self._once_more | self._begun or self._dismissed:
            return False
        match found.fault.cause.fault:
            case Fault.READING_DIED:
                return True
            case Fault.READING_TOO_LARGE:
                return worker.answers > 1
        return False

    def _take(self, have: int) -> list[int]:
        """The next sources for a worker that has so many; none when all are given out or it is to go on with those.

        Each gets one ahead, so that it need not wait, but not the last ones: those are for whoever is free first.
        """
        with self._changed:
            while not self._dismissed and self._waiting:
                taken: list[int] = []
                most = 2 if len(self._waiting) > len(self._threads) else 1
                while self._waiting and have + len(taken) < most and self._fits(self._waiting[0]):
                    taken.append(heapq.heappop(self._waiting))
                    self._ahead += self._cost(taken[-1])
                if taken or have:
                    return taken
                self._changed.wait()
        return []

    def _fits(self, number: int) -> bool:
        return number == self._next or self._ahead + self._cost(number) <= _AHEAD

    def _cost(self, number: int) -> int:
        """How many bytes count as read ahead for a source: of one that comes in portions few are held at a time."""
        return min(self._orders[number][0].size, _AHEAD // 4)

    def _put(self, number: int, found: SourceRows) -> None:
        """Hand over what a source became; a portion waits until the sources before are written, and it is asked for."""
        with self._changed:
            if found.more:
                self._begun.add(number)
            while number in self._begun and not self._dismissed and (number != self._next or self._done[number]):
                self._changed.wait()
            self._done[number].append(found)
            self._changed.notify_all()

    def _give_back(self, in_hand: "deque[int]") -> None:
        with self._changed:
            while in_hand:
                number = in_hand.pop()
                self._ahead -= self._cost(number)
                heapq.heappush(self._waiting, number)
            self._changed.notify_all()

    def _hired(self) -> "_Worker | None":
        """A worker that is ready; None where none can be started, so that this process has to read by itself."""
        worker = None
        try:
            worker = _Worker(self._read, self._limits)
            with self._changed:
                self._workers.add(worker)
                if self._dismissed:
                    worker.kill()
            if worker.ready(_START):
                return worker
        except OSError as error:
            log.warning("No worker process can be started: %s", error)
        if worker is not None:
            self._parted(worker)
        if not self._dismissed:
            log.warning("A worker process did not start; the load continues without it, more slowly.")
        return None

    def _parted(self, worker: "_Worker") -> None:
        with self._changed:
            self._workers.discard(worker)
        worker.close()


class _Worker:
    """One worker process as seen from here; ``ended`` once it cannot be used any more, ``answers`` what it gave."""

    def __init__(self, read: SourceReader, limits: Limits) -> None:
        self._process = python_process("bot.library.reload.worker", "work")
        self._limits = limits
        self._orders: deque[Order] = deque()
        self.ended = False
        self.answers = 0
        self._write((read, limits))

    def ready(self, seconds: float) -> bool:
        """Wait until it has started; False if it did not start."""
        return bool(self._answer(seconds) == READY)

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
