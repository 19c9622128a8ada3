"""Cards as lines of a terminal."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from bot.cards.card import Action, Card, Choice, Divider, Option, QuoteBlock, Row, Rows, Run, TextBlock, Verb
from bot.cli.drawing import draw, marked_plainly
from bot.cli.unpaged import unpaged


def printed(card: Card, *, width: int = 60, terminal: bool = False, addresses: bool = False) -> str:
    """What a terminal of ``width`` gets."""
    out = io.StringIO()
    console = Console(
        file=out, width=width, force_terminal=terminal, color_system="standard" if terminal else None, highlight=False
    )
    console.print(draw(card, addresses=addresses))
    return out.getvalue()


CARD = Card(
    title="Two Ferries",
    blocks=(
        QuoteBlock(
            (Run("It crosses eleven times "), Run("a day", bold=True), Run(", and\nnobody minds.")), (Run("Here"),)
        ),
        Divider(),
        TextBlock((Run("Of two ferries one is late."),)),
        Rows((Row((Run("First"),), note="12 words"), Row((Run("Below"),), depth=1, under=(Run("“A line.”"),)))),
    ),
    source=(Run("Marit Aasen, in "), Run("Two Ferries", italic=True, link="https://example.org/f")),
    small="2 passages.",
    actions=(Action("Another", Verb.ANOTHER, ("x",)),),
    choice=Choice("Choose", Verb.READ, ("x",), (Option("One", "1"),)),
)


def test_a_card_without_a_terminal_is_plain_text() -> None:
    """Title, block quote behind a bar, source, list, small print; no colour, no button, no space at a line's end."""
    assert printed(CARD) == (
        "Two Ferries\n"
        "\n"
        "▌ It crosses eleven times a day, and\n"
        "▌ nobody minds.\n"
        "  Here\n"
        f"{'─' * 60}\n"
        "Of two ferries one is late.\n"
        "\n"
        "First  12 words\n"
        "  Below\n"
        "    “A line.”\n"
        "\n"
        "— Marit Aasen, in Two Ferries\n"
        "2 passages.\n"
    )


def test_on_a_terminal_matched_words_are_bold_and_titles_are_links() -> None:
    """Bold for marks, a link behind the title."""
    out = printed(CARD, terminal=True)
    assert "\x1b[1ma day\x1b[0m" in out
    assert "https://example.org/f" in out


def test_on_a_terminal_what_differs_is_struck_and_bold() -> None:
    """There it has styles and no signs; where a card has no such words it stays as it is."""
    card = Card(blocks=(QuoteBlock((Run("the "), Run("city", struck=True), Run(" "), Run("town", bold=True))),))
    assert "\x1b[9mcity\x1b[0m \x1b[1mtown\x1b[0m" in printed(card, terminal=True)
    assert printed(marked_plainly(card)) == "▌ the [-city-] {+town+}\n"
    same = Card(blocks=(QuoteBlock((Run("the city"),)), TextBlock((Run("bold", bold=True),))), small="Bold: as it was.")
    assert marked_plainly(same) == same


def test_addresses_are_written_out_where_links_cannot_be_pressed() -> None:
    """The address stands behind the words that would have been the link."""
    assert "Two Ferries <https://example.org/f>" in printed(CARD, addresses=True)


@pytest.mark.parametrize("width", [1, 2, 3, 10, 40, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    """Whatever the width."""
    card = Card(blocks=(QuoteBlock((Run("word " * 40),)), Rows((Row((Run("x" * 90),), depth=3),))))
    assert all(len(line) <= max(width, 2) for line in printed(card, width=width).splitlines())


@given(st.text(st.characters(codec=None), max_size=80))
@settings(max_examples=150)
def test_no_text_reaches_the_terminal_raw(text: str) -> None:
    """Whatever an article, a title, a link or a name holds, nothing printed steers the terminal."""
    runs = (Run(text), Run("b", bold=True, link=text), Run("c", link=f"https://example.org/{text}"))
    card = Card(
        title=text, blocks=(QuoteBlock(runs, runs), Rows((Row(runs, note=text, under=runs),))), source=runs, small=text
    )
    for addresses in (False, True):
        out = printed(card, addresses=addresses)
        out.encode("utf-8")
        assert not any((c < " " and c != "\n") or "\x7f" <= c <= "\x9f" or c in "\u202e\u2066" for c in out)


def test_a_terminal_scrolls_so_pages_are_joined() -> None:
    """All pages as one card, the first one's title, and no word about pages."""

    def page_of(page: int) -> Card:
        page = min(page, 2)
        quotation = QuoteBlock((Run(f"passage {page}"),))
        return Card(
            "Found", (quotation,), small=f"3 passages. Page {page + 1} of 3.", actions=(Action("Next", Verb.PAGE),)
        )

    card = unpaged(page_of)
    assert card == Card(
        "Found",
        (
            QuoteBlock((Run("passage 0"),)),
            Divider(),
            QuoteBlock((Run("passage 1"),)),
            Divider(),
            QuoteBlock((Run("passage 2"),)),
        ),
        small="3 passages.",
    )
