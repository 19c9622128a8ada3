"""What is stated of an article is changed beside it: the rest of the sidecar stays, and all of it can be taken back."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bot.errors import Gone, NotFound, Refused
from bot.faults import Fault
from bot.library.adding import editing
from bot.library.adding.on_disk import move, put
from bot.library.library import Library
from bot.library.reload.reloads import Renewal
from bot.model.hidden import HiddenFrom
from bot.model.sources import ArticleDetails, SourceChange
from bot.store.change_log import ChangeLog
from tests.library.adding.conftest import on_disk
from tests.library.conftest import Place

SIDECAR = '# by hand\ndate = "1926"\nfurniture = ["99"]\n'
LAMPS = "lamps-at-sea"


async def edited(
    library: Library, by: str = "8", key: str = LAMPS, **wanted: str
) -> tuple[SourceChange, ArticleDetails]:
    """A curator changes details of an article, having looked at it just before."""
    return await library.editing.edit(key, wanted, "8", (await library.editing.by_key(key)).mark)


async def test_details_are_written_beside_the_article(place: Place) -> None:
    """Only what changed; the sidecar's other lines stay; undone, all is as before."""
    place.put("sea/lamps.toml", SIDECAR)
    async with place.open() as services:
        library = services.library
        await library.reload()
        before = on_disk(place)
        change, now = await edited(library, author="Olu Ede; Ann Bray", date="1926", link="https://lamps.example")
        assert [(one.field, one.before, one.after) for one in change.told] == [
            ("author", "Olu Ede", "Olu Ede; Ann Bray"),
            ("link", "", "https://lamps.example"),
        ]
        assert (now.entry.authors, now.entry.url) == (("Olu Ede", "Ann Bray"), "https://lamps.example")
        assert on_disk(place)["sea/lamps.toml"] == (
            f'{SIDECAR}author = ["Olu Ede", "Ann Bray"]\nlink = "https://lamps.example"\n'
        )
        assert on_disk(place)["sea/lamps.txt"] == before["sea/lamps.txt"]
        assert (await library.curating.undo("9")).problem is None
        assert on_disk(place) == before
        assert (await library.editing.by_key(LAMPS)).values["author"] == "Olu Ede"


async def test_a_new_title_keeps_the_key(place: Place) -> None:
    """Bookmarks and buttons lead where they led; a sidecar that states nothing any more goes."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        before = on_disk(place)
        _, now = await edited(library, title="Lanterns")
        assert (now.entry.key, now.entry.title) == (LAMPS, "Lanterns")
        _, now = await edited(library, title="")
        assert now.entry.title == "Lamps at Sea"
        assert on_disk(place) == before


async def test_what_the_text_itself_says_holds_where_nothing_is_stated(place: Place) -> None:
    """The log tells what is really another now: not what was emptied and stands in the text's own front matter."""
    place.put(
        "sea/oil.md",
        "---\ntitle: On Oil\ndate: 3 May 1926\nlink: https://oil.example\n---\n\n"
        "Oil burns with a flame that nobody fears.\n",
    )
    place.put("sea/oil.toml", 'date = "1927"\nlink = "https://oil.example"\n')
    async with place.open() as services:
        library = services.library
        await library.reload()
        change, now = await edited(library, key="on-oil", author="Ann Bray", date="", link="")
        told = [("author", "", "Ann Bray"), ("date", "1927", "3 May 1926")]
        assert [(one.field, one.before, one.after) for one in change.told] == told
        assert (now.kept, now.values["link"]) == (("date", "link"), "https://oil.example")
        (logged,) = await library.curating.changes()
        assert logged == replace(change, number=logged.number)


