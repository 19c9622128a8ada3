"""A removed source lies in a folder of its own, with its sidecar."""

import asyncio
import json
import os
import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.errors import NotFound, Refused
from bot.faults import Fault
from bot.library.adding.removing import WHY, put_back_source, removed_name, set_aside_source
from bot.model.hidden import Done
from tests.library.adding.conftest import on_disk
from tests.library.conftest import Place

LAMP = "A lamp at sea is a promise made by people who will never meet the sailor."


def test_a_source_takes_its_sidecar_along(tmp_path: Path) -> None:
    """And its shelf, if it was the last on it."""
    articles, aside = tmp_path / "articles", tmp_path / "removed" / "x"
    (articles / "house").mkdir(parents=True)
    (articles / "house" / "tea.txt").write_text("tea")
    (articles / "house" / "tea.toml").write_text('date = "1926"')
    set_aside_source(articles / "house" / "tea.txt", aside, articles)
    assert sorted(path.name for path in aside.iterdir()) == ["tea.toml", "tea.txt"]
    assert list(articles.iterdir()) == []


def test_a_sidecar_of_two_sources_stays_for_the_other(tmp_path: Path) -> None:
    """A copy of it goes along."""
    articles, aside = tmp_path / "articles", tmp_path / "removed"
    articles.mkdir()
    for name in ("tea.txt", "tea.md", "tea.toml"):
        (articles / name).write_text("")
    set_aside_source(articles / "tea.txt", aside, articles)
    assert sorted(path.name for path in articles.iterdir()) == ["tea.md", "tea.toml"]
    assert sorted(path.name for path in aside.iterdir()) == ["tea.toml", "tea.txt"]


def test_its_folder_says_when_and_what() -> None:
    """So that whoever looks for it by hand finds it."""
    at = datetime(2026, 5, 3, 12, tzinfo=UTC)
    assert removed_name(at, "The Tea Table", "5f3a") == "2026-05-03-the-tea-table-5f3a"


async def test_a_removed_article_is_neither_read_nor_lost(place: Place) -> None:
    """Its file lies with the others, with date and reason; undone, all is as before, its key too."""
    place.put("sea/lamps.toml", 'date = "1926"  # by hand\n')
    async with place.open() as services:
        library = services.library
        await library.reload()
        before = on_disk(place)
        change, articles = await library.removing.remove("lamps-at-sea", "a copy", "8")
        assert (change.done, articles) == (Done.REMOVED, 1)
        assert not await library.has("lamps-at-sea")
        assert not (await library.search(LAMP)).good
        assert sorted(on_disk(place)) == ["kettle.txt"]
        told = tomllib.loads((place.data / "removed" / change.moved / WHY).read_text())
        assert (told["source"], told["reason"], told["removed"][:10]) == ("sea/lamps.txt", "a copy", "2026-03-01")
        assert (await library.curating.undo("9")).problem is None
        assert on_disk(place) == before
        assert await library.has("lamps-at-sea")
        assert list((place.data / "removed").iterdir()) == []


async def test_only_the_article_that_is_named_is_removed(place: Place) -> None:
    """A part of its title is not enough, nor is a key that was removed before."""
    async with place.open() as services:
        removing = services.library.removing
        await services.library.reload()
        for typed in ("lamps", "Lamps at", "lamps-at-se"):
            with pytest.raises(NotFound):
                await removing.remove(typed, "", "8")
        await removing.remove("lamps AT sea", "", "8")
        with pytest.raises(NotFound):
            await removing.remove("lamps-at-sea", "", "8")


async def test_of_two_curators_one_removes_it(place: Place) -> None:
    """The other hears that it is not there."""
    async with place.open() as services:
        removing = services.library.removing
        await services.library.reload()
        both = [removing.remove("lamps-at-sea", "", by) for by in "78"]
        done = await asyncio.gather(*both, return_exceptions=True)
        assert [isinstance(one, NotFound) for one in done] == [False, True]
        assert len(await services.library.curating.changes()) == 1


async def test_a_file_of_several_articles_goes_as_a_whole(place: Place) -> None:
    """Only where that is asked for."""
    words = "A long enough paragraph about number {0} that says what there is to say about it, and then a little more."
    items = [{"id": str(n), "title": f"Post {n}", "content_text": words.format(n)} for n in range(3)]
    place.put("tea.json", json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Tea", "items": items}))
    async with place.open() as services:
        library = services.library
        await library.reload()
        with pytest.raises(Refused) as told:
            await library.removing.remove("Post 1", "", "8")
        assert told.value.cause.fault is Fault.REMOVE_SEVERAL
        assert (await library.removing.remove("Post 1", "", "8", whole=True))[1] == 3
        assert len(await library.entries()) == 2


async def test_the_last_article_can_be_removed_and_comes_back(place: Place) -> None:
    """An empty library is no mistake here."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        for key in [entry.key for entry in await library.entries()]:
            await library.removing.remove(key, "", "8")
        assert await library.entries() == ()
        await library.curating.undo("9")
        await library.curating.undo("9")
        assert len(await library.entries()) == 2


async def test_what_cannot_be_moved_stays(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that may not be written, a link, a file that went."""

    def read_only(self: Path, target: Path) -> Path:
        raise OSError(30, os.strerror(30))

    async with place.open() as services:
        library = services.library
        await library.reload()
        before = on_disk(place)
        monkeypatch.setattr(Path, "rename", read_only)
        with pytest.raises(Refused) as told:
            await library.removing.remove("lamps-at-sea", "", "8")
        assert told.value.cause.values == ("Read-only file system",)
        monkeypatch.undo()
        assert on_disk(place) == before
        assert await library.has("lamps-at-sea")
        assert await library.curating.changes() == []
        lamps = place.articles / "sea" / "lamps.txt"
        lamps.rename(place.articles / "sea" / "other.dat")
        lamps.symlink_to(place.articles / "sea" / "other.dat")
        with pytest.raises(Refused) as told:
            await library.removing.remove("lamps-at-sea", "", "8")
        assert told.value.cause.fault is Fault.SOURCE_IS_LINK
        lamps.unlink()
        with pytest.raises(Refused) as told:
            await library.removing.remove("lamps-at-sea", "", "8")
        assert told.value.cause.fault is Fault.SOURCE_NOT_THERE


def test_a_source_is_put_back_from_whatever_step(tmp_path: Path) -> None:
    """Before it was moved, and after."""
    source, aside = tmp_path / "tea.txt", tmp_path / "aside"
    source.write_text("tea")
    (tmp_path / "tea.toml").write_text("")
    aside.mkdir()
    (aside / "tea.toml").write_text("")
    put_back_source(source, aside)
    assert not aside.exists()
    set_aside_source(source, aside, tmp_path)
    put_back_source(source, aside)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["tea.toml", "tea.txt"]
