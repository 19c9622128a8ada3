"""An electronic book is read by its spine and table of contents, or refused in clear words."""

import contextlib
import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import SourceFault
from bot.faults import Fault
from bot.model import Doubt
from bot.reading.document import ASIDE, Hint
from bot.reading.formats.epub.book import read_epub

CONTAINER = '<?xml version="1.0"?><container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'
LONG = "<p>" + "The miller kept his wheel in good order, and the river did the rest of the work. " * 8 + "</p>"


def page(body: str, kind: str = "") -> str:
    return (
        f'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title/>'
        f'<script src="a.js"/></head><body epub:type="{kind}"><a id="top"/>{body}</body></html>'
    )


def book(chapters: dict[str, str], contents: str, **extra: str) -> bytes:
    """An EPUB with ``chapters`` (name: page) as its spine, ``contents`` in its nav and ``extra`` files."""
    items = "".join(f'<item id="i{n}" href="text%20files/{name}" media-type="x"/>' for n, name in enumerate(chapters))
    refs = "".join(f'<itemref idref="i{n}"/>' for n in range(len(chapters)))
    opf = (
        '<?xml version="1.0"?><package><metadata><dc:title>On Rivers</dc:title>'
        '<dc:creator id="c1">Ada Brook</dc:creator><dc:creator id="c2">Ed Itor</dc:creator>'
        '<meta refines="#c2" property="role">edt</meta>'
        "<dc:language>en</dc:language><dc:date>2021-03-04T00:00:00Z</dc:date><dc:publisher>The Ford</dc:publisher>"
        f'</metadata><manifest><item id="nav" properties="nav" href="nav.xhtml"/>{items}</manifest>'
        f"<spine>{refs}</spine></package>"
    )
    files = {"mimetype": "application/epub+zip", "META-INF/container.xml": CONTAINER, "OPS/book.opf": opf}
    files["OPS/nav.xhtml"] = page(f'<nav epub:type="toc"><ol>{contents}</ol></nav>')
    files |= {f"OPS/text files/{name}": text for name, text in chapters.items()} | extra
    return packed(files)


def packed(files: dict[str, str]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2021, 3, 4, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)
    return held.getvalue()


BOOK = book(
    {
        "cover.xhtml": page("<p>On Rivers</p>", "cover"),
        "p1.xhtml": page("<h1>Part One</h1>"),
        "c1.xhtml": page(
            f'<section><h2>Sources</h2>{LONG}<p>A spring.<a epub:type="noteref" href="#n1">1</a></p>'
            "<h3>Moss</h3><p>Green.</p>"
            '<aside epub:type="footnote" id="n1">On a map.</aside></section>'
        ),
        "c2.xhtml": page(f"<p>Weirs</p>{LONG}"),
        "c3.xhtml": page(f"{LONG}"),
    },
    '<li><a href="text%20files/p1.xhtml">Part One</a><ol><li><a href="text%20files/c1.xhtml#top">Sources</a></li>'
    '<li><a href="text%20files/c2.xhtml">Weirs</a></li></ol></li><li><a href="text%20files/c3.xhtml">Mills</a></li>',
)

ANTHOLOGY = book(
    {
        "a.xhtml": page(f"<h1>Sources</h1><p>By Cy Lake</p>{LONG}"),
        "b.xhtml": page(f'<h1>Weirs</h1><p class="byline">Dee Marsh and Eve Pond</p>{LONG}'),
        "b2.xhtml": page(LONG),
    },
    '<li><a href="text%20files/a.xhtml">Sources</a></li><li><a href="text%20files/b.xhtml">Weirs</a></li>',
)


def test_a_book_is_one_article_with_ranked_sections() -> None:
    """Parts and chapters become sections by their depth in the table of contents; the package says who wrote it."""
    (document,) = read_epub(BOOK)
    stated = document.stated
    assert (stated.title, stated.authors, stated.date) == ("On Rivers", ("Ada Brook",), "2021-03-04")
    assert (stated.publication, stated.language) == ("The Ford", "en")
    headings = [(b.level, b.text) for b in document.blocks if b.hint is Hint.HEADING]
    assert headings == [(1, "Part One"), (2, "Sources"), (3, "Moss"), (2, "Weirs"), (1, "Mills")]


