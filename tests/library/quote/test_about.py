"""Quotes about something."""

import random

import pytest

from bot.errors import BadQuery, NotFound
from bot.library.quote.about import one_word
from tests.library.conftest import Place


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("reader", "readers", True),
        ("library", "libraries", True),
        ("press", "pressed", True),
        ("lamp", "lamps", True),
        ("lamp", "lampoon", False),
        ("sea", "season", False),
        ("at", "ate", False),
    ],
)
def test_forms_of_one_word_are_known_by_their_endings(one: str, other: str, same: bool) -> None:
    """Whichever is the longer one."""
    assert one_word(one, other) is same
    assert one_word(other, one) is same


async def test_a_quote_has_its_theme(place: Place) -> None:
    """Lamps are spoken of in one article; nothing is quoted about what stands nowhere."""
    async with place.open() as services:
        await services.library.reload()
        quote = (await services.library.quote(chance=random.Random(1), about="kettle")).quote
        assert quote.place.entry.title == "A History of the Kettle"
        with pytest.raises(NotFound):
            await services.library.quote(chance=random.Random(1), about="zeppelin")
        with pytest.raises(BadQuery):
            await services.library.quote(chance=random.Random(1), about="!?")


async def test_an_article_is_about_what_its_title_says(place: Place) -> None:
    """No line of it says the word: its quotes come near all the same, and the card is told so."""
    place.put(
        "zeppelin.txt",
        "In Praise of Zeppelins\n\nBy Ann Bray\n\nWhoever builds slowly has learned to wait for the wind.\n",
    )
    async with place.open() as services:
        await services.library.reload()
        drawn = await services.library.quote(chance=random.Random(1), about="zeppelin")
        assert drawn.quote.place.entry.title == "In Praise of Zeppelins"
        assert drawn.beside == "zeppelin"
