"""A tree of plain elements from HTML, with what is needed to judge them."""

import gc

import pytest

from bot.errors import SourceFault
from bot.reading.formats.html.elements import Element, parse_page
from bot.reading.formats.html.page import fragment_blocks, read_html

PAGE = "<body><h1>Salt</h1><p>Bread and <a href='/w'>wine</a>.</p><script>nobody()</script><table></table></body>"


def test_an_element_counts_its_letters_links_and_headings() -> None:
    """What is no text of the page is not counted."""
    html = parse_page(PAGE)
    assert (html.size, html.linked) == (len("SaltBreadandwine"), len("wine"))
    assert (html.links, html.headings, html.tables) == (1, 1, 1)


def test_the_text_has_a_space_where_a_block_begins() -> None:
    """Neighbouring paragraphs are not glued."""
    assert parse_page("<p>Salt</p><p>Bread</p>").text().split() == ["Salt", "Bread"]


def test_elements_are_found_in_document_order() -> None:
    """The first of several tags, whichever it is."""
    html = parse_page(PAGE)
    found = html.first("p", "h1")
    assert found is not None
    assert found.tag == "h1"
    assert [element.tag for element in html.within() if element.tag in ("h1", "p", "a")] == ["h1", "p", "a"]


def test_names_of_classes_are_taken_apart() -> None:
    """ "share-buttons" says share and buttons; a list by its nature stays words."""
    box = parse_page("<div class='share-Buttons top' epub:type='bodymatter Chapter'></div>").first("div")
    assert box is not None
    assert box.tokens("class") == {"share", "buttons", "top"}
    assert box.tokens_of("epub:type") == {"bodymatter", "chapter"}


def test_markup_beyond_bounds_is_refused() -> None:
    """A page a thousand boxes deep is none."""
    with pytest.raises(SourceFault):
        parse_page("<div>" * 5000)


def test_a_page_that_was_read_leaves_no_element_behind() -> None:
    """Nobody looks for cycles while a source is read: elements that held one another would stay until its end."""

    def left() -> int:
        return sum(isinstance(each, Element) for each in gc.get_objects())

    gc.collect()
    before = left()
    gc.disable()
    try:
        page = "<html><body><h1>Mills</h1><nav><a href='/'>Home</a></nav><div><p>The wheel <i>turns</i>.</p></div>"
        read_html(page.encode())
        fragment_blocks("<blockquote><p>The wheel turns.</p><cite>Ada Brook</cite></blockquote>")
        assert left() == before
    finally:
        gc.enable()
