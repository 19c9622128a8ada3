"""The words of a text as they are written: whether few are asked about or many, the answer is the same."""

from hypothesis import given
from hypothesis import strategies as st

from bot.reading.lines.words_written import WordsWritten

LINES = ("Ada kept the ledger.", "The harbour\u00a0office burned;\nnobody asked")


def test_a_word_counts_only_as_it_is_written() -> None:
    """A capital or a mark beside it makes another word of it."""
    words = WordsWritten(LINES)
    assert "the" in words
    assert "The" in words
    assert "ada" not in words
    assert "ledger" not in words
    assert "ledger." in words


def test_any_white_space_parts_words() -> None:
    """A space that does not break, a line's end, the end of one text and the beginning of the next."""
    words = WordsWritten(LINES)
    assert all(word in words for word in ("harbour", "office", "nobody", "ledger.", "burned;"))


def test_two_words_are_no_word() -> None:
    """Nor is none: nothing with white space in it stands between white space."""
    words = WordsWritten(LINES)
    assert "kept the" not in words
    assert "" not in words
    assert " " not in words


@given(st.lists(st.text("ab A.\n\u00a0", max_size=12), max_size=4), st.lists(st.text("abA.", min_size=1, max_size=3)))
def test_it_holds_what_splitting_all_texts_gives(texts: list[str], asked: list[str]) -> None:
    """However many words are asked about before."""
    words = WordsWritten(texts)
    held = {word for text in texts for word in text.split()}
    assert [word in words for word in asked] == [word in held for word in asked]
    many = [f"x{number}" for number in range(20)]
    assert not any(word in words for word in many)
    assert [word in words for word in asked] == [word in held for word in asked]
