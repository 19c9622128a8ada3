"""A big folder is read by several processes: the library is the same, row for row; a bad source costs only itself."""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bot.faults import Fault
from bot.library.reload.workers import cores
from bot.model import Report
from tests.library.conftest import KETTLE, LAMPS, Place
from tests.library.reload.test_reload import changes

SAMPLES = Path(__file__).resolve().parents[3] / "data" / "articles"
LITTLE_MEMORY = pytest.param(
    *(1, "TOOMUCH", Fault.READING_TOO_LARGE),
    marks=pytest.mark.skipif(sys.platform != "linux", reason="needs RLIMIT_AS"),
)


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
        (2, "HANG", Fault.READING_TOO_SLOW),
        (1, "END", Fault.READING_DIED),
        (2, "END", Fault.READING_DIED),
        (2, "REFUSED", Fault.READING_TOO_LARGE),
        (1, "BUG", Fault.READING_FAILED),
        LITTLE_MEMORY,
    ],
)
async def test_a_source_that_fails_its_worker_costs_only_itself(
    place: Place, side_by_side: None, workers: int, word: str, why: Fault
) -> None:
    """Ann's edit of her kettle fails its reader: she is told, her last good version is served, all others are read."""
    await load(place)
    place.put("kettle.txt", f"{KETTLE}\n\n{word}\n")
    for number in range(6):
        place.put(f"lamp-{number}.txt", LAMPS.replace("Lamps", f"Lamp No. {number}"))
    # Only the one that hangs waits for the limit; the others have time enough on a machine that is busy.
    report = await load(place, workers=workers, read_seconds=4 if word == "HANG" else 60)
    assert [problem.source for problem in report.problems] == ["kettle.txt"]
    assert report.problems[0].cause.fault is why
    assert sorted(changes(report).values()) == ["added"] * 6 + ["failed", "kept"]
    assert "A History of the Kettle" in await titles(place)
    assert len(await titles(place)) == 8
    place.put("kettle.txt", KETTLE)
    assert not (await load(place, workers=workers)).problems


def test_there_is_always_a_core() -> None:
    """The default number of workers is at least one, whatever the machine."""
    assert cores() >= 1
