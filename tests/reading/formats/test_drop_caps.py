"""Letters set large, on a line of their own. Whole texts are in the samples."""

from bot.reading.formats.drop_caps import with_drop_caps
from bot.reading.joining import Chunk


def lines(*texts: str) -> list[Chunk]:
    """One stretch of lines."""
    return [(1, [(at, 0, text) for at, text in enumerate(texts, 1)])]


def told(chunks: list[Chunk]) -> list[str]:
    """The lines of all stretches."""
    return [text for _, rows in chunks for _, _, text in rows]


def test_a_large_letter_joins_the_word_it_begins() -> None:
    """The whole word stands elsewhere, or the letter is no word of its own."""
    assert told(with_drop_caps(lines("T", "he river rose."))) == ["The river rose."]
    assert told(with_drop_caps(lines("O", "n the quay", "nobody on it"))) == ["On the quay", "nobody on it"]


def test_a_letter_that_is_a_word_stays_one() -> None:
    """ "A lamp" is two words."""
    assert told(with_drop_caps(lines("A", "lamp burned."))) == ["A lamp burned."]


def test_a_numeral_over_a_section_stays_apart() -> None:
    """A capital follows it."""
    assert told(with_drop_caps(lines("I", "The river rose."))) == ["I", "The river rose."]


def test_without_large_letters_nothing_changes() -> None:
    """The same stretches come back."""
    chunks = lines("The river rose.", "It fell.")
    assert with_drop_caps(chunks) is chunks
