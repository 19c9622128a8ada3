"""A book is the same book whatever prefixes its program writes before its tags."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.formats.archive import Parts
from bot.reading.formats.epub.book import read_epub
from bot.reading.formats.epub.package import read_package
from bot.reading.formats.epub.prefixes import with_usual_prefixes
from tests.reading.formats.epub.test_book import CONTAINER, packed

OPF = "http://www.idpf.org/2007/opf"
DC = "http://purl.org/dc/elements/1.1/"
XHTML = "http://www.w3.org/1999/xhtml"
OPS = "http://www.idpf.org/2007/ops"


def test_tags_lose_or_change_their_prefix() -> None:
    """Elements of a page and of a package have none; the catalogue's have dc:; what is unknown stays."""
    page = f'<h:p xmlns:h="{XHTML}" xmlns:e="{OPS}" e:type="note">a h:p b<h:br/></h:p>'
    assert with_usual_prefixes(page) == f'<p xmlns:h="{XHTML}" xmlns:e="{OPS}" epub:type="note">a h:p b<br/></p>'
    assert with_usual_prefixes(f'<q:title xmlns:q="{DC}">Salt</q:title>') == f'<dc:title xmlns:q="{DC}">Salt</dc:title>'
    assert with_usual_prefixes('<q:title xmlns:q="urn:q">Salt</q:title>') == '<q:title xmlns:q="urn:q">Salt</q:title>'


def test_a_tag_that_declares_its_own_namespace_is_known_by_it() -> None:
    """<title xmlns="…dc…"> is the catalogue's title, and its closing tag belongs to it."""
    text = f'<metadata><title xmlns="{DC}">Salt</title><title>Bread</title></metadata>'
    shown = with_usual_prefixes(text)
    assert shown == f'<metadata><dc:title xmlns="{DC}">Salt</dc:title><title>Bread</title></metadata>'


@pytest.mark.parametrize("prefix", ["", "ns0:", "opf:", "o.p-f:"])
@pytest.mark.parametrize("catalogue", ["dc:", "ns1:", "DC:"])
@pytest.mark.parametrize("html", ["", "html:", "x:"])
def test_a_whole_book_under_any_prefixes(prefix: str, catalogue: str, html: str) -> None:
    """Title, author, order, headings and quotations arrive alike."""

    def bound(name: str, space: str) -> str:
        return f'xmlns:{name[:-1]}="{space}"' if name else f'xmlns="{space}"'

    p, d, h = prefix, catalogue, html
    opf = (
        f"<{p}package {bound(p, OPF)}><{p}metadata {bound(d, DC)}><{d}title>On Rivers</{d}title>"
        f'<{d}creator>Ada Brook</{d}creator></{p}metadata><{p}manifest><{p}item id="a" href="a.xhtml" '
        f'media-type="application/xhtml+xml"/></{p}manifest><{p}spine><{p}itemref idref="a"/></{p}spine></{p}package>'
    )
    page = (
        f"<{h}html {bound(h, XHTML)}><{h}head><{h}title>x</{h}title></{h}head><{h}body><{h}h1>Sources</{h}h1>"
        f"<{h}p>A spring.</{h}p><{h}blockquote><{h}p>Water was here first.</{h}p></{h}blockquote></{h}body></{h}html>"
    )
    data = packed({"META-INF/container.xml": CONTAINER, "OPS/book.opf": opf, "OPS/a.xhtml": page})
    stated = read_package(Parts(data, "epub")).statement
    assert (stated.title, stated.authors) == ("On Rivers", ("Ada Brook",))
    (document,) = read_epub(data)
    assert [(b.hint and b.hint.value, b.text) for b in document.blocks] == [
        ("heading", "Sources"),
        ("text", "A spring."),
        ("quote", "Water was here first."),
    ]


@given(st.text(alphabet="<>/:=\"' abpx", max_size=60))
def test_text_without_declarations_stays_as_it_is(text: str) -> None:
    """Nothing is renamed where nothing is declared."""
    assert with_usual_prefixes(text) == text


@given(st.text(alphabet="<>/:=\"' abpx", max_size=60))
def test_only_tags_change(text: str) -> None:
    """Whatever follows a declaration: as many tags are closed, and the words behind the last one stay."""
    shown = with_usual_prefixes(f'<x:html xmlns:x="{XHTML}">' + text)
    assert shown.startswith("<html ")
    assert shown.count(">") == text.count(">") + 1
    assert shown.endswith(text[text.rfind(">") + 1 :])
