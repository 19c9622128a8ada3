"""A running bot reloads in a process of its own: the same outcome, and nothing changed when it ends early."""

import asyncio
import subprocess

import pytest

from bot.errors import FolderFault, StoreFault
from bot.faults import Fault
from bot.library.reload import processes, writing
from tests.library.conftest import KETTLE, Place
from tests.library.reload.test_reload import changes


async def test_a_reload_apart_gives_the_same_report(place: Place) -> None:
    """What is added, failed and kept is reported as ever, with progress on the way, and the library answers from it."""
    place.put("photo.txt", bytes(range(256)) * 20)
    told: list[tuple[int, int, str]] = []
    async with place.open(reload_apart=True) as services:
        report = await services.library.reload(progress=lambda *step: told.append(step))
        assert changes(report) == {"kettle.txt": "added", "photo.txt": "failed", "sea/lamps.txt": "added"}
        assert [step[:2] for step in told] == [(1, 3), (2, 3), (3, 3)]
        assert (await services.library.search("keeper counted oil")).good
        (place.articles / "photo.txt").unlink()
        again = await services.library.reload()
        assert changes(again) == {"kettle.txt": "kept", "photo.txt": "removed", "sea/lamps.txt": "kept"}


async def test_keys_given_apart_are_kept(place: Place) -> None:
    """An article renamed later keeps the key it was given in the other process."""
    async with place.open(reload_apart=True) as services:
        await services.library.reload()
        key = (await services.library.nearest_articles("lamps"))[0].key
        (place.articles / "sea/lamps.txt").rename(place.articles / "lamps.txt")
        await services.library.reload()
        assert (await services.library.nearest_articles("lamps"))[0].key == key


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list["subprocess.Popen[bytes]"]:
    """The processes that are begun to reload."""
    started: list[subprocess.Popen[bytes]] = []
    begin = processes.python_process

    def noted(module: str, function: str) -> "subprocess.Popen[bytes]":
        started.append(begin(module, function))
        return started[-1]

    monkeypatch.setattr("bot.library.reload.child_process.python_process", noted)
    return started


async def test_the_process_of_a_small_reload_does_the_next_one(
    place: Place, begun: list["subprocess.Popen[bytes]"], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A curator adds text after text: one process does them all, also behind a source that fails; it ends with the bot.
    What had much to read is not kept, nor is what was killed meanwhile.
    """
    async with place.open(reload_apart=True) as services:
        await services.library.reload()
        for number in range(3):
            place.put(f"note-{number}.txt", KETTLE.replace("Kettle", f"Kettle No. {number}"))
            place.put("photo.txt", bytes(range(256)) * (20 + number))
            report = await services.library.reload()
            assert changes(report)[f"note-{number}.txt"] == "added"
            assert changes(report)["photo.txt"] == "failed"
        assert len(begun) == 1
        begun[0].kill()
        begun[0].wait()
        place.put("note-3.txt", KETTLE.replace("Kettle", "Kettle No. 3"))
        assert changes(await services.library.reload())["note-3.txt"] == "added"
        assert len(begun) == 2
        with monkeypatch.context() as patched:
            patched.setattr(writing, "_LIGHT", 10)
            place.put("note-4.txt", KETTLE.replace("Kettle", "Kettle No. 4"))
            await services.library.reload()
        assert begun[1].returncode is not None
        place.put("note-5.txt", KETTLE.replace("Kettle", "Kettle No. 5"))
        await services.library.reload()
        assert begun[-1].returncode is None
        assert len(await services.library.entries()) == 8
    assert all(process.returncode is not None for process in begun)


async def test_a_wrong_folder_is_refused_before_anything_is_started(place: Place) -> None:
    """The operator's mistakes are told as ever."""
    place.articles = place.articles / "nowhere"
    async with place.open(reload_apart=True) as services:
        with pytest.raises(FolderFault, match=Fault.FOLDER_MISSING):
            await services.library.reload()


async def test_stopped_in_the_middle_nothing_is_changed(place: Place) -> None:
    """The bot goes down while the other process reads: the old library is whole, and no process is left behind."""
    for number in range(80):
        place.put(f"note-{number}.txt", KETTLE.replace("Kettle", f"Kettle No. {number}"))
    async with place.open(reload_apart=True) as services:
        begun = asyncio.Event()
        loop = asyncio.get_running_loop()

        def first_source_read(*_: object) -> None:
            loop.call_soon_threadsafe(begun.set)

        running = asyncio.create_task(services.library.reload(progress=first_source_read))
        await begun.wait()
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running
        assert list(await services.library.entries()) == []
        assert (await services.library.reload()).articles == 82


async def test_a_process_that_dies_is_a_sentence(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed from outside, or never started right: the answer says so, and nothing is changed."""
    monkeypatch.setattr("sys.executable", "/bin/false")
    async with place.open(reload_apart=True) as services:
        with pytest.raises(StoreFault, match=Fault.RELOAD_DIED):
            await services.library.reload()
        assert list(await services.library.entries()) == []
