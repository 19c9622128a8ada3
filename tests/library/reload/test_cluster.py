"""A library is loaded on a Dask cluster on this machine: row for row the same, whatever becomes of the workers."""

import logging
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import dask
import pytest
from distributed import LocalCluster

from bot.errors import ClusterFault
from bot.faults import Fault
from bot.library.reload.cluster import Cluster, _batch_size
from bot.library.reload.limits import Limits
from bot.library.reload.parcels import ReadingTerms
from bot.library.reload.scan import scan_folder
from bot.library.reload.source_rows import Order, SourceRows
from bot.library.reload.web_server import is_web_server
from bot.library.reload.workers import Workers
from bot.model import Fingerprint
from tests.library.conftest import KETTLE, LAMPS, Place
from tests.library.reload.stand_ins import ends_its_cluster_worker
from tests.library.reload.test_workers import dump, load
from tests.process.loopback.poster import free_port


@pytest.fixture(scope="module")
def passing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the cluster's workers put temporary files, unless they are told."""
    return tmp_path_factory.mktemp("passing")


@contextmanager
def told_where(passing: Path) -> Iterator[None]:
    """For processes that are started meanwhile."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TMPDIR", str(passing))
        yield


@pytest.fixture(scope="module")
def scheduler(passing: Path) -> Iterator[str]:
    """A cluster of two workers; one whose worker died over them twice lets go of sources."""
    with (
        told_where(passing),
        dask.config.set({"temporary-directory": str(passing.parent)}),
        dask.config.set({"distributed.scheduler.allowed-failures": 1}),
        LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=":0", host="127.0.0.1", silence_logs=logging.CRITICAL
        ) as cluster,
    ):
        yield cluster.scheduler_address


def in_this_process(workers: int) -> LocalCluster:
    """A cluster without processes of its own."""
    return LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        processes=False,
        protocol="tcp://",
        host="127.0.0.1",
        dashboard_address=":0",
        silence_logs=logging.CRITICAL,
    )


def orders(folder: Path) -> list[Order]:
    return [(file, Fingerprint(file.name, file.stamp, "")) for file in scan_folder(folder)[0]]


def rows(workers: Cluster | Workers, wanted: Sequence[Order]) -> list[SourceRows]:
    return list(workers.rows(wanted, lambda: None))


async def test_a_cluster_makes_the_same_library(
    place: Place, tmp_path: Path, scheduler: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Articles with and without a sidecar, mail, and a picture named .txt, in several batches: every table is the
    same, row for row, and so is the report."""
    monkeypatch.setattr("bot.library.reload.cluster._BATCH_SOURCES", 2)
    place.put("kettle.txt.toml", 'title = "The Whole Kettle"\n')
    place.put(
        "letters.mbox", f"From a@b.example Thu Jan  1 00:00:00 1970\nFrom: Ann <a@b.example>\nSubject: Wicks\n\n{LAMPS}"
    )
    place.put("photo.txt", bytes(range(256)) * 20)
    here = await load(place, data_dir=tmp_path / "here")
    async with place.open(data_dir=tmp_path / "there", cluster=scheduler) as services:
        there = await services.library.reload()
    assert there.sources == here.sources
    assert [problem.source for problem in there.problems] == ["photo.txt"]
    assert dump(tmp_path / "here" / "library.db") == dump(tmp_path / "there" / "library.db")


def test_a_source_that_goes_while_it_is_packed_costs_only_itself(place: Place, scheduler: str) -> None:
    """Somebody removed the lamps between the glance and the reading."""
    wanted = orders(place.articles)
    wanted[1][0].path.unlink()
    read = rows(Cluster(scheduler), wanted)
    assert [one.fault.cause.fault if one.fault else None for one in read] == [None, Fault.FILE_DISAPPEARED]


def test_limits_hold_on_the_cluster(place: Place, scheduler: str) -> None:
    """A source that becomes more than is allowed is at fault there as here."""
    read = rows(Cluster(scheduler, Limits(output=0)), orders(place.articles))
    assert [one.fault.cause.fault for one in read if one.fault] == [Fault.READING_TOO_MUCH] * 2


def test_a_load_that_is_stopped_stops(place: Place, scheduler: str) -> None:
    """Whoever interrupts a load waits for nothing."""

    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(Cluster(scheduler).rows(orders(place.articles), stop))


