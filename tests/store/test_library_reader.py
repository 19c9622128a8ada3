"""Reading ``library.db``."""

import pytest

from bot.store import library_reader
from bot.store.library_reader import open_reader
from tests.library.conftest import Place, place

__all__ = ["place"]


async def test_a_library_is_read_article_by_article(place: Place) -> None:
    """Sections, passages, quotes."""
    async with place.open() as services:
        await services.library.reload()
        async with open_reader(place.data / "library.db") as reader:
            kettle, lamps = await reader.entries()
            assert (kettle.title, lamps.shelf) == ("A History of the Kettle", "sea")
            assert [row.section.heading for row in await reader.outline(kettle)] == [
                None,
                "Copper and Steam",
                "The Whistle",
            ]
            passages = await reader.passages(kettle, 0, 100)
            assert len(passages) == kettle.passages
            again = await reader.passage(kettle, passages[2].place.passage)
            assert again == passages[2]
            assert await reader.passage(kettle, "0000000000") is None


async def test_a_commit_of_another_connection_shows(place: Place) -> None:
    """The version is another one then."""
    async with place.open() as services:
        await services.library.reload()
        async with open_reader(place.data / "library.db") as reader:
            before = await reader.version()
            place.put("salt.txt", "Salt\n\nby Ada Lin\n\nThe pans lie below the village.\n")
            await services.library.reload()
            assert await reader.version() != before
            assert len(await reader.entries()) == 3
            place.put("salt.txt", "Sand\n\nby Ada Lin\n\nThe pits lie above the village.\n")
            await services.library.reload()
            assert [entry.title for entry in await reader.entries()][-1] == "Sand"
            assert len(await reader.entries()) == 3


@pytest.mark.parametrize("at_once", [1, 2, 3, 2000])
async def test_quotes_are_taken_over_a_few_at_a_time(
    place: Place, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    """However many there are at once, each comes once, by article and number."""
    async with place.open() as services:
        await services.library.reload()
        async with open_reader(place.data / "library.db") as reader:
            entries = await reader.entries()
            monkeypatch.setattr(library_reader, "_AT_ONCE", at_once)
            named = await reader.quote_names([entry.number for entry in reversed(entries)])
            told = [(quote.article, quote.number) for quote in named]
            assert told == sorted((entry.number, at) for entry in entries for at in range(entry.quotes))
            assert len(told) >= 3
            heaviest = max(quote.weight for quote in named)
            assert not await reader.quote_names([entry.number for entry in entries], heavier_than=heaviest)
