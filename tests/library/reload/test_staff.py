"""The workers of one load come and go; the load goes on, and none is left behind."""

import asyncio
import subprocess

import pytest

from bot.library.reload import processes
from tests.library.conftest import Place
from tests.library.reload.test_reload import changes
from tests.library.reload.test_source_rows import box_of
from tests.library.reload.test_workers import load, titles


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

    monkeypatch.setattr("bot.library.reload.worker_process.python_process", noted)
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


async def test_a_box_of_mails_is_written_while_it_is_read(
    place: Place, side_by_side: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two workers, two boxes and other sources: each portion is told of, and everything arrives in order."""
    for name in ("a.mbox", "z.mbox"):
        place.put(name, box_of(6, paragraphs=2500))
    told: list[str] = []
    async with place.open(workers=2) as services:
        report = await services.library.reload(progress=lambda done, total, source: told.append(source))
        assert len(list(await services.library.entries())) == 14
    assert not report.problems
    assert told == ["a.mbox · 5", "a.mbox", "kettle.txt", "sea/lamps.txt", "z.mbox · 5", "z.mbox"]
    (box,) = (source for source in report.sources if source.source == "a.mbox")
    assert len(box.articles) == 6
