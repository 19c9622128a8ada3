"""Signs in markup that only point elsewhere: permalinks and the numbers of footnotes."""

import pytest

from bot.reading.formats.html.elements import parse_page
from bot.reading.formats.html.links import domain_of, is_note_sign, is_permalink, without_way_back
from bot.reading.formats.html.page import read_html


@pytest.mark.parametrize("sign", ["¶", "#", "§"])
def test_the_sign_behind_a_heading_is_a_permalink(sign: str) -> None:
    """One sign that is no letter."""
    link = parse_page(f"<h2>The Court<a href='#court'>{sign}</a></h2>").first("a")
    assert link is not None
    assert is_permalink(link)


def test_a_word_is_no_permalink() -> None:
    """A linked word belongs to the text."""
    link = parse_page("<h2>The <a href='#court'>Court</a></h2>").first("a")
    assert link is not None
    assert not is_permalink(link)


@pytest.mark.parametrize(
    ("markup", "tag", "sign"),
    [
        ("<p>Salt.<sup><a href='#n1'>1</a></sup></p>", "sup", True),
        ("<p>Salt.<sup><a href='#n1'>[12]</a></sup></p>", "sup", True),
        ("<p>Salt.<a role='doc-noteref' href='#n1'>1</a></p>", "a", True),
        ("<p>Salt.<a href='#n1'>1</a></p>", "a", False),
        ("<p>Salt.<sup><a href='/n1'>1</a></sup></p>", "sup", False),
        ("<p>E = mc<sup>2</sup></p>", "sup", False),
    ],
)
def test_a_raised_number_that_points_to_a_note_is_no_word(markup: str, tag: str, sign: bool) -> None:
    """It is raised or marked as a reference, and points within the page."""
    element = parse_page(markup).first(tag)
    assert element is not None
    assert is_note_sign(element) is sign


def test_a_link_has_a_domain_unless_it_is_damaged() -> None:
    """An address that names no host, or one that cannot be, has none."""
    assert domain_of("https://www.quay.example/a") == "quay.example"
    assert domain_of("/a") == domain_of("http://[") == domain_of("https://[]/x") == ""


def test_a_page_at_a_damaged_address_is_read() -> None:
    """Whatever a page says of its own address, its text is read."""
    page = "<link rel=canonical href='http://['><h1>The Court</h1><p>Salt and bread, and a rope.</p>"
    assert read_html(page.encode())[0].blocks


@pytest.mark.parametrize(("note", "text"), [("See the map. ↩", "See the map."), ("See it ^", "See it"), ("↩", "↩")])
def test_a_note_ends_without_the_arrow_back(note: str, text: str) -> None:
    """An arrow alone stays what it is."""
    assert without_way_back(note) == text


@pytest.mark.parametrize(
    "link",
    ['<a href="#Footnote_1" class="fnanchor">[1]</a>', '<a href="#_ftn1" name="_ftnref1">[1]</a>'],
)
def test_the_sign_of_a_note_in_books_and_in_exports_of_word_is_no_word(link: str) -> None:
    """Whatever the program calls it."""
    page = f"<h1>The Court</h1><p>Salt and bread,{link} and a rope.</p>"
    assert read_html(page.encode())[0].blocks[-1].text == "Salt and bread, and a rope."
