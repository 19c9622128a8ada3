"""Reads sources on a Dask cluster: the same rows in the same order as the workers of one machine give."""

import gc
import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Final

from bot.errors import ClusterFault, CommonplaceError, SourceFault
from bot.faults import Fault
from bot.library.reload.limits import Limits
from bot.library.reload.parcels import Parcel, ReadingTerms, parcel_of, read_parcels, version_here
from bot.library.reload.source_names import is_collection
from bot.library.reload.source_rows import Order, SourceReader, SourceRows
from bot.library.reload.web_server import is_web_server
from bot.library.reload.workers import Workers, cores
from bot.reading import READER_VERSION, read_source
from bot.store.note_marks import Marking

if TYPE_CHECKING:
    from distributed import Client, Future

log = logging.getLogger(__name__)

_Found = tuple[SourceRows, ...]

_BATCH: Final = range(1024 * 1024, 4 * 1024 * 1024 + 1)
"""Bytes of sources that are sent together: a worker starts a process for them, which takes half a second. Towards the
end there are fewer of them, so that all workers end at about the same time."""

_BATCH_SOURCES: Final = 512
_LARGE: Final = "128MB"
_LOOK_UP: Final = 0.2
_CONNECTING: Final = 10
_WORKERS_COME: Final = 30


@dataclass(frozen=True, slots=True)
class Cluster:
    """The cluster whose scheduler is at an address such as ``tcp://10.0.0.5:8786``, and what each source may take.

    It needs the same version of this program beside the scheduler and each worker, and nothing of this machine's disk:
    sources are sent.
    What may hold articles without end (boxes of mail, feeds) is read here, as it comes in portions.
    """

    scheduler: str
    limits: Limits = field(default_factory=Limits)
    read: SourceReader = read_source

    def rows(
        self, orders: Sequence[Order], go_on: Callable[[], None], marking: Marking | None = None
    ) -> Generator[SourceRows, None, None]:
        """As ``Workers.rows``. What the cluster fails to read, as its worker died again and again or the scheduler is
        gone, is read here. Raises ClusterFault where there is no such cluster, or its reader is of another version."""
        if not orders:
            return
        terms = ReadingTerms(self.limits, self.read, marking=marking)
        with closing(_connected(self.scheduler)) as client:
            _refuse_other_versions(client, self.scheduler)
            sent: deque[_Batch] = deque()
            waiting = _batches(orders, lambda: _threads(client))
            try:
                while True:
                    if client.status == "running":
                        # Two for each thread, so that none waits for the next, and one to write.
                        room = 2 * _threads(client) + 1 - len(sent)
                        sent.extend(_sent(client, orders, terms) for orders in islice(waiting, max(0, room)))
                    elif not sent:
                        yield from _read_here([order for orders in waiting for order in orders], go_on, terms)
                    if not sent:
                        return
                    yield from _became(client, sent.popleft(), go_on, terms)
            finally:
                for batch in sent:
                    batch.let_go()


@dataclass(frozen=True, slots=True)
class _Batch:
    """Some sources in a row, those of them that could not be read from the disk, and what is promised of the others;
    nothing where they are to be read here."""

    orders: Sequence[Order]
    unread: dict[int, SourceFault]
    future: "Future[_Found] | None"

    def found(self, client: "Client", go_on: Callable[[], None]) -> Iterable[SourceRows] | None:
        """What the cluster made of them; None where they are to be read here. Raises ClusterFault."""
        if self.future is None:
            return None
        ready = threading.Event()
        self.future.add_done_callback(lambda _: ready.set())
        seen = time.monotonic()
        try:
            while not ready.wait(_LOOK_UP):
                go_on()
                if _threads(client):
                    seen = time.monotonic()
                elif time.monotonic() - seen > _WORKERS_COME:
                    raise TimeoutError  # nobody reads any more
            go_on()
            found: _Found = self.future.result()
        except CommonplaceError:
            raise
        except Exception as error:
            log.warning("The cluster did not read %d sources (%s); they are read here.", len(self.orders), _why(error))
            return None
        finally:
            self.let_go()
        return found

    def let_go(self) -> None:
        """The cluster need not read them, or keep what it read."""
        if self.future is not None:
            self.future.cancel()


def _sent(client: "Client", orders: Sequence[Order], terms: ReadingTerms) -> _Batch:
    parcels: list[Parcel] = []
    unread: dict[int, SourceFault] = {}
    if not _stays_here(orders[0]):
        for number, order in enumerate(orders):
            try:
                parcels.append(parcel_of(order))
            except SourceFault as fault:
                unread[number] = fault
    if not parcels:
        return _Batch(orders, unread, None)
    return _Batch(orders, unread, _submitted(client, parcels, terms))


