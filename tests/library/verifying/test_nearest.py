"""Finds a text's source: a long text is searched in pieces."""

from bot.library.verifying.nearest import sought_in_pieces


def test_a_short_text_is_one_query() -> None:
    """A text without words is none."""
    assert sought_in_pieces("The salt pans lie below.") == ["the salt pans lie below"]
    assert sought_in_pieces("!? …") == []


def test_a_long_text_is_several_spread_over_it() -> None:
    """Each of them shorter than the whole, and all from it."""
    text = " ".join(f"lighthouse{n}" for n in range(400))
    pieces = sought_in_pieces(text)
    assert len(pieces) > 1
    assert all(word in text for piece in pieces for word in piece.split())