async def test_another_shelf_moves_the_file(place: Place) -> None:
    """With its sidecar; where its name is taken, it gets another; undone, it comes back."""
    place.put("sea/lamps.toml", SIDECAR)
    place.put(
        "house/lamps.txt", "Cups\n\nby Ann Bray\n\nA cup that is not washed is remembered by whoever has to do it.\n"
    )
    async with place.open() as services:
        library = services.library
        await library.reload()
        before = on_disk(place)
        change, now = await edited(library, shelf="HOUSE", date="1927")
        assert (now.entry.key, now.entry.source, now.entry.shelf) == (LAMPS, "house/lamps-at-sea.txt", "house")
        assert on_disk(place)["house/lamps-at-sea.toml"] == SIDECAR.replace("1926", "1927")
        assert not (place.articles / "sea").exists()
        assert change.moved == "house/lamps-at-sea.txt"
        _, now = await edited(library, shelf="")
        assert now.entry.source == "lamps-at-sea.txt"
        assert (await library.curating.undo("9")).problem is None
        assert (await library.curating.undo("9")).problem is None
        assert on_disk(place) == before


async def test_another_title_and_shelf_at_once_keep_the_key(place: Place) -> None:
    """What is hidden stays hidden, whatever stood at the new place once; in one change, which is taken back whole."""
    place.put("house/lamps.txt", "Cups\n\nby Ann Bray\n\nA cup that is not washed is remembered by whoever has to.\n")
    async with place.open() as services:
        library = services.library
        await library.reload()
        (place.articles / "house" / "lamps.txt").unlink()
        await library.reload()
        before = on_disk(place)
        await library.curating.hide_article(LAMPS, HiddenFrom.BOTH, "", "8")
        query = "The keeper of a lighthouse counted oil as a miser counts coins"
        for shelf, title in (("house", "Lanterns"), ("", "Wicks"), ("attic", "")):
            _, now = await edited(library, shelf=shelf, title=title)
            assert (now.entry.key, now.entry.title, now.entry.shelf or "") == (LAMPS, title or "Lamps at Sea", shelf)
            assert [hit.place.entry.key for hit in (await library.search(query)).hits] == []
        for title in ("Wicks", "Lanterns", "Lamps at Sea"):
            assert (await library.curating.undo("9")).problem is None
            assert (await library.editing.by_key(LAMPS)).entry.title == title
        assert on_disk(place) == before
        assert [thing.key for thing in await library.curating.hidden()] == [LAMPS]
        assert (await library.search(query)).hits == ()


async def test_a_sidecar_of_two_sources_is_not_changed_for_the_other(place: Place) -> None:
    """The article gets one of its own."""
    place.put("sea/lamps.md", "# Cups\n\nA cup that is not washed is remembered by whoever has to do it in the end.\n")
    place.put("sea/lamps.toml", SIDECAR)
    async with place.open() as services:
        library = services.library
        await library.reload()
        before = on_disk(place)
        await edited(library, date="1930")
        assert on_disk(place)["sea/lamps.toml"] == SIDECAR
        assert (await library.editing.details("Cups")).values["date"] == "1926"
        assert (await library.editing.by_key(LAMPS)).values["date"] == "1930"
        assert (await library.curating.undo("9")).problem is None
        assert on_disk(place) == before


