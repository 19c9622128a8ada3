"""A big folder is read by several processes: the library is the same, row for row; a bad source costs only itself."""

import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import Cause
from bot.faults import Fault
from bot.library.reload import processes
from bot.library.reload.workers import cores
from bot.model import Report
from tests.library.conftest import KETTLE, LAMPS, Place
from tests.library.reload.test_reload import changes

SAMPLES = Path(__file__).resolve().parents[3] / "data" / "articles"


async def load(place: Place, **stated: object) -> Report:
    async with place.open(**stated) as services:
        return await services.library.reload()


async def load_here(place: Place) -> Report:
    """Where it is not about the workers, none is started."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.library.reload.workers._HERE", 256 * 1024)
        return await load(place)


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
    monkeypatch.setattr("bot.library.reload.workers._HERE", 0)
    for workers in (1, 3):
        made[f"{workers}"] = await load(place, data_dir=tmp_path / f"{workers}", workers=workers)
    assert len({tuple(dump(tmp_path / name / "library.db")) for name in made}) == 1
    assert made["here"].sources == made["1"].sources == made["3"].sources
    assert changes(made["3"])["photo.txt"] == "failed"


@pytest.mark.parametrize(
    ("workers", "word", "why"),
    [
        (2, "HANG", Fault.READING_TOO_SLOW),
        (1, "SPIN", Fault.READING_TOO_SLOW),
        (1, "END", Fault.READING_DIED),
        (2, "END", Fault.READING_DIED),
        (2, "REFUSED", Fault.READING_TOO_LARGE),
        (1, "BUG", Fault.READING_FAILED),
        (1, "TOOMUCH", Fault.READING_TOO_LARGE),
    ],
)
async def test_a_source_that_fails_its_worker_costs_only_itself(
    place: Place, side_by_side: None, workers: int, word: str, why: Fault
) -> None:
    """Ann's edit of her kettle fails its reader: she is told, her last good version is served, all others are read."""
    await load_here(place)
    place.put("kettle.txt", f"{KETTLE}\n\n{word}\n")
    for number in range(6):
        place.put(f"lamp-{number}.txt", LAMPS.replace("Lamps", f"Lamp No. {number}"))
    # Only the one that hangs waits for the limit; the others have time enough on a machine that is busy.
    report = await load(place, workers=workers, read_seconds=2 if word in ("HANG", "SPIN") else 60)
    assert [problem.source for problem in report.problems] == ["kettle.txt"]
    assert report.problems[0].cause.fault is why
    assert sorted(changes(report).values()) == ["added"] * 6 + ["failed", "kept"]
    assert "A History of the Kettle" in await titles(place)
    assert len(await titles(place)) == 8
    place.put("kettle.txt", KETTLE)
    assert not (await load_here(place)).problems


async def test_a_small_source_has_limits_too(place: Place, side_by_side: None) -> None:
    """A note of a few words that never ends is read apart like any other, and the load goes on."""
    await load_here(place)
    place.put("zeal.txt", "On Zeal\n\nSome things SPIN")
    report = await load(place, read_seconds=1)
    assert [(p.source, p.cause) for p in report.problems] == [("zeal.txt", Cause(Fault.READING_TOO_SLOW, (1,)))]


async def test_what_met_a_limit_is_tried_again_when_the_limit_is_raised(
    place: Place, side_by_side: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An endless source costs its minute once: not at every start, only after it or the setting was changed."""
    await load_here(place)
    started: list[str] = []
    begin = processes.python_process

    def noted(module: str, function: str) -> "subprocess.Popen[bytes]":
        started.append(module)
        return begin(module, function)

    monkeypatch.setattr("bot.library.reload.worker_process.python_process", noted)
    path = place.put("zeal.txt", "On Zeal\n\nSome things are SLOW")
    for seconds, tried in ((5, 1), (5, 1), (6, 2)):
        report = await load(place, read_seconds=seconds)
        assert [p.cause for p in report.problems] == [Cause(Fault.READING_TOO_SLOW, (5,))]
        assert len(started) == tried
    path.write_text(LAMPS)
    assert not (await load(place, read_seconds=5)).problems
    assert len(started) == 3


async def test_a_source_that_becomes_too_much_is_named(
    place: Place, side_by_side: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is read from a source has a limit as well; its last good version stays."""
    await load_here(place)
    place.put("kettle.txt", f"{KETTLE}\n\n" + "A kettle more. " * 90_000)
    report = await load(place, read_output=1)
    assert [problem.cause for problem in report.problems] == [Cause(Fault.READING_TOO_MUCH, (1,))]
    assert "A History of the Kettle" in await titles(place)


async def test_a_worker_ended_by_the_system_is_replaced_and_the_source_read(
    place: Place, side_by_side: None, tmp_path: Path
) -> None:
    """Memory was short and the system ended a worker: its source is read by another, and nobody is bothered."""
    place.put("zeal.txt", f"On Zeal\n\n{LAMPS}\n\nKILL-ONCE {tmp_path / 'witness'}")
    report = await load(place)
    assert (tmp_path / "witness").exists()
    assert not report.problems
    assert changes(report)["zeal.txt"] == "added"


def test_there_is_always_a_core() -> None:
    """The default number of workers is at least one, whatever the machine."""
    assert cores() >= 1
