"""Articles by machines are drawn only when a curator allows it, or somebody asks for them."""

import random

from bot.model import Flag
from tests.library.conftest import Place

FLAGGED = """title: What a Machine Said of Kettles
author: A Machine
flags: ai

A kettle that was never lit can still be described by anything that has read about fire. The tinkers of the county are remembered by people who never met them.
"""  # noqa: E501 - one paragraph is one line in this format


async def test_an_article_by_a_machine_is_quoted_only_when_asked_for(place: Place) -> None:
    """Flagged articles are never served at random; by name they are, and the entry carries the flag."""
    place.put("machine.txt", FLAGGED)
    async with place.open() as services:
        await services.library.reload()
        chance = random.Random(4)
        for _ in range(60):
            assert (await services.library.quote(chance=chance)).quote.place.entry.author != "A Machine"
        quote = (await services.library.quote(chance=chance, article="What a Machine Said of Kettles")).quote
        assert quote.place.entry.flags


async def test_a_curator_may_allow_articles_by_machines_at_random(place: Place) -> None:
    """With ``machine_quotes`` they come like any other."""
    place.put("machine.txt", FLAGGED)
    async with place.open(machine_quotes=True) as services:
        await services.library.reload()
        chance = random.Random(4)
        served = [(await services.library.quote(chance=chance)).quote.place.entry for _ in range(60)]
        assert any(entry.flags for entry in served)


async def test_an_article_that_is_not_to_be_quoted_at_random_is_quoted_when_asked_for(place: Place) -> None:
    """Whatever is allowed of machines."""
    place.put("unquoted.txt", FLAGGED.replace("flags: ai", "flags: unquoted"))
    async with place.open(machine_quotes=True) as services:
        await services.library.reload()
        chance = random.Random(4)
        for _ in range(60):
            assert (await services.library.quote(chance=chance)).quote.place.entry.author != "A Machine"
        quote = (await services.library.quote(chance=chance, article="What a Machine Said of Kettles")).quote
        assert quote.place.entry.flags == {Flag.UNQUOTED}
