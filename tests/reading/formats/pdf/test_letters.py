"""What is drawn on a page becomes letters in lines, as a reader sees them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.document import Document
from bot.reading.formats.pdf.document import read_pdf
from tests.reading.formats.pdf.test_document import Set, pdf

BODY = (
    "BT /F1 11 Tf 72 600 Td (The miller was a patient man, and he kept the wheel in) Tj "
    "0 -14 Td (good order all the year, which nobody ever thanked him for.) Tj ET\n"
)


def drawn(stream: str) -> Document:
    """A page with a title, a text and whatever ``stream`` draws."""
    (document,) = read_pdf(pdf([[Set(72, 700, 18, "On Mills", "F2")]], stream=None, extra=BODY + stream))
    return document


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


@pytest.mark.parametrize("way", ["0 1 -1 0 30 220", "0 -1 1 0 580 600", "0.7 0.7 -0.7 0.7 200 200"])
def test_a_stamp_at_an_angle_is_not_read(way: str) -> None:
    """Up the margin, down it, or across the page; the remark says how many letters."""
    document = drawn(f"q {way} cm BT /F1 20 Tf 0 0 Td (Draft 21) Tj ET Q")
    assert not any("Draft" in text or "tfarD" in text for text in texts(document))
    assert [remark.values for remark in document.remarks if remark.doubt == "pdf_turned_letters"] == [(7,)]


def test_a_page_set_on_its_side_is_turned_back() -> None:
    """Where all letters run up the page, they are the text."""
    stream = (
        "q 0 1 -1 0 100 72 cm BT /F1 11 Tf 0 0 Td (The miller was a patient man, and he kept the wheel) Tj "
        "0 -14 Td (in good order all the year, as he had to do.) Tj ET Q"
    )
    (document,) = read_pdf(pdf([[]], extra=stream))
    assert texts(document) == [
        "The miller was a patient man, and he kept the wheel in good order all the year, as he had to do."
    ]


@pytest.mark.parametrize("beside", ["0.4 0", "0 0.5", "0.6 -0.4"])
def test_letters_drawn_twice_are_there_once(beside: str) -> None:
    """Bold imitated by a second print, letter by letter or line by line."""
    document = drawn(f"BT /F1 14 Tf 72 500 Td (The Weir) Tj ET BT /F1 14 Tf 72 500 Td {beside} Td (The Weir) Tj ET")
    assert "The Weir" in texts(document)
    doubled = "".join(
        f"BT /F1 14 Tf {72 + 12 * n + far} 450 Td ({c}) Tj ET " for n, c in enumerate("hill") for far in (0, 0.5)
    )
    assert any("".join(text.split()) == "hill" for text in texts(drawn(doubled)))


def test_a_page_drawn_as_a_form_holds_text() -> None:
    """Cropped, stamped and merged files are made so."""
    (document,) = read_pdf(pdf([[]], form=BODY))
    (text,) = texts(document)
    assert text.startswith("The miller was a patient man")


@settings(max_examples=25)
@given(
    st.lists(
        st.tuples(st.integers(0, 500), st.integers(50, 700), st.sampled_from("aT1.“ "), st.integers(1, 40)), max_size=12
    )
)
def test_letters_anywhere_are_read(places: list[tuple[int, int, str, int]]) -> None:
    """Whatever stands wherever in whatever size: every word of the text is still there."""
    stray = "".join(f"BT /F1 {size} Tf {x} {y} Td ({c}) Tj ET " for x, y, c, size in places if abs(y - 590) > 60)
    assert "patient" in " ".join(texts(drawn(stray.encode("cp1252").decode("latin-1"))))
