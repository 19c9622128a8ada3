"""A running bot reloads in a process of its own: the same outcome, and nothing changed when it ends early."""

import asyncio

import pytest

from bot.errors import FolderFault, StoreFault
from bot.faults import Fault
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