def test_a_scheduler_that_is_not_there_is_named(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody listens at that port, or the address is none: the fault names it."""
    monkeypatch.setattr("bot.library.reload.cluster._CONNECTING", 0.5)
    for address in (f"tcp://127.0.0.1:{free_port()}", "carrier-pigeon://roof"):
        with pytest.raises(ClusterFault) as fault:
            rows(Cluster(address), orders(place.articles))
        assert fault.value.cause.fault is Fault.CLUSTER_UNREACHABLE
        assert fault.value.cause.values == (address,)


def test_a_dashboard_is_no_scheduler(place: Place) -> None:
    """Told at once: Dask would try it for as long as it tries a scheduler that is slow."""
    with in_this_process(0) as cluster:
        dashboard = cluster.dashboard_link.removeprefix("http://").partition("/")[0]
        assert not is_web_server(cluster.scheduler_address)
        for address in (f"tcp://{dashboard}", dashboard):
            with pytest.raises(ClusterFault) as fault:
                rows(Cluster(address), orders(place.articles))
            assert fault.value.cause.fault is Fault.CLUSTER_IS_WEB_SERVER
            assert fault.value.cause.values == (address,)


def test_what_is_sent_together_gets_smaller_towards_the_end() -> None:
    """So no worker reads alone for long; a little is not worth a process that reads it."""
    megabyte = 1024 * 1024
    assert [_batch_size(left * megabyte, 2) // megabyte for left in (1000, 16, 12, 8, 4, 1, 0)] == [4, 4, 3, 2, 1, 1, 1]
    assert _batch_size(100 * megabyte, 32) < 2 * megabyte
    assert _batch_size(100 * megabyte, 0) == 4 * megabyte


def test_an_encrypted_address_without_certificates_is_told(place: Place) -> None:
    """Dask would wait, and then fail with something about a context."""
    with pytest.raises(ClusterFault) as fault:
        rows(Cluster("tls://127.0.0.1:8786"), orders(place.articles))
    assert fault.value.cause.fault is Fault.CLUSTER_WITHOUT_CERTIFICATES


def test_a_cluster_without_workers_is_named(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """The scheduler runs, and nobody has started a worker."""
    monkeypatch.setattr("bot.library.reload.cluster._WORKERS_COME", 0.1)
    with in_this_process(0) as cluster, pytest.raises(ClusterFault) as fault:
        rows(Cluster(cluster.scheduler_address), orders(place.articles))
    assert fault.value.cause.fault is Fault.CLUSTER_EMPTY


def test_what_a_lost_cluster_had_not_read_is_read_here(
    place: Place, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The scheduler's machine is switched off in the middle: the load goes on, and says so."""
    monkeypatch.setattr("bot.library.reload.cluster._BATCH_SOURCES", 1)
    for number in range(5):
        place.put(f"lamp-{number}.txt", LAMPS.replace("Lamps", f"Lamp No. {number}"))
    wanted = orders(place.articles)
    with in_this_process(1) as cluster, dask.config.set({"distributed.comm.timeouts.connect": 0.2}):
        reading = Cluster(cluster.scheduler_address).rows(wanted, lambda: None)
        read = [next(reading)]
        cluster.close()
        read += reading
    assert [one.fingerprint.source for one in read] == [file.name for file, _ in wanted]
    assert not any(one.fault for one in read)
    assert "they are read here" in caplog.text


def test_nothing_to_read_needs_no_cluster() -> None:
    """A load without a change does not even look for it."""
    assert rows(Cluster("tcp://127.0.0.1:1"), []) == []


def test_readers_of_two_versions_never_make_one_library(
    place: Place, scheduler: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The workers were not updated: the load ends before anything is read."""
    monkeypatch.setattr("bot.library.reload.cluster.READER_VERSION", 4711)
    with pytest.raises(ClusterFault) as fault:
        rows(Cluster(scheduler), orders(place.articles))
    assert fault.value.cause.fault is Fault.CLUSTER_DIFFERS


def test_a_worker_of_another_version_that_comes_later_is_noticed(
    place: Place, scheduler: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each batch says which version was asked for."""
    monkeypatch.setattr("bot.library.reload.cluster.ReadingTerms", partial(ReadingTerms, version=4711))
    with pytest.raises(ClusterFault) as fault:
        rows(Cluster(scheduler), orders(place.articles))
    assert fault.value.cause.fault is Fault.CLUSTER_DIFFERS


@pytest.mark.parametrize("times", [1, 9])
def test_a_worker_that_dies_costs_a_retry_and_never_a_source(
    place: Place, tmp_path: Path, scheduler: str, passing: Path, times: int, caplog: pytest.LogCaptureFixture
) -> None:
    """The worker that reads the kettle is killed: another reads it. Where each is killed, this machine does. Nothing is
    left behind among the system's temporary files."""
    place.put("kettle.txt", f"{KETTLE}\n\n{tmp_path / 'deaths'} {times} {os.getpid()}\n")
    wanted = orders(place.articles)
    read = rows(Cluster(scheduler, read=ends_its_cluster_worker), wanted)
    assert [one.fault for one in read] == [None] * len(wanted)
    assert list(passing.iterdir()) == []
    assert len((tmp_path / "deaths").read_text()) == min(times, 2)
    assert ("they are read here" in caplog.text) == (times > 2)