@pytest.mark.parametrize(
    ("wanted", "fault"),
    [
        ({"language": "xx yy"}, Fault.SOURCE_UNREADABLE),
        ({"link": "lamps.example"}, Fault.SOURCE_UNREADABLE),
        ({"link": "http://"}, Fault.SOURCE_UNREADABLE),
        ({"date": "2020-13-45"}, Fault.NOT_A_DATE),
        ({"date": "tomorrow", "author": "Ann Bray"}, Fault.NOT_A_DATE),
        ({"shelf": "../up"}, Fault.SHELF_NOT_ONE),
        ({"title": "Lamps  at Sea"}, Fault.NOTHING_CHANGED),
        ({"author": ""}, Fault.NOTHING_CHANGED),
        ({"unknown": "x"}, Fault.NOTHING_CHANGED),
    ],
)
async def test_what_cannot_be_stated_changes_nothing(place: Place, wanted: dict[str, str], fault: Fault) -> None:
    """Neither on the disk, nor in the library, nor in the log."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        before = on_disk(place)
        with pytest.raises(Refused) as told:
            await edited(library, **wanted)
        assert told.value.cause.fault is fault
        assert on_disk(place) == before
        assert await library.curating.changes() == []
        assert (await library.editing.by_key(LAMPS)).values["author"] == "Olu Ede"


async def test_of_two_curators_who_edit_at_once_one_is_told(place: Place) -> None:
    """Whoever sends a form that was opened before the other's change; nothing of it is used."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        seen = (await library.editing.by_key(LAMPS)).mark
        both = [library.editing.edit(LAMPS, {"date": year}, by, seen) for year, by in (("1926", "7"), ("1927", "8"))]
        done = await asyncio.gather(*both, return_exceptions=True)
        assert isinstance(done[1], Refused)
        assert done[1].cause.fault is Fault.DETAILS_CHANGED
        assert (await library.editing.by_key(LAMPS)).values["date"] == "1926"


async def test_what_was_changed_by_hand_since_is_not_overwritten(place: Place) -> None:
    """The change cannot be undone any more, which is said once."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        await edited(library, date="1926")
        place.put("sea/lamps.toml", 'date = "1926"\nlink = "https://by.hand"\n')
        undone = await library.curating.undo("9")
        assert undone.problem is not None
        assert undone.problem.fault is Fault.SOURCE_EDITED_SINCE
        assert "by.hand" in on_disk(place)["sea/lamps.toml"]
        with pytest.raises(Refused):
            await library.curating.undo("9")


async def test_an_article_that_went_cannot_be_edited(place: Place) -> None:
    """By key it is gone; by title the nearest are offered; a sidecar that is no text is left alone."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        with pytest.raises(NotFound):
            await library.editing.details("Lamp")
        place.put("kettle.toml", b"\xff\xfe")
        with pytest.raises(Refused) as told:
            await edited(library, key="a-history-of-the-kettle", date="1926")
        assert told.value.cause.fault is Fault.SIDECAR_BY_HAND
        await library.removing.remove(LAMPS, "", "8")
        with pytest.raises(Gone):
            await library.editing.by_key(LAMPS)


class Killed(BaseException):
    """Stands for a process that is ended."""


@pytest.mark.parametrize(("step", "carried_out"), [("put", False), ("move", True), ("take_away", True), ("read", True)])
async def test_a_change_that_is_cut_off_is_finished_or_cleared_away(
    place: Place, monkeypatch: pytest.MonkeyPatch, step: str, carried_out: bool
) -> None:
    """After the new sidecar, after the move, before the old sidecar goes, once the library knows."""

    async def never(self: object, *_: object, **__: object) -> None:
        raise Killed

    def cut_off(*given: Any) -> None:
        if step in real:
            real[step](*given)
        raise Killed

    real: dict[str, Callable[..., None]] = {"put": put, "move": move}

    place.put("sea/lamps.toml", SIDECAR)
    async with place.open() as services:
        await services.library.reload()
        before = on_disk(place)
        if step == "read":
            monkeypatch.setattr(ChangeLog, "settle", never)
        else:
            monkeypatch.setattr(editing, step, cut_off)
            monkeypatch.setattr(Renewal, "reload_only", never)
        monkeypatch.setattr(editing, "put_details_back", lambda folder, change: None)
        monkeypatch.setattr(ChangeLog, "drop", never)
        with pytest.raises(Killed):
            await edited(services.library, shelf="house", date="1930")
        monkeypatch.undo()
    async with place.open() as services:
        library = services.library
        assert len(await library.curating.changes()) == int(carried_out)
        details = await library.editing.by_key(LAMPS)
        assert details.values["date"] == ("1930" if carried_out else "1926")
        if carried_out:
            assert "sea/lamps.toml" not in on_disk(place)
            assert (await library.curating.undo("9")).problem is None
        assert on_disk(place) == before
