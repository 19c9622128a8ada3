"""Everything that has a name, as the library changes."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.library.library import Library
from bot.model import Near
from bot.store.index import SqliteIndex
from bot.store.library_reader import LibraryReader
from tests.library.conftest import Place


async def names(library: Library, typed: str) -> list[Near]:
    return list((await library.search(typed)).near)


async def test_names_come_and_go_with_their_articles(place: Place) -> None:
    """A heading that was edited is found as it is now; those of other articles stay."""
    place.put("salt.txt", "On Salt\n\nBy Ann Bray\n\nThe White Pans\n\nThey lie below the village and nobody rakes.\n")
    async with place.open() as services:
        await services.library.reload()
        assert [one.heading for one in await names(services.library, "white pans")] == ["The White Pans"]
        text = "On Salt\n\nBy Cora Finch\n\nThe Grey Pans\n\nThey lie below the village and nobody rakes.\n"
        place.put("salt.txt", text)
        await services.library.reload()
        assert await names(services.library, "ann bray") == [] or "Ann Bray" in {
            one.author for one in await names(services.library, "ann bray")
        }
        assert [one.author for one in await names(services.library, "cora finch")] == ["Cora Finch"]
        assert "The White Pans" not in [one.heading for one in await names(services.library, "white pans")]
        assert "The Grey Pans" in [one.heading for one in await names(services.library, "grey pans")]


async def test_names_outside_the_articles_chosen_are_left_out(place: Place) -> None:
    """As passages are."""
    async with place.open() as services:
        await services.library.reload()
        for article, held in (("Lamps at Sea", True), ("A History of the Kettle", False)):
            near = (await services.library.search("the keeper", article=article)).near
            assert ("The Keeper" in [one.heading for one in near]) is held


async def test_what_a_load_changed_is_taken_up_before_anybody_asks(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where somebody had asked before; the next question then reads no names and no index anew."""
    read: list[str] = []
    for owner, name in ((LibraryReader, "headings"), (LibraryReader, "entries"), (SqliteIndex, "pending_passages")):
        monkeypatch.setattr(owner, name, noted(read, name, getattr(owner, name)))
    async with place.open() as services:
        await services.library.reload()
        assert read == []
        await names(services.library, "the keeper")
        place.put("salt.txt", "On Salt\n\nBy Cora Finch\n\nThe White Pans\n\nThey lie below the village all year.\n")
        await services.library.reload()
        read.clear()
        assert [one.heading for one in await names(services.library, "white pans")] == ["The White Pans"]
        assert (await services.library.search("they lie below the village")).good
        assert read == []


def noted(book: list[str], name: str, method: Callable[..., Any]) -> Callable[..., Any]:
    """``method``, each call of which is noted."""

    def called(*values: object) -> Any:
        book.append(name)
        return method(*values)

    return called
