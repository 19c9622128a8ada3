"""A reading group asks for quotes: each with its source, none twice while others are left."""

import random
from collections import Counter

import pytest

from bot.errors import BadQuery, NotFound
from bot.faults import Fault
from bot.library.quote.draw import served_name
from tests.library.conftest import Place

FLAGGED = """title: What a Machine Said of Kettles
author: A Machine
flags: ai

A kettle that was never lit can still be described by anything that has read about fire. The tinkers of the county are remembered by people who never met them.
"""  # noqa: E501 - one paragraph is one line in this format


async def test_a_quote_comes_with_its_source(place: Place) -> None:
    """Words, article, author and section belong together, and the words stand in the passage as they are."""
    async with place.open() as services:
        await services.library.reload()
        quote = await services.library.quote(chance=services.chance, article="Lamps at Sea")
        assert quote.place.entry.author == "Olu Ede"
        assert quote.text in quote.passage_text
        assert quote.text


async def test_no_quote_comes_twice_until_all_have_come(place: Place) -> None:
    """In a channel every quote is heard once before any is heard again, then the one heard longest ago returns."""
    async with place.open() as services:
        await services.library.reload()
        total = (await services.library.status()).quotes
        assert total >= 3
        heard = [
            served_name(await services.library.quote(chance=services.chance, channel="salon")) for _ in range(total * 2)
        ]
        assert len(set(heard[:total])) == total
        assert heard[total:] == heard[:total]


async def test_what_one_channel_heard_is_new_to_another(place: Place) -> None:
    """Channels do not share their memory; without a channel there is none."""
    async with place.open() as services:
        await services.library.reload()
        total = (await services.library.status()).quotes
        for channel in ("a", "b"):
            names = [
                served_name(await services.library.quote(chance=services.chance, channel=channel)) for _ in range(total)
            ]
            assert len(set(names)) == total


async def test_the_memory_outlives_a_restart(place: Place) -> None:
    """A bot that was restarted does not repeat itself."""
    heard = []
    async with place.open() as services:
        await services.library.reload()
        total = (await services.library.status()).quotes
        heard.append(served_name(await services.library.quote(chance=services.chance, channel="salon")))
    for _ in range(total - 1):
        async with place.open() as services:
            heard.append(served_name(await services.library.quote(chance=services.chance, channel="salon")))
    assert len(set(heard)) == total


async def test_every_quote_has_the_same_chance(place: Place) -> None:
    """A long article does not hide the quotes of a short one, nor the other way round."""
    async with place.open() as services:
        await services.library.reload()
        total = (await services.library.status()).quotes
        chance = random.Random(3)
        count = Counter([served_name(await services.library.quote(chance=chance)) for _ in range(60 * total)])
        assert len(count) == total
        assert min(count.values()) > 30


async def test_a_quote_about_something(place: Place) -> None:
    """What is asked about is in the passage the quote comes from; where nothing is, the answer says so."""
    async with place.open() as services:
        await services.library.reload()
        quote = await services.library.quote(chance=services.chance, about="travelling tinkers")
        assert "tinker" in quote.passage_text
        with pytest.raises(NotFound, match=Fault.NO_QUOTES_ABOUT):
            await services.library.quote(chance=services.chance, about="xylophone quarks zeppelin")
        with pytest.raises(BadQuery):
            await services.library.quote(chance=services.chance, about="?!")


async def test_an_article_by_a_machine_is_quoted_only_when_asked_for(place: Place) -> None:
    """Flagged articles are never served at random; by name they are, and the entry carries the flag."""
    place.put("machine.txt", FLAGGED)
    async with place.open() as services:
        await services.library.reload()
        chance = random.Random(4)
        for _ in range(60):
            assert (await services.library.quote(chance=chance)).place.entry.author != "A Machine"
        quote = await services.library.quote(chance=chance, article="What a Machine Said of Kettles")
        assert quote.place.entry.flags


async def test_a_curator_may_allow_articles_by_machines_at_random(place: Place) -> None:
    """With ``machine_quotes`` they come like any other."""
    place.put("machine.txt", FLAGGED)
    async with place.open(machine_quotes=True) as services:
        await services.library.reload()
        chance = random.Random(4)
        served = [(await services.library.quote(chance=chance)).place.entry for _ in range(60)]
        assert any(entry.flags for entry in served)


async def test_an_author_nobody_knows(place: Place) -> None:
    """The nearest names are offered."""
    async with place.open() as services:
        await services.library.reload()
        with pytest.raises(NotFound) as caught:
            await services.library.quote(chance=services.chance, author="Oly")
        assert caught.value.nearest[:1] == ("Olu Ede",)


async def test_an_empty_library_says_so(place: Place) -> None:
    """Before the first load there is nothing to quote."""
    async with place.open() as services:
        with pytest.raises(NotFound, match=Fault.NO_QUOTES):
            await services.library.quote(chance=services.chance)
