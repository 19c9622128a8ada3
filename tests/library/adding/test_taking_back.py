"""Taking a change back: nothing that somebody did by hand since is lost, and what cannot be done says so once."""

import pytest

from bot.cards.faults import fault_sentence
from bot.errors import Refused
from bot.faults import Fault
from bot.library.adding import removing
from bot.model.hidden import HiddenFrom
from tests.library.adding.conftest import added, on_disk
from tests.library.conftest import Place


async def test_what_was_moved_by_hand_cannot_be_taken_back(place: Place) -> None:
    """The reason is told, and the change before it comes next."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        await library.curating.hide_article("lamps", HiddenFrom.BOTH, "", "7")
        await added(library)
        (place.articles / "the-tea-table.txt").rename(place.articles / "moved.txt")
        undone = await library.curating.undo("9")
        assert undone.problem is not None
        assert undone.problem.fault is Fault.SOURCE_NOT_THERE
        assert "moved.txt" in on_disk(place)
        assert (await library.curating.undo("9")).problem is None
        assert await library.curating.hidden() == []
        with pytest.raises(Refused):
            await library.curating.undo("9")


async def test_changes_of_all_kinds_are_taken_back_in_order(place: Place) -> None:
    """The last first."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        await added(library)
        await library.curating.hide_article("the-tea-table", HiddenFrom.BOTH, "", "7")
        assert (await library.curating.undo("9")).problem is None
        assert await library.curating.hidden() == []
        assert await library.has("the-tea-table")
        assert (await library.curating.undo("9")).problem is None
        assert not await library.has("the-tea-table")


async def test_what_was_put_into_its_place_is_not_overwritten(place: Place) -> None:
    """The removed file stays where it is, and the change before comes next."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        await library.curating.hide_article("kettle", HiddenFrom.BOTH, "", "7")
        change, _ = await library.removing.remove("lamps-at-sea", "", "8")
        place.put("sea/lamps.txt", "Another text\n\nThat has nothing to do with it, and must not be lost at all.\n")
        undone = await library.curating.undo("9")
        assert undone.problem is not None
        assert undone.problem.fault is Fault.SOURCE_NAME_TAKEN
        assert on_disk(place)["sea/lamps.txt"].startswith("Another text")
        assert (place.data / "removed" / change.moved / "lamps.txt").is_file()
        assert (await library.curating.undo("9")).problem is None
        assert await library.curating.hidden() == []


async def test_a_move_to_another_disk_that_was_cut_off_is_taken_back(place: Place) -> None:
    """The file is there twice, which is no file of somebody else."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        change, _ = await library.removing.remove("lamps-at-sea", "", "8")
        aside = place.data / "removed" / change.moved / "lamps.txt"
        place.put("sea/lamps.txt", aside.read_bytes())
        assert (await library.curating.undo("9")).problem is None
        assert await library.has("lamps-at-sea")
        assert not aside.exists()
        entry = await added(library)
        (number,) = [one.number for one in await library.curating.changes() if one.done.value == "added"]
        double = place.data / "removed" / f"2026-03-01-the-tea-table-u{number}" / entry.source
        double.parent.mkdir(parents=True)
        double.write_text("half of it")
        assert (await library.curating.undo("9")).problem is None
        assert double.read_text().startswith("The Tea Table")


@pytest.mark.parametrize("date", ["", "1926"])
async def test_a_sidecar_by_hand_keeps_an_added_text_in_the_library(place: Place, date: str) -> None:
    """Beside a text that was added with details, or without any; the change before comes next."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        await library.curating.hide_article("kettle", HiddenFrom.BOTH, "", "7")
        await added(library, date=date)
        place.put("the-tea-table.toml", 'date = "1927"\n')
        before = on_disk(place)
        undone = await library.curating.undo("9")
        assert undone.problem is not None
        assert undone.problem.fault is Fault.SOURCE_EDITED_SINCE
        assert on_disk(place) == before
        assert await library.has("the-tea-table")
        assert (await library.curating.undo("9")).problem is None
        assert await library.curating.hidden() == []


async def test_what_could_not_be_read_is_not_brought_back(place: Place) -> None:
    """The removed article's sidecar was broken by hand: it stays with the removed ones, and the change before comes."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        await library.curating.hide_article("kettle", HiddenFrom.BOTH, "", "7")
        place.put("sea/lamps.toml", 'title = "unclosed')
        change, _ = await library.removing.remove("lamps-at-sea", "damp", "8")
        aside = place.data / "removed" / change.moved
        before, kept = on_disk(place), {path.name: path.read_bytes() for path in aside.iterdir()}
        undone = await library.curating.undo("9")
        assert undone.problem is not None
        assert undone.problem.fault is Fault.SOURCE_UNREADABLE_AS_BEFORE
        assert "is not valid TOML" in fault_sentence(undone.problem)
        assert on_disk(place) == before
        assert {path.name: path.read_bytes() for path in aside.iterdir()} == kept
        assert (await library.reload()).problems == ()
        assert (await library.curating.undo("9")).problem is None
        assert await library.curating.hidden() == []


async def test_details_that_cannot_be_read_any_more_stay(place: Place) -> None:
    """The text itself was emptied by hand since: the details stand as they were edited."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        mark = (await library.editing.by_key("lamps-at-sea")).mark
        await library.editing.edit("lamps-at-sea", {"title": "Lanterns", "shelf": "house"}, "8", mark)
        place.put("house/lamps.txt", b"")
        before = on_disk(place)
        undone = await library.curating.undo("9")
        assert undone.problem is not None
        assert undone.problem.fault is Fault.SOURCE_UNREADABLE_AS_BEFORE
        assert on_disk(place) == before
        with pytest.raises(Refused):
            await library.curating.undo("9")


async def test_what_cannot_be_put_back_at_once_is_cleared_away_later(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reason that is told is the first one."""

    def refused(*_: object) -> None:
        raise Refused(Fault.SOURCE_NOT_WRITTEN, "Read-only file system")

    async with place.open() as services:
        library = services.library
        await library.reload()
        before = on_disk(place)
        monkeypatch.setattr(removing, "set_aside_source", refused)
        monkeypatch.setattr(removing, "put_back_source", refused)
        with pytest.raises(Refused) as told:
            await library.removing.remove("lamps-at-sea", "", "8")
        assert told.value.cause.values == ("Read-only file system",)
        monkeypatch.undo()
        assert await library.curating.changes() == []
        assert on_disk(place) == before
        assert list((place.data / "removed").iterdir()) == []
