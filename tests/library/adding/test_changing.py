"""A change that is cut off at any step is finished or cleared away: the folder, the library and the log agree."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from bot.errors import Refused
from bot.faults import Fault
from bot.library.adding import removing, sources
from bot.library.adding.on_disk import put_new
from bot.library.adding.removing import set_aside_source
from bot.library.adding.taking_back import TakingBack
from bot.library.reload.reloads import Renewal
from bot.model.sources import SourceChange
from bot.store.change_log import ChangeLog
from tests.library.adding.conftest import offered, on_disk
from tests.library.conftest import Place


class Killed(BaseException):
    """Stands for a process that is ended: nothing after it runs, not even what puts things right."""


def kill_at(step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the process end at a step of *Keep*: once it is noted, behind the sidecar, behind the source, once read."""

    async def never(self: object, *_: object, **__: object) -> None:
        raise Killed

    def cut_off(path: Path, data: bytes) -> None:
        if step == "noted":
            raise Killed
        put_new(path, data)
        if step == path.suffix:
            raise Killed

    monkeypatch.setattr(sources, "put_new", cut_off)
    monkeypatch.setattr(sources, "take_away", lambda path: None)
    monkeypatch.setattr(ChangeLog, "drop", never)
    if step == "read":
        monkeypatch.setattr(ChangeLog, "settle", never)
    else:
        monkeypatch.setattr(Renewal, "reload_only", never)


@pytest.mark.parametrize(("step", "carried_out"), [("noted", False), (".toml", False), (".txt", True), ("read", True)])
async def test_keeping_is_whole_or_nothing(
    place: Place, monkeypatch: pytest.MonkeyPatch, step: str, carried_out: bool
) -> None:
    """After the restart either all of it is there, in the log too, or nothing is and *Keep* can be pressed again."""
    async with place.open() as services:
        await services.library.reload()
        before = on_disk(place)
        token = (await offered(services.library, date="1926")).staged.token
        kill_at(step, monkeypatch)
        with pytest.raises(Killed):
            await services.library.sources.keep(token, "8")
        monkeypatch.undo()
    async with place.open() as services:
        library = services.library
        assert len(await library.curating.changes()) == int(carried_out)
        assert await library.has("the-tea-table") == carried_out
        if not carried_out:
            assert on_disk(place) == before
            await library.sources.keep(token, "8")
            assert await library.has("the-tea-table")
        assert [text.token for text in await library.sources.waiting()] == []
        assert len(await library.curating.changes()) == 1
        assert (await library.curating.undo("9")).problem is None
        assert on_disk(place) == before


async def test_whoever_goes_away_in_the_middle_leaves_nothing_half_done(place: Place) -> None:
    """What was begun is done; the next change waits for it."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        token = (await offered(library)).staged.token
        keeping = asyncio.create_task(library.sources.keep(token, "8"))
        await asyncio.sleep(0)
        keeping.cancel()
        with pytest.raises(asyncio.CancelledError):
            await keeping
        assert (await library.curating.undo("9")).problem is None
        assert not await library.has("the-tea-table")
        with pytest.raises(Refused):
            await library.curating.undo("9")


async def test_a_reload_that_fails_takes_the_text_back_out(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """The library could not be written: the folder is as before, and the text is still staged."""

    async def failing(self: object, *_: object) -> None:
        raise OSError("no more processes")

    async with place.open() as services:
        library = services.library
        await library.reload()
        before = on_disk(place)
        token = (await offered(library)).staged.token
        monkeypatch.setattr(Renewal, "_carry_out", failing)
        with pytest.raises(OSError, match="no more processes"):
            await library.sources.keep(token, "8")
        monkeypatch.undo()
        assert on_disk(place) == before
        assert (await library.sources.keep(token, "8")).title == "The Tea Table"


@pytest.mark.parametrize(
    ("step", "carried_out"), [("put", False), ("set_aside_source", True), ("take_away", True), ("read", True)]
)
async def test_removing_is_whole_or_nothing(
    place: Place, monkeypatch: pytest.MonkeyPatch, step: str, carried_out: bool
) -> None:
    """Cut off before the file moves, after, before its sidecar goes, or once the library knows."""

    async def never(self: object, *_: object, **__: object) -> None:
        raise Killed

    def cut_off(*given: Any) -> None:
        if step == "set_aside_source":
            set_aside_source(*given)
        raise Killed

    place.put("sea/lamps.toml", 'date = "1926"\n')
    async with place.open() as services:
        await services.library.reload()
        before = on_disk(place)
        if step == "read":
            monkeypatch.setattr(ChangeLog, "settle", never)
        else:
            monkeypatch.setattr(removing, step, cut_off)
            monkeypatch.setattr(Renewal, "reload_only", never)
        monkeypatch.setattr(removing, "put_back_source", lambda source, target: None)
        monkeypatch.setattr(ChangeLog, "drop", never)
        with pytest.raises(Killed):
            await services.library.removing.remove("lamps-at-sea", "", "8")
        monkeypatch.undo()
    async with place.open() as services:
        library = services.library
        assert len(await library.curating.changes()) == int(carried_out)
        assert await library.has("lamps-at-sea") != carried_out
        if carried_out:
            assert sorted(on_disk(place)) == ["kettle.txt"]
            assert (await library.curating.undo("9")).problem is None
        assert on_disk(place) == before
        assert list((place.data / "removed").rglob("*.txt")) == []


@pytest.mark.parametrize("step", ["begun", "moved", "read"])
async def test_an_undo_is_whole_wherever_it_is_cut_off(
    place: Place, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """Once it is noted, once the file is back, or once the library knows: the next process finishes it, and says who
    did it."""

    async def never(self: object, *_: object, **__: object) -> None:
        raise Killed

    def cut_off(self: object, change: SourceChange) -> None:
        raise Killed

    async with place.open() as services:
        await services.library.reload()
        before = on_disk(place)
        await services.library.removing.remove("lamps-at-sea", "", "8")
        if step == "begun":
            monkeypatch.setattr(TakingBack, "_undo", cut_off)
        elif step == "moved":
            monkeypatch.setattr(Renewal, "reload_only", never)
        else:
            monkeypatch.setattr(ChangeLog, "undone", never)
        with pytest.raises(Killed):
            await services.library.curating.undo("9")
        monkeypatch.undo()
    async with place.open() as services:
        library = services.library
        (change,) = await library.curating.changes()
        assert change.undone_by == "9"
        assert await library.has("lamps-at-sea")
        assert on_disk(place) == before
        with pytest.raises(Refused):
            await library.curating.undo("9")


async def test_an_undo_that_the_disk_refuses_changes_nothing(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """It can be tried again."""

    def full(self: object, change: SourceChange) -> None:
        raise Refused(Fault.SOURCE_NOT_WRITTEN, "No space left on device")

    async with place.open() as services:
        library = services.library
        await library.reload()
        await library.removing.remove("lamps-at-sea", "", "8")
        monkeypatch.setattr(TakingBack, "_undo", full)
        with pytest.raises(Refused):
            await library.curating.undo("9")
        monkeypatch.undo()
        (change,) = await library.curating.changes()
        assert (change.undone_by, change.undone_at) == ("", None)
        assert (await library.curating.undo("9")).problem is None
