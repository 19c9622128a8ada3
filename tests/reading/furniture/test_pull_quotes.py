"""Sentences set apart a second time to draw the eye: in a short text, in one full of short lines, in any script."""

from hypothesis import given
from hypothesis import strategies as st

from bot.model import Kind
from bot.reading.document import Block
from bot.reading.furniture.pull_quotes import mark_pull_quotes
from bot.reading.manuscript import Manuscript, paragraphs_of

SOME = 20
"""So many that it is found out first which can stand in another paragraph."""
MANY = 90
"""More lines that may be pulled than are searched for one by one."""


def pulled(*texts: str) -> list[str]:
    """Which of the paragraphs ``texts`` are taken for pulled."""
    manuscript = Manuscript(paragraphs_of(tuple(Block(text) for text in texts)))
    mark_pull_quotes(manuscript)
    return [paragraph.text for paragraph in manuscript.paragraphs if paragraph.kind is Kind.BOILERPLATE]


def lines(word: str) -> list[str]:
    """As many different lines as a long book has of those that may be pulled; no long word comes twice."""
    first = ord(word)
    names = [f"{word * 9}{chr(first + at % 20)}{chr(first + at // 20)}" for at in range(MANY)]
    return [f"{word} {word * 2}, {word * 3} {word * 4} {name}." for name in names]


def test_a_sentence_of_the_text_is_pulled() -> None:
    """Whatever its quotation marks, its capitals and the punctuation inside."""
    text = "The clerk kept a diary. Nobody had asked for this, and nobody would have noticed had it stopped. He did."
    assert pulled(
        "The Ledgers", text, "“Nobody had asked for this – and nobody would have noticed had it stopped.”"
    ) == ["“Nobody had asked for this – and nobody would have noticed had it stopped.”"]


def test_one_line_is_found_among_many_that_are_nowhere_else() -> None:
    """A novel is full of short lines of dialogue; an essay beside it has one pulled."""
    book = [f"“{line}”" for line in lines("a")]
    text = "The clerk kept a diary. Nobody had asked for this, and nobody read it. He went on."
    line = "“Nobody had asked for this, and nobody read it.”"
    assert pulled("The Ledgers", *book, text, line) == [line]


def test_it_is_found_in_a_script_other_than_latin() -> None:
    """Many lines of Cyrillic, and names in it among lines of Latin letters."""
    cyrillic = [f"«{line}»" for line in lines("а")]
    text = "Писарь вёл дневник. Никто об этом не просил, и никто его не читал. Он писал дальше."
    line = "«Никто об этом не просил, и никто его не читал.»"
    assert pulled("Книги", *cyrillic, text, line) == [line]
    assert pulled("Книги", *[f"“{one}”" for one in lines("a")], text, line) == [line]


def test_the_same_words_in_another_order_are_not_pulled() -> None:
    """However many of its words a paragraph has, they must stand one after another."""
    book = [f"“{line}”" for line in lines("a")]
    text = "The clerk kept a diary that nobody read, and for this nobody had asked the harbour office at all."
    assert (
        pulled("The Ledgers", *book, text, "“Nobody had asked the clerk for this, and nobody read that diary.”") == []
    )


@given(
    st.lists(st.sampled_from(["harbour", "ledger", "attic", "Čapek", "год", "it’s"]), min_size=5, max_size=12),
    st.lists(st.sampled_from(["harbour", "ledger", "attic", "Čapek", "год", "it’s"]), max_size=3),
    st.booleans(),
)
def test_many_lines_beside_it_change_nothing(words: list[str], more: list[str], broken: bool) -> None:
    """A line is pulled among twenty or ninety others just when it is alone."""
    line = f"“{' '.join(words)}.”"
    held = [*more, *(words if not broken else words[::-1]), "and", "more", *more]
    text = f"{' '.join(held).capitalize()}."
    alone, book = pulled("The Ledgers", text, line), [f"“{one}”" for one in lines("a")]
    assert pulled("The Ledgers", *book[:SOME], text, line) == pulled("The Ledgers", *book, text, line) == alone