def _read_here(orders: Sequence[Order], go_on: Callable[[], None], terms: ReadingTerms) -> Iterator[SourceRows]:
    return Workers(cores(), terms.limits, terms.read).rows(orders, go_on, terms.marking)


def _became(client: "Client", batch: _Batch, go_on: Callable[[], None], terms: ReadingTerms) -> Iterator[SourceRows]:
    found = batch.found(client, go_on)
    if found is None:
        left = [order for number, order in enumerate(batch.orders) if number not in batch.unread]
        found = _read_here(left, go_on, terms)
    read = iter(found)
    for number, (_, planned) in enumerate(batch.orders):
        if number in batch.unread:
            yield SourceRows(planned, fault=batch.unread[number])
            continue
        for rows in read:
            yield rows
            if not rows.more:
                break


def _batches(orders: Sequence[Order], threads: Callable[[], int]) -> Iterator[Sequence[Order]]:
    """The sources in their order, as many together as are sent at once; what is read here stands alone."""
    batch: list[Order] = []
    size, left = 0, sum(file.size for file, _ in orders if not is_collection(file.name))
    most = _batch_size(left, threads())
    for order in orders:
        alone = _stays_here(order)
        if batch and (alone or size + order[0].size > most or len(batch) == _BATCH_SOURCES):
            yield batch
            batch, size, left = [], 0, left - size
            most = _batch_size(left, threads())
        if alone:
            yield [order]
            continue
        batch.append(order)
        size += order[0].size
    if batch:
        yield batch


def _batch_size(left: int, threads: int) -> int:
    """How many bytes are sent together where so many are left for so many threads: each has two turns, or more."""
    return min(max(left // (2 * max(threads, 1)), _BATCH.start), _BATCH.stop - 1)


def _stays_here(order: Order) -> bool:
    return is_collection(order[0].name)


def read_on_worker(parcels: Sequence[Parcel], terms: ReadingTerms) -> _Found:
    """What each source became, read by the worker that is asked. What it had unpacked when it died, Dask removes."""
    from distributed import get_worker

    return read_parcels(parcels, terms, get_worker().local_directory)


def _submitted(client: "Client", parcels: Sequence[Parcel], terms: ReadingTerms) -> "Future[_Found]":
    import dask

    # A source may have 64 MB; what Dask would rather have it do, scattering, loses it with the worker that holds it.
    with dask.config.set({"distributed.admin.large-graph-warning-threshold": _LARGE}):
        return client.submit(read_on_worker, parcels, terms, pure=False)


def _connected(scheduler: str) -> "Client":
    """A connection to a cluster that has a worker. Raises ClusterFault."""
    try:
        import dask
        from distributed import Client  # takes a second to load, and most have no cluster
    except ImportError:
        raise ClusterFault(Fault.CLUSTER_NOT_INSTALLED) from None
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what becomes of a connection is told here
    if scheduler.startswith("tls://") and not dask.config.get("distributed.comm.tls.ca-file", None):
        raise ClusterFault(Fault.CLUSTER_WITHOUT_CERTIFICATES, scheduler)
    if is_web_server(scheduler):  # Dask would try again and again
        raise ClusterFault(Fault.CLUSTER_IS_WEB_SERVER, scheduler)
    client = None
    with suppress(OSError, ValueError):  # TimeoutError is an OSError
        client = Client(scheduler, timeout=_CONNECTING, set_as_default=False)
    if client is None:
        # What is left of a client that did not connect closes itself when it is let go of; if that happens while
        # another is made, both wait for ever.
        gc.collect()
        raise ClusterFault(Fault.CLUSTER_UNREACHABLE, scheduler)
    try:
        client.wait_for_workers(1, timeout=_WORKERS_COME)
    except TimeoutError:
        client.close()
        raise ClusterFault(Fault.CLUSTER_EMPTY, scheduler, _WORKERS_COME) from None
    return client


def _refuse_other_versions(client: "Client", scheduler: str) -> None:
    try:
        # The scheduler unpacks what is submitted, so it needs this program as well.
        versions = {client.run_on_scheduler(version_here), *client.run(version_here).values()}
    except Exception as error:  # what a worker cannot import comes back as a plain one
        raise ClusterFault(Fault.CLUSTER_WITHOUT_PROGRAM, scheduler) from error
    for version in versions - {READER_VERSION}:
        raise ClusterFault(Fault.CLUSTER_DIFFERS, version, READER_VERSION)


def _threads(client: "Client") -> int:
    """How many threads read; 0 where the scheduler cannot be asked."""
    if client.status != "running":
        return 0
    try:
        threads: dict[str, int] = client.nthreads()
    except (OSError, AttributeError, RuntimeError):  # the latter two say clients that have lost their scheduler
        return 0
    return sum(threads.values())


def _why(error: Exception) -> str:
    return ": ".join(filter(None, (type(error).__name__, str(error))))
