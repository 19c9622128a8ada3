"""The entries of a feed come one by one, and what no feed needs is refused."""

import html
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import SourceFault
from bot.faults import Fault
from bot.reading.formats.feeds.entries import DEEPEST, Entries


def read(xml: str | bytes) -> Entries:
    return Entries(io.BytesIO(xml.encode() if isinstance(xml, str) else xml))


def test_entries_come_with_what_stood_above_them() -> None:
    """The names stay as they are written, and comments of readers are only counted."""
    entries = read(
        "<rss><channel><title>The Tide</title><item><title>Tar</title><content:encoded><![CDATA[<p>Tar.</p>]]>"
        "</content:encoded><wp:comment><wp:comment_content>First!</wp:comment_content></wp:comment></item></channel></rss>"
    )
    (item,) = entries
    assert entries.head.of("title") == "The Tide"
    assert (item.of("title"), item.of("description", "content:encoded")) == ("Tar", "<p>Tar.</p>")
    assert [comment.children for comment in item.all("wp:comment")] == [[]]


def test_markup_within_is_given_back() -> None:
    """As Atom writes it, whatever the prefix."""
    (entry,) = read('<feed><entry><content><x:p class="a">Tar &amp; <x:em>rope</x:em></x:p></content></entry></feed>')
    content = entry.first("content")
    assert content is not None
    assert content.markup == '<p class="a">Tar &amp; <em>rope</em></p>'


def test_the_names_of_html_are_known() -> None:
    """Blogs write them although XML has none of them; others fall away. Nothing is fetched."""
    (item,) = read(
        '<!DOCTYPE rss SYSTEM "http://nowhere.example/x.dtd"><rss><item><title>Tar&nbsp;caf&eacute;&bogus;</title></item></rss>'
    )
    assert item.of("title") == "Tar\xa0café"


@pytest.mark.parametrize("value", ['"tar"', 'SYSTEM "file:///etc/hostname"'])
def test_entities_of_a_file_are_refused(value: str) -> None:
    """They may grow without end, or name other files."""
    with pytest.raises(SourceFault, match=Fault.FEED_WITH_ENTITIES):
        list(read(f"<!DOCTYPE rss [<!ENTITY x {value}>]><rss><item>&x;</item></rss>"))


def test_what_is_nested_without_end_is_refused() -> None:
    """As in web pages."""
    with pytest.raises(SourceFault, match=Fault.MARKUP_TOO_DEEP):
        list(read("<rss><item>" + "<p>" * DEEPEST))


def test_a_feed_that_breaks_off_gives_what_it_has() -> None:
    """With the line where it does."""
    entries = read("<rss><item><title>Tar</title></item>\n<item><title>Ro")
    assert [item.of("title") for item in entries] == ["Tar"]
    assert entries.damage is not None
    assert entries.line == 2


def test_characters_that_xml_forbids_are_passed_over() -> None:
    """Blogs hold them, from old word processors."""
    entries = read(b"\n<rss><item><title>Ta\x0br\x00</title></item></rss>")
    assert [item.of("title") for item in entries] == ["Tar"]
    assert entries.stray == 2


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1), max_size=5))
def test_any_text_comes_through(titles: list[str]) -> None:
    """However the pieces fall."""
    xml = "".join(f"<item><title>{html.escape(title)}</title></item>" for title in titles)
    nodes = [item.first("title") for item in read(f"<rss>{xml}</rss>")]
    assert [node.text for node in nodes if node is not None] == titles
