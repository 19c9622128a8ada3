"""The workers of one load. A thread of this process looks after each: hands it sources and takes what they became.

A worker that dies, or exceeds its limits over a source, costs that source only: another process takes its place, and
what else it had been given is read again. A source whose worker was ended by others, or ran out of memory after it had
read other sources, gets one more, which is new.
"""

import heapq
import logging
import threading
from collections import defaultdict, deque
from collections.abc import Callable, Generator, Sequence

from bot.faults import Fault
from bot.library.reload.limits import Limits
from bot.library.reload.source_rows import Order, SourceReader, SourceRows, portions
from bot.library.reload.worker_process import Spare, WorkerProcess
from bot.store.note_marks import Marking

log = logging.getLogger(__name__)

_AHEAD = 64 * 1024 * 1024
"""Bytes of sources that may be read before those that come first are written."""

_LOOK_UP = 0.2
_START = 60.0


class Staff:
    """The workers, and the sources still to be read; ``rows`` once, then ``dismiss``."""

    def __init__(
        self,
        orders: Sequence[Order],
        read: SourceReader,
        limits: Limits,
        spare: Spare | None = None,
        marking: Marking | None = None,
    ) -> None:
        """A worker is taken from ``spare`` first, and kept there in the end."""
        self._orders = orders
        self._spare = spare
        self._read = read
        self._limits = limits
        self._marking = marking
        self._changed = threading.Condition()
        self._waiting = list(range(len(orders)))  # a heap: what comes first is read first, given back or not
        self._done: dict[int, deque[SourceRows]] = defaultdict(deque)
        self._begun: set[int] = set()
        self._once_more: set[int] = set()
        self._next = 0
        self._ahead = 0
        self._dismissed = False
        self._broken: BaseException | None = None
        self._workers: set[WorkerProcess] = set()
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
        if self._spare is not None:
            for thread in self._threads:
                thread.join()  # they end, and keep a worker: all has been read

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
        worker: WorkerProcess | None = None
        try:
            in_hand: deque[int] = deque()
            while (taken := self._take(len(in_hand))) or in_hand:
                worker = worker or self._hired()
                if worker is None:
                    for number in () if self._dismissed else taken:
                        for found in portions(self._orders[number], self._read, self._marking):
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
            if worker is not None and not self._kept(worker):
                self._parted(worker)

    def _deserves_another(self, number: int, found: SourceRows, worker: WorkerProcess) -> bool:
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

    def _hired(self) -> WorkerProcess | None:
        """A worker that is ready; None where none can be started, so that this process has to read by itself."""
        worker = None
        try:
            worker = self._spare.take(self._read, self._limits, self._marking) if self._spare is not None else None
            worker = worker or WorkerProcess(self._read, self._limits, self._marking)
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

    def _kept(self, worker: WorkerProcess) -> bool:
        """Whether a worker that has read all it was given is kept for the next load."""
        with self._changed:
            if self._spare is None or self._dismissed or not worker.serves(self._read, self._limits, self._marking):
                return False
            self._workers.discard(worker)
            return self._spare.keep(worker)

    def _parted(self, worker: WorkerProcess) -> None:
        with self._changed:
            self._workers.discard(worker)
        worker.close()
