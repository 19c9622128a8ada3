"""The package of an EPUB: where its chapters are, in which order, how they are called."""

import pytest

from bot.errors import SourceFault
from bot.reading.formats.archive import Parts
from bot.reading.formats.epub.package import ContentsLine, read_package, xhtml_page
from tests.reading.formats.epub.test_book import book, packed, page

BOOK = book(
    {"one.xhtml": page("<h1>Salt</h1>"), "two.xhtml": page("<h1>Bread</h1>")},
    '<li><a href="text%20files/one.xhtml">Salt</a><ol><li><a href="text%20files/two.xhtml#b">Bread</a></li></ol></li>',
)


def test_the_spine_is_the_order_of_reading() -> None:
    """Paths are those in the archive, whatever their links look like."""
    package = read_package(Parts(BOOK, "EPUB"))
    assert package.spine == ("OPS/text files/one.xhtml", "OPS/text files/two.xhtml")
    assert package.navigation == "OPS/nav.xhtml"


def test_the_table_of_contents_has_depths() -> None:
    """An entry below another is one deeper."""
    contents = read_package(Parts(BOOK, "EPUB")).contents
    assert [(entry.title, entry.depth) for entry in contents] == [("Salt", 1), ("Bread", 2)]
    assert isinstance(contents[0], ContentsLine)


def test_the_book_states_title_and_author_but_no_editor() -> None:
    """A creator with another role is none."""
    stated = read_package(Parts(BOOK, "EPUB")).statement
    assert (stated.title, stated.authors, stated.language) == ("On Rivers", ("Ada Brook",), "en")


def test_an_archive_that_is_no_book_is_refused() -> None:
    """Without a container nothing says where to begin."""
    with pytest.raises(SourceFault):
        read_package(Parts(packed({"mimetype": "application/epub+zip"}), "EPUB"))


def test_xhtml_is_closed_in_full() -> None:
    """An empty anchor would otherwise swallow the page."""
    assert xhtml_page(b'<p><a id="x"/>Salt</p>') == '<p><a id="x"></a>Salt</p>'