def test_the_table_of_contents_ranks_headings_of_one_size() -> None:
    """Where a chapter and its parts have one rank in the file, the table of contents tells them apart."""
    data = book(
        {"a.xhtml": page(f"<h2>Chapter 1. Mills</h2>{LONG}<h2>1.1. Wheels</h2>{LONG}<h2>Notes</h2><p>None.</p>")},
        '<li><a href="text%20files/a.xhtml">1. Mills</a><ol>'
        '<li><a href="text%20files/a.xhtml#w">1.1. Wheels</a></li></ol></li>',
    )
    (document,) = read_epub(data)
    headings = [(b.level, b.text) for b in document.blocks if b.hint is Hint.HEADING]
    assert headings == [(1, "Chapter 1. Mills"), (2, "1.1. Wheels"), (1, "Notes")]


def test_a_nameless_item_is_no_chapter() -> None:
    """Items and references without a name in the package are passed over."""
    opf = '<package><manifest><item href="b.xhtml"/><item id="a" href="a.xhtml"/></manifest><spine><itemref/>'
    files = {"META-INF/container.xml": CONTAINER, "OPS/book.opf": f'{opf}<itemref idref="a"/></spine></package>'}
    (document,) = read_epub(packed(files | {"OPS/a.xhtml": page(LONG)}))
    assert len(document.blocks) == 1


def test_a_picture_called_a_page_is_not_read() -> None:
    """Its bytes are no words; a remark names it."""
    data = book({"a.xhtml": page(f"<h1>Weirs</h1>{LONG}"), "b.xhtml": "\x89PNG\r\n\0\0 words of a picture <p>"}, "")
    (document,) = read_epub(data)
    assert not any("picture" in block.text for block in document.blocks)
    assert [(r.doubt, r.values) for r in document.remarks] == [(Doubt.EPUB_PARTS_MISSING, ("OPS/text files/b.xhtml",))]


def test_covers_are_furniture_and_notes_are_notes() -> None:
    """As the book calls them; the number that points to a note goes."""
    (document,) = read_epub(BOOK)
    aside = [(b.hint, b.text) for b in document.blocks if b.hint in ASIDE]
    assert aside == [(Hint.FURNITURE, "On Rivers"), (Hint.NOTE, "On a map.")]
    assert "A spring." in [b.text for b in document.blocks]


def test_signed_chapters_make_an_anthology() -> None:
    """Chapters with bylines of their own are articles, and the book is where they were published."""
    first, second = read_epub(ANTHOLOGY)
    assert (first.stated.title, first.stated.authors) == ("Sources", ("Cy Lake",))
    assert (second.stated.title, second.stated.authors) == ("Weirs", ("Dee Marsh", "Eve Pond"))
    assert {first.stated.publication, second.stated.publication} == {"On Rivers"}
    assert len(second.blocks) == 4


def test_an_older_table_of_contents_counts() -> None:
    """A book with only an NCX has its chapters named and ranked by it."""
    files = {
        "META-INF/container.xml": CONTAINER,
        "OPS/book.opf": '<package><manifest><item id="n" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
        '<item id="a" href="a.xhtml"/><item id="b" href="b.xhtml"/></manifest>'
        '<spine toc="n"><itemref idref="a"/><itemref idref="b"/></spine></package>',
        "OPS/toc.ncx": "<ncx><navMap><navPoint><navLabel><text>One</text></navLabel><content src='a.xhtml'/>"
        "<navPoint><navLabel><text>Two</text></navLabel><content src='b.xhtml'/></navPoint></navPoint></navMap></ncx>",
        "OPS/a.xhtml": page("<p>First text.</p>"),
        "OPS/b.xhtml": page("<p>Second text.</p>"),
    }
    (document,) = read_epub(packed(files))
    assert [(b.hint, b.level, b.text) for b in document.blocks] == [
        (Hint.HEADING, 1, "One"),
        (Hint.TEXT, None, "First text."),
        (Hint.HEADING, 2, "Two"),
        (Hint.TEXT, None, "Second text."),
    ]


