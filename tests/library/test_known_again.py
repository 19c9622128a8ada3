"""A passage is known again by its id, by its words, or by words very like them."""

from bot.library.known_again import holding_words, known_again, most_like
from tests.library.conftest import Place

TINKER = "A travelling tinker who is fed well leaves every kettle better than he found it."


async def test_a_passage_is_known_again_by_its_words(place: Place) -> None:
    """Edited a little; what is like nothing is not there."""
    async with place.open() as services:
        await services.library.reload()
        reader = services.library._resources.reader
        entry = await services.library.known("a-history-of-the-kettle")
        placed = await known_again(reader, entry, "gone", TINKER.replace("fed well", "well fed"))
        assert placed is not None
        assert placed.text == TINKER
        assert await known_again(reader, entry, placed.place.passage, "nothing like it") == placed
        assert await known_again(reader, entry, "gone", "nothing like it") is None


async def test_words_are_found_in_the_passage_that_holds_them(place: Place) -> None:
    """Word for word, or nearly so."""
    async with place.open() as services:
        await services.library.reload()
        reader = services.library._resources.reader
        entry = await services.library.known("a-history-of-the-kettle")
        for words in ("Nobody has ever ignored a kettle for long.", "Nobody had ever ignored a kettle for very long."):
            placed = await holding_words(reader, entry, words)
            assert placed is not None
            assert placed.text.startswith("The kettle is the only instrument")
        assert await holding_words(reader, entry, "zzzz qqqq xxxx yyyy wwww vvvv") is None


def test_the_most_like_is_like_enough_or_none() -> None:
    """By its place among the texts."""
    assert most_like("the moon and the sea", ["a hive", "the moon and the seas"]) == 1
    assert most_like("the moon", ["a hive"]) is None
