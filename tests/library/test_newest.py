"""The catalogue in memory keeps up with the library."""

import asyncio

from bot.library.newest import Newest
from tests.library.conftest import Place

INK = "On Ink\n\nBy Cora Finch\n\nInk is a slow kind of weather that falls upward from the pen.\n"


async def test_the_catalogue_is_made_anew_only_when_the_library_changed(place: Place) -> None:
    """Until then everybody gets the same one; so do all who ask at once after a change."""
    async with place.open() as services:
        await services.library.reload()
        newest = Newest(services.library._resources)
        assert not newest.asked
        first = await newest.catalogue()
        assert newest.asked
        assert await newest.catalogue() is first
        place.put("ink.txt", INK)
        await services.library.reload()
        one, *others = await asyncio.gather(*(newest.catalogue() for _ in range(5)))
        assert one is not first
        assert all(other is one for other in others)
        assert [entry.title for entry in one.entries] == ["A History of the Kettle", "Lamps at Sea", "On Ink"]