def without(data: bytes, *names: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return packed({n: archive.read(n).decode() for n in archive.namelist() if n not in names})


def test_one_missing_chapter_is_a_remark() -> None:
    """A book that lacks a single part is read, and the report says what is missing."""
    (document,) = read_epub(without(BOOK, "OPS/text files/c2.xhtml"))
    assert "c2.xhtml" in str(document.remarks[0].values)


LOCK = '<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes256-cbc"/></EncryptedData></encryption>'
FONTS = LOCK.replace("http://www.w3.org/2001/04/xmlenc#aes256-cbc", "http://www.idpf.org/2008/embedding")


def test_locked_fonts_do_not_matter() -> None:
    """Only its fonts are scrambled: the text is free."""
    assert read_epub(book({"a.xhtml": page(LONG)}, "", **{"META-INF/encryption.xml": FONTS}))


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (BOOK[: len(BOOK) // 2], Fault.ARCHIVE_BROKEN),
        (b"", Fault.ARCHIVE_BROKEN),
        (b"PK\x03\x04 not really", Fault.ARCHIVE_BROKEN),
        (packed({"mimetype": "application/epub+zip"}), Fault.EPUB_WITHOUT_CONTAINER),
        (without(BOOK, "OPS/book.opf"), Fault.EPUB_WITHOUT_PACKAGE),
        (without(BOOK, *(f"OPS/text files/{n}.xhtml" for n in ("cover", "p1", "c1"))), Fault.EPUB_PARTS_MISSING),
        (packed({"META-INF/container.xml": CONTAINER, "OPS/book.opf": "<package/>"}), Fault.EPUB_WITHOUT_CHAPTERS),
        (book({"a.xhtml": page("<img src='1.png'/>")}, ""), Fault.EPUB_WITHOUT_TEXT),
        (book({"a.xhtml": page(LONG)}, "", **{"META-INF/encryption.xml": LOCK}), Fault.EPUB_LOCKED),
        (packed({"META-INF/container.xml": CONTAINER, "OPS/book.opf": " " * 30_000_000}), Fault.ARCHIVE_TOO_LARGE),
        (book({"a.xhtml": "<div>" * 50_000}, ""), Fault.MARKUP_TOO_DEEP),
    ],
)
def test_what_is_no_book_is_refused(data: bytes, fault: Fault) -> None:
    """Half books, locked ones, bombs and books of pictures are each a fault of their own."""
    with pytest.raises(SourceFault, match=fault):
        read_epub(data)


def test_entities_are_not_unfolded() -> None:
    """A bomb of XML entities stays the few bytes it is."""
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    (document,) = read_epub(book({"a.xhtml": bomb + page(f"{LONG}<p>&b;&b;</p>")}, ""))
    assert sum(len(block.text) for block in document.blocks) < 2000


@settings(max_examples=80)
@given(st.sampled_from([BOOK, ANTHOLOGY]), st.integers(0, len(ANTHOLOGY)), st.binary(max_size=4), st.integers(0, 30))
def test_a_mutated_book_is_read_or_refused(data: bytes, at: int, put: bytes, gone: int) -> None:
    """Whatever happens to its bytes, documents come out or a SourceFault does."""
    with contextlib.suppress(SourceFault):
        assert read_epub(data[:at] + put + data[at + gone :])


def test_chapters_signed_by_one_person_are_a_book() -> None:
    """A line that stands under every heading tells no two authors apart."""
    chapters = {f"{n}.xhtml": page(f"<h1>Part {n}</h1><p>By Cy Lake</p>{LONG}") for n in range(4)}
    listed = "".join(f'<li><a href="text%20files/{name}">{name}</a></li>' for name in chapters)
    (document,) = read_epub(book(chapters, listed))
    assert document.stated.title == "On Rivers"
