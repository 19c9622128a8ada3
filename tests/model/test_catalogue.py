"""What the library gives to its edges: entries and quotes with their places."""

from bot.model import Kind, ServedQuote, Slice
from tests.cards.samples import BEES, TIDES, place


def test_an_entry_names_its_authors_or_nobody() -> None:
    """In one line."""
    assert TIDES.author == "Ada Penrose"
    assert BEES.author is None


def test_a_quote_is_cut_out_of_its_passage() -> None:
    """Nothing else of the passage is in it."""
    quote = ServedQuote(place(), 3, Slice(5, 19), "Say: Salt is bread. And wine.", Kind.PROSE, None)
    assert quote.text == "Salt is bread."
