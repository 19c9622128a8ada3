"""Whose are these words? What Markdown says below or behind a block quotation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.document import Hint
from bot.reading.formats.markdown import read_markdown
from bot.reading.formats.markdown_sources import element_behind, source_behind

ROPE = "No rope ever thanked the quay that held it."


@pytest.mark.parametrize(
    "quotation",
    [
        "> {q}\n> Ines Baro",
        "> {q}\n>\n> *Ines Baro*",
        "> {q}  \n> **Ines Baro**",
        "> {q} <cite>Ines Baro</cite>",
        "> {q}\n>\n> <footer>Ines Baro</footer>",
        "> {q}\n>\n> [Ines Baro](https://quay.example)",
        "> {q}\n> - Ines Baro",
        "> [!quote] Ines Baro\n> {q}",
        "> {q}\n\n<cite>Ines Baro</cite>",
        "::: {{.epigraph}}\n{q}\n\nInes Baro\n:::",
    ],
)
def test_a_quotation_and_whose_it_is_come_apart(quotation: str) -> None:
    """However people and programs write it, the words come first and then the name."""
    (document,) = read_markdown(f"# Ropes\n\n{quotation.format(q=ROPE)}\n\nIt rained.\n\n## The quay\n\nx")
    shapes = [(block.hint, block.text) for block in document.blocks]
    assert shapes[1:3] == [(Hint.QUOTE, ROPE), (Hint.SOURCE, "Ines Baro")]


@pytest.mark.parametrize("content", [ROPE, f"{ROPE}\nIt knew.", f"{ROPE[:-1]} and\nInes Baro", "I <b>ran</b>"])
def test_a_quotation_without_a_name_is_whole(content: str) -> None:
    """A sentence, a name within one, and a word in bold are words of the quotation."""
    assert source_behind(content) is None


def test_a_paragraph_that_is_only_a_cite_stands_behind_a_quotation() -> None:
    """With words beside it, it is a paragraph as any other."""
    assert element_behind("<cite>Ines Baro</cite>") == "Ines Baro"
    assert element_behind("<cite>The Ford</cite> is a ballad.") is None


@given(st.text("<>/cite fo\n.A", max_size=60))
def test_any_markup_is_read(content: str) -> None:
    """What is taken for a source stands in the paragraph."""
    found = source_behind(content)
    assert found is None or found[1].strip()[:3] in content
