"""Simple marks of Markdown are read without a parser, to the very same words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.formats import markdown_words
from bot.reading.formats.markdown import read_markdown
from bot.reading.formats.markdown_marks import without_simple_marks

PIECES = (
    "salt", "The", "ferry", "3", "é", "*", "**", "_", "__", "*em*", "**bo ld**", "_it_", "__str__", " ", "  ", "\n",
    ", ", ".", "!", "?", "“", "”", "’", "(", ")", "[", "]", "](", "[a quay](https://quay.example/a_b*c)", "(/a)",
    '[a](#b "Title")', "[b](boats)", "[c](javascript:x)", "&", "& ", "&amp;", "—", " – ", "~~no~~", "`c`", "\\", "<b>",
    "<br>", "![a boat](/i.png)", "[^1]", "\t", '"', "* ", "\u00a0", "日本", "snake_case", "[**b**](/x)", "-",
)  # fmt: skip


@pytest.mark.parametrize(
    ("written", "words", "bold"),
    [
        ("The *salt* of the **old quay**.", "The salt of the old quay.", ["old quay"]),
        ("Read [the log](https://quay.example/log_1) first!", "Read the log first!", []),
        ("A line\nthat __goes\non__", "A line that goes on", ["goes on"]),
        ("Salt & bread, “_both_”", "Salt & bread, “both”", []),
        ("2 * 3 * 4", None, None),
        ("snake_case", None, None),
        ("![A boat](/boat.png)", None, None),
    ],
)
def test_simple_marks_go(written: str, words: str | None, bold: list[str] | None) -> None:
    """Emphasis, links and breaks; whatever could be read otherwise is left to the parser."""
    assert without_simple_marks(written) == (None if words is None else (words, bold))


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=9).map("".join), st.sampled_from(("", "> ", "## ", "- ")))
def test_the_parser_reads_the_same(content: str, opening: str) -> None:
    """Whatever is read without it, in a quotation, a heading and a list, too."""
    quickly = read_markdown(opening + content)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(markdown_words, "without_simple_marks", lambda _: None)
        assert read_markdown(opening + content) == quickly
