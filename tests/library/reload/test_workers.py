"""A big folder is read by several processes: the library is the same, row for row; a bad source costs only itself."""

import asyncio
import pickle
import sqlite3
import subprocess
import sys
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from bot.library.reload import processes
from bot.library.reload.scan import scan_folder
from bot.library.reload.worker import READY
from bot.library.reload.workers import Workers, cores
from bot.model import Fingerprint, Report
from tests.library.conftest import KETTLE, LAMPS, Place
from tests.library.reload.stand_ins import fails_as_told
from tests.library.reload.test_reload import changes

SAMPLES = Path(__file__).resolve().parents[3] / "data" / "articles"
LITTLE_MEMORY = pytest.param(
    *(1, "TOOMUCH", "more memory than there is"),
    marks=pytest.mark.skipif(sys.platform != "linux", reason="needs RLIMIT_AS"),
)


@pytest.fixture
def side_by_side(monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers for folders of any size, with a reader that can be told to fail."""
    monkeypatch.setattr("bot.library.reload.workers._EACH", 1)
    monkeypatch.setattr("bot.services.Workers", partial(Workers, read=fails_as_told))


async def load(place: Place, **stated: object) -> Report:
    async with place.open(**stated) as services:
        return await services.library.reload()


async def titles(place: Place) -> list[str]:
    async with place.open() as services:
        return [entry.title for entry in await services.library.entries()]


def dump(library: Path) -> list[str]:
    with closing(sqlite3.connect(library)) as connection:
        return list(connection.iterdump())


async def test_any_number_of_workers_makes_the_same_library(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every table is the same, row for row: read in this process, by one worker, by three."""
    for path in sorted(SAMPLES.rglob("*.txt")):
        place.put(f"shelf/{path.name}", path.read_bytes())
    for number in range(12):
        place.put(f"note-{number}.md", f"# Notes\n\nBy Ann Bray\n\n{KETTLE if number % 2 else LAMPS}")
    place.put("photo.txt", bytes(range(256)) * 20)
    made = {"here": await load(place, data_dir=tmp_path / "here")}
    monkeypatch.setattr("bot.library.reload.workers._EACH", 1)
    for workers in (1, 3):
        made[f"{workers}"] = await load(place, data_dir=tmp_path / f"{workers}", workers=workers)
    assert len({tuple(dump(tmp_path / name / "library.db")) for name in made}) == 1
    assert made["here"].sources == made["1"].sources == made["3"].sources
    assert changes(made["3"])["photo.txt"] == "failed"


@pytest.mark.parametrize(
    ("workers", "word", "why"),
    [
        (2, "HANG", "more than 1 seconds"),
        (1, "END", "ended the process"),
        (2, "END", "ended the process"),
        (2, "REFUSED", "more memory than there is"),
        (1, "BUG", "ZeroDivisionError"),
        LITTLE_MEMORY,
    ],
)
async def test_a_source_that_fails_its_worker_costs_only_itself(
    place: Place, side_by_side: None, workers: int, word: str, why: str
) -> None:
    """Ann's edit of her kettle fails its reader: she is told, her last good version is served, all others are read."""
    await load(place)
    place.put("kettle.txt", f"{KETTLE}\n\n{word}\n")
    for number in range(6):
        place.put(f"lamp-{number}.txt", LAMPS.replace("Lamps", f"Lamp No. {number}"))
    report = await load(place, workers=workers, read_seconds=1)
    assert [problem.source for problem in report.problems] == ["kettle.txt"]
    assert why in report.problems[0].text
    assert sorted(changes(report).values()) == ["added"] * 6 + ["failed", "kept"]
    assert "A History of the Kettle" in await titles(place)
    assert len(await titles(place)) == 8
    place.put("kettle.txt", KETTLE)
    assert not (await load(place, workers=workers)).problems


async def test_every_source_may_fail_its_worker(place: Place, side_by_side: None) -> None:
    """Worker after worker ends: each source is named, and so is the one that was read in between."""
    for number in range(4):
        place.put(f"end-{number}.txt", "On Ends\n\nThis is the END")
    report = await load(place, workers=2)
    assert {p.source for p in report.problems} == {f"end-{number}.txt" for number in range(4)}
    assert len(await titles(place)) == 2


async def test_where_no_worker_starts_the_load_goes_on_alone(
    place: Place, side_by_side: None, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A machine that allows no more processes: everything is read by this one, and the log says so."""
    monkeypatch.setattr("sys.executable", "/bin/false")
    assert set(changes(await load(place, workers=2)).values()) == {"added"}
    assert "did not start" in caplog.text


async def test_stopped_in_the_middle_no_worker_is_left(
    place: Place, side_by_side: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Olu stops a load while a source hangs: nothing is changed, and every process has ended."""
    started: list[subprocess.Popen[bytes]] = []
    begin = processes.python_process

    def noted(module: str, function: str) -> "subprocess.Popen[bytes]":
        started.append(begin(module, function))
        return started[-1]

    monkeypatch.setattr("bot.library.reload.staff.python_process", noted)
    place.put("zeal.txt", "On Zeal\n\nSome things HANG")
    async with place.open(workers=2) as services:
        reading = asyncio.Event()
        loop = asyncio.get_running_loop()

        def one_was_read(*_: object) -> None:
            loop.call_soon_threadsafe(reading.set)

        running = asyncio.create_task(services.library.reload(progress=one_was_read))
        await reading.wait()
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running
        assert list(await services.library.entries()) == []
    assert started
    assert all(process.returncode is not None for process in started)


def test_a_worker_ends_when_nobody_is_left_to_tell(tmp_path: Path) -> None:
    """Whoever started it is gone: it does not stay behind, not even in the middle of a source."""
    (tmp_path / "zeal.txt").write_text("On Zeal\n\nSome things HANG")
    (file,), _ = scan_folder(tmp_path)
    with processes.python_process("bot.library.reload.worker", "work") as worker:
        assert worker.stdin is not None
        assert worker.stdout is not None
        pickle.dump(fails_as_told, worker.stdin)
        pickle.dump((file, Fingerprint(file.name, "", "")), worker.stdin)
        worker.stdin.flush()
        assert pickle.load(worker.stdout) == READY
        worker.stdin.close()
        assert worker.wait(60) == 0


def test_there_is_always_a_core() -> None:
    """The default number of workers is at least one, whatever the machine."""
    assert cores() >= 1
