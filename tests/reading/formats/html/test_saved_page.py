"""Pages that a browser saved in one file."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import SourceFault
from bot.reading.formats.html.page import read_html
from bot.reading.formats.html.saved_page import address_of_saved, is_saved_page

SAVED = """From: <Saved by Blink>
Subject: On Ferries
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="--b0"

----b0
Content-Type: text/html; charset={charset}
Content-Transfer-Encoding: quoted-printable
Content-Location: https://example.org/ferries

<!DOCTYPE html><html lang=3D"en"><title>On Ferries</title><article><h1>On Ferries</h1>
<p>The ferryman P{letter}a runs when=
ever two people want it, and never =
otherwise.</p></article></html>
----b0
Content-Type: text/css

p {{ color: red }}
----b0--
"""


def test_a_saved_page_is_read_as_the_page() -> None:
    """Lines that the file cuts are whole again, in the encoding its part names."""
    for charset, letter in (("utf-8", "=C3=A9"), ("iso-8859-1", "=E9")):
        (document,) = read_html(SAVED.format(charset=charset, letter=letter).encode())
        assert [block.text for block in document.blocks] == [
            "On Ferries",
            "The ferryman Péa runs whenever two people want it, and never otherwise.",
        ]


def test_a_saved_page_has_the_address_it_was_saved_from() -> None:
    """Browsers write it at the top, in a comment or in the head of the file; what the page itself says wins."""
    text = "<title>On Ferries</title><article><h1>On Ferries</h1><p>They run when two people want it.</p></article>"
    told = "<!doctype html>\n<!-- saved from url=(0027)https://example.org/ferries -->\n<html>"
    single = "<!doctype html><html><!--\n Page saved with SingleFile \n url: https://example.org/ferries \n-->"
    book = '<html data-scrapbook-source="https://example.org/ferries">'
    for page in (told + text, single + text, book + text, SAVED.format(charset="utf-8", letter="e")):
        (document,) = read_html(page.encode())
        assert document.stated.url == "https://example.org/ferries"
    (document,) = read_html(f'{told}<link rel="canonical" href="https://example.org/own">{text}'.encode())
    assert document.stated.url == "https://example.org/own"
    assert address_of_saved(b"<p>saved from url=(0027)https://example.org/ferries</p>") is None
    assert address_of_saved(b"<!-- saved from url=(0029)file:///home/ada/ferries.html -->") is None


def test_a_page_about_mail_is_no_saved_page() -> None:
    """Only a file that begins with a mail's head is one."""
    assert not is_saved_page(b"<p>MIME-Version: 1.0</p>\nContent-Type: multipart/related")


@settings(max_examples=100)
@given(st.integers(0, len(SAVED)), st.binary(max_size=8), st.integers(0, 60))
def test_a_mutated_saved_page_is_read_or_refused(at: int, put: bytes, gone: int) -> None:
    """Whatever happens to its bytes, it is read or a SourceFault."""
    data = SAVED.format(charset="utf-8", letter="e").encode()
    try:
        read_html(data[:at] + put + data[at + gone :])
    except SourceFault:
        return
