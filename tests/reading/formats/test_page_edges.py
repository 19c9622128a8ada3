"""Heads and feet of printed pages stand aside, and sentences go on over them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.document import Hint
from bot.reading.formats.page_edges import without_page_edges
from bot.reading.formats.plain import plain_document

ONE = (
    "The keeper of the ferry wrote down every crossing in a book that had\n"
    "once been meant for the accounts of the parish, and he signed each page"
)
TWO = "with the name of the boat. Nobody asked him for the book, and he never\noffered it to anybody who did not ask."
THREE = (
    "The book is in the loft now, under the ropes, and the last page holds\n"
    "nothing but the name of the boat, the name of the ferryman and the very"
)
FOUR = "day on which it sank."


def read(text: str) -> list[tuple[str | None, str]]:
    """The hints and texts of a plain text's blocks."""
    return [(block.hint, block.text) for block in plain_document(text.encode()).blocks]


def joined(*pieces: str) -> str:
    return " ".join(" ".join(pieces).split())


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("12", "13"),
        ("- 12 -", "- 13 -"),
        ("Page 12 of 30", "Page 13 of 30"),
        ("Seite 12", "Seite 13"),
        ("xi", "xii"),
        ("12 ADA BROOK", "THE FERRY BOOK 13"),
        ("12 | Ada Brook", "The Ferry Book | 13"),
        ("THE FERRY BOOK", "THE FERRY BOOK"),
        ("Some Review, Volume Two    12", "Some Review, Volume Two    13"),
        ("Kapitel Zwei 12", "Kapitel Drei 13"),
    ],
)
def test_a_head_between_two_halves_of_a_sentence_stands_aside(first: str, second: str) -> None:
    """Numbers that count on, the title's words, the author's, or words that come again."""
    text = f"The Ferry Book\n\nBy Ada Brook\n\n{ONE}\n\n{first}\n\n{TWO}\n\n{THREE}\n\n{second}\n\n{FOUR}\n"
    assert read(text) == [
        (None, "The Ferry Book"),
        (None, "By Ada Brook"),
        (None, joined(ONE, TWO)),
        (Hint.FURNITURE, first),
        (None, joined(THREE, FOUR)),
        (Hint.FURNITURE, second),
    ]


@pytest.mark.parametrize("line", ["The Loft", "1852 A YEAR OF ROPES", "Day 3", "12 April 1852", "* * *"])
def test_a_line_between_two_paragraphs_stays_where_it_is(line: str) -> None:
    """Where sentences are whole on either side, a short line may be a heading."""
    assert read(f"The Ferry Book\n\n{TWO}\n\n{line}\n\n{TWO}\n")[2] == (None, line)


OTHER = "The boat was never painted. It lay on the stones below the weir, and\nthe water was careful with it."
LAST = "Whoever wanted to cross rang the bell twice, and whoever wanted to\ntalk rang it once and waited."


def test_a_letter_that_passes_for_an_i_is_no_number() -> None:
    """The capital I of Turkish, alone on its line."""
    assert any("İ" in text for _, text in read(f"The Ferry Book\n\n{ONE}\n\nİ\n\n{TWO}\n"))


def test_form_feeds_say_where_pages_begin() -> None:
    """What counts pages there is the printer's and goes; a sentence goes on, and a page may also turn between two."""
    pages = [
        f"The Ferry Book\n\nBy Ada Brook\n\n{ONE}\n",
        f"THE FERRY BOOK          2\n\n{TWO}\n\n{THREE}\n",
        f"THE FERRY BOOK          3\n\n{FOUR}\n\n{OTHER}\n",
        f"THE FERRY BOOK          4\n\n{LAST}\n",
    ]
    assert read("\f".join(pages) + "\f")[2:] == [
        (None, joined(ONE, TWO)),
        (None, joined(THREE, FOUR)),
        (None, joined(OTHER)),
        (None, joined(LAST)),
    ]


def test_numbers_at_the_foot_of_pages_go() -> None:
    """They need no words beside them."""
    pages = [
        f"The Ferry Book\n\n{OTHER}\n\n{ONE}\n\n     1\n",
        f"{TWO}\n\n{THREE}\n\n     2\n",
        f"{FOUR}\n\n{LAST}\n\n     3\n",
    ]
    assert [text for _, text in read("\f".join(pages))] == [
        "The Ferry Book",
        joined(OTHER),
        joined(ONE, TWO),
        joined(THREE, FOUR),
        joined(LAST),
    ]


def test_a_form_feed_alone_parts_paragraphs() -> None:
    """A new page begins with a heading as often as with a sentence."""
    assert read(f"The Ferry Book\n\n{TWO}\n\fThe Loft\n\n{TWO}\n")[2] == (None, "The Loft")


def test_lines_keep_their_numbers() -> None:
    """A range that a curator states means the same lines as before."""
    document = plain_document(f"The Ferry Book\n\n{ONE}\n\n12\n\n{TWO}\n\n{TWO}\n".encode())
    assert [block.line for block in document.blocks] == [1, 3, 6, 11]


@given(
    st.lists(st.sampled_from(["a", "B c d e f g h i j k l m n o p q r s t u v", "12", "x.", "THE HEAD 3"]), max_size=9)
)
def test_nothing_is_lost_between_pages(lines: list[str]) -> None:
    """Every line is in a chunk or set aside, whatever stands beside it."""
    chunks = [(1, [(at, 0, line)]) for at, line in enumerate(lines)]
    kept, edges = without_page_edges(list(chunks), frozenset())
    assert sorted([row for _, chunk in kept for row in chunk] + edges) == sorted(
        row for _, chunk in chunks for row in chunk
    )
