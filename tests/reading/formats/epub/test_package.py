"""The package of an EPUB: where its chapters are, in which order, how they are called."""

import pytest

from bot.errors import SourceFault
from bot.faults import Fault
from bot.reading.formats.archive import Parts
from bot.reading.formats.epub.package import ContentsLine, read_package, xhtml_page
from tests.reading.formats.epub.test_book import CONTAINER, book, packed, page

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


def with_items(items: str, spine: str, creator: str = "Ada Brook") -> bytes:
    """A book whose package has these items and this spine, and one page, ``a.xhtml``."""
    opf = (
        f"<package><metadata><dc:title>On Rivers</dc:title><dc:creator>{creator}</dc:creator></metadata>"
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    return packed({"META-INF/container.xml": CONTAINER, "OPS/book.opf": opf, "OPS/a.xhtml": page("<p>Salt.</p>")})


def test_a_picture_in_the_spine_is_no_chapter() -> None:
    """What it names to be read instead is; a circle of such names ends."""
    picture = '<item id="p" href="p.jpeg" media-type="image/jpeg" fallback="q"/>'
    other = '<item id="q" href="q.png" media-type="image/png" fallback="{}"/>'
    text = '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>'
    both = '<itemref idref="p"/><itemref idref="a"/>'
    assert read_package(Parts(with_items(picture + text, both), "epub")).spine == ("OPS/a.xhtml",)
    instead = with_items(picture + other.format("a") + text, '<itemref idref="p"/>')
    assert read_package(Parts(instead, "epub")).spine == ("OPS/a.xhtml",)
    circle = with_items(picture + other.format("p") + text, both)
    assert read_package(Parts(circle, "epub")).spine == ("OPS/a.xhtml",)


def test_a_book_of_pictures_alone_has_no_text() -> None:
    """The report says so, and not that the book has no chapters."""
    data = with_items('<item id="p" href="p.svg" media-type="image/svg+xml"/>', '<itemref idref="p"/>')
    with pytest.raises(SourceFault) as refused:
        read_package(Parts(data, "epub"))
    assert refused.value.args[0] is Fault.EPUB_WITHOUT_TEXT


@pytest.mark.parametrize(
    ("creator", "names"),
    [
        ("Ada Brook and Cy Lake", ("Ada Brook", "Cy Lake")),
        ("Ada Brook, Cy Lake &amp; Dee Marsh", ("Ada Brook", "Cy Lake", "Dee Marsh")),
        ("Brook, Ada; Lake, Cy", ("Ada Brook", "Cy Lake")),
        ("Ada Brook und Cy Lake", ("Ada Brook", "Cy Lake")),
        ("Brook, Ada", ("Ada Brook",)),
        ("Le Brook, Ada K.", ("Ada K. Le Brook",)),
        ("van der Brook, Ada Eve", ("Ada Eve van der Brook",)),
        ("Brook, Jr.", ("Brook, Jr.",)),
        ("Brook, PhD", ("Brook, PhD",)),
        ("Ada Brook, London", ("Ada Brook, London",)),
        ("José Ortega y Peña", ("José Ortega y Peña",)),
        ("Brook &amp; Sons", ("Brook & Sons",)),
        ("Department of Trade and Industry", ("Department of Trade and Industry",)),
    ],
)
def test_two_authors_in_one_field_are_two(creator: str, names: tuple[str, ...]) -> None:
    """Names of two words or more part; a catalogue's turned name is turned back, and a firm stays whole."""
    data = with_items('<item id="a" href="a.xhtml"/>', '<itemref idref="a"/>', creator)
    assert read_package(Parts(data, "epub")).statement.authors == names
