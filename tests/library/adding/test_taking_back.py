"""Taking a change back: nothing that somebody did by hand since is lost, and what cannot be done says so once."""

import pytest

from bot.errors import Refused
from bot.faults import Fault
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
