"""A character of a play, of whom nothing is quoted, is found by name wherever one who can be quoted is."""

import random

import pytest

from bot.errors import NotFound
from bot.faults import Fault
from bot.library.speakers import speaker_meant
from bot.model.hidden import HiddenFrom
from tests.library.conftest import Place

HEARING = (
    "The Ferry Hearing\n\nBy Nora Blythe\n\nMR. TOLLAND: Yes.\n\n"
    "ROSA VANE: The rope is a promise that the boat has to keep, and whoever cuts it has broken more than hemp.\n\n"
    "MR. TOLLAND: We went home after that, and then he said it again, and it was that one.\n\n"
    "ROSA VANE: Then the river was lying, and I never knew it to lie in ninety years.\n"
)
HOME = "We went home after that, and then he said it again, and it was that one."


async def test_whoever_can_be_quoted_can_be_hidden(place: Place) -> None:
    """Mr. Tolland is shown by a quote; hidden, he is neither drawn nor found, and shown again he is as before."""
    place.put("hearing.txt", HEARING)
    async with place.open() as services:
        library = services.library
        await library.reload()
        assert (await library.quote(chance=random.Random(1), speaker="Tolland")).quote.speaker == "Mr. Tolland"
        assert any(HOME in hit.text for hit in (await library.search(HOME)).hits)
        hidden = await library.curating.hide_speaker("tolland", HiddenFrom.BOTH, "", "7")
        assert hidden.words == "Mr. Tolland"
        with pytest.raises(NotFound, match=Fault.HIDDEN_FROM_QUOTES):
            await library.quote(chance=random.Random(1), speaker="Tolland")
        assert all(HOME not in hit.text for hit in (await library.search(HOME)).hits)
        (listed,) = await library.curating.hidden()
        await library.curating.show(listed.number, "7")
        assert (await library.quote(chance=random.Random(1), speaker="Tolland")).quote.speaker == "Mr. Tolland"


async def test_on_some_shelves_alone_nobody_of_the_others_is_found(place: Place) -> None:
    """Whoever is no speaker at all is refused with the nearest names."""
    place.put("hearing.txt", HEARING)
    async with place.open() as services:
        await services.library.reload()
        reader = services.library.curating._resources.reader
        whole = await services.library.curating._current()
        assert await speaker_meant(whole, "Tolland", ("Rosa Vane",), reader) == "Mr. Tolland"
        for catalogue, typed in ((whole, "Hannibal"), (whole.seen(frozenset({"coast"})), "Tolland")):
            with pytest.raises(NotFound):
                await speaker_meant(catalogue, typed, ("Rosa Vane",), reader)
