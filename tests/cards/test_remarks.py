"""A sentence for every remark of the reader."""

from bot.cards.remarks import SENTENCES, placed_remark, remark_sentence
from bot.model.remarks import Doubt, Remark


def test_no_doubt_is_without_a_sentence() -> None:
    """And no sentence without a doubt."""
    assert SENTENCES.keys() == set(Doubt)


def test_a_remark_says_where_it_is() -> None:
    """A line, a paragraph, or nowhere in particular."""
    doubt = next(doubt for doubt, sentence in SENTENCES.items() if isinstance(sentence, str) and "{" not in sentence)
    bare = remark_sentence(Remark(0, doubt))
    assert placed_remark(Remark(0, doubt)) == bare
    assert placed_remark(Remark(12, doubt)) == f"line 12: {bare}"
    assert placed_remark(Remark(12, doubt, paragraph=True)) == f"paragraph 12: {bare}"


def test_what_goes_on_is_said_to() -> None:
    """Instead of a thousand remarks."""
    doubt = next(doubt for doubt, sentence in SENTENCES.items() if isinstance(sentence, str) and "{" not in sentence)
    assert len(remark_sentence(Remark(3, doubt, goes_on=True))) > len(remark_sentence(Remark(3, doubt)))
