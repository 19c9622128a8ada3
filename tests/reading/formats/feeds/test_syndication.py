"""Posts of RSS and Atom, with what each tells of itself or its feed tells of all."""

import io

import pytest

from bot.reading.formats.feeds.entries import Entries
from bot.reading.formats.feeds.post import LeftOut, Post
from bot.reading.formats.feeds.syndication import atom_post, rss_post

KIND = (
    '<category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#{}"/>'
)


def rss(item: str, channel: str = "") -> Post:
    entries = Entries(io.BytesIO(f"<rss><channel>{channel}<item>{item}</item></channel></rss>".encode()))
    (node,) = entries
    return rss_post(node, entries.head)


def atom(entry: str, head: str = "") -> Post | LeftOut:
    entries = Entries(io.BytesIO(f'<feed xml:lang="en">{head}<entry>{entry}</entry></feed>'.encode()))
    (node,) = entries
    return atom_post(node, entries.head)


def test_an_item_of_rss() -> None:
    """The whole text, not the teaser beside it; the address it keeps."""
    post = rss(
        "<title>Tar</title><guid>https://tide.example/1</guid><pubDate>Mon, 03 May 2021 10:00:00 GMT</pubDate>"
        "<dc:creator>Ann Bray</dc:creator><description>Tea…</description>"
        "<content:encoded>&lt;p&gt;Tar.&lt;/p&gt;</content:encoded>",
        "<title>The Tide</title><language>en</language>",
    )
    assert post == Post(
        "Tar", ("Ann Bray",), "2021-05-03", "https://tide.example/1", "The Tide", "en", "<p>Tar.</p>", "", "Tea…"
    )


@pytest.mark.parametrize(
    ("author", "name"),
    [("ann@tide.example (Ann Bray)", "Ann Bray"), ("ann@tide.example", ""), ("Ann Bray", "Ann Bray")],
)
def test_an_address_is_no_name(author: str, name: str) -> None:
    """RSS asks for the address, and people put the name into brackets."""
    assert rss(f"<author>{author}</author>").names == (name,)


def test_an_entry_of_atom() -> None:
    """Its own page, its own markup, the feed's author."""
    post = atom(
        '<title>Tar</title><link rel="self" href="https://x.example"/><link href="https://tide.example/1"/>'
        "<published>2021-05-03T10:00:00Z</published><updated>2022-01-01T00:00:00Z</updated>"
        '<content type="xhtml"><div><p>Tar.</p></div></content>',
        "<title>The Tide</title><author><name>Ann Bray</name></author>",
    )
    assert post == Post(
        "Tar", ("Ann Bray",), "2021-05-03", "https://tide.example/1", "The Tide", "en", "<div><p>Tar.</p></div>"
    )


def test_the_day_of_a_change_is_not_the_day_of_the_post() -> None:
    """Better none."""
    post = atom("<updated>2022-01-01T00:00:00Z</updated><content>Tar.</content>")
    assert isinstance(post, Post)
    assert (post.date, post.text) == (None, "Tar.")


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        (KIND.format("comment"), LeftOut.COMMENT),
        (KIND.format("page"), LeftOut.PAGE),
        (KIND.format("settings"), LeftOut.OTHER),
        (KIND.format("post") + "<app:control><app:draft>yes</app:draft></app:control>", LeftOut.DRAFT),
        ("<blogger:type>COMMENT</blogger:type>", LeftOut.COMMENT),
        ("<blogger:type>POST</blogger:type><blogger:status>DRAFT</blogger:status>", LeftOut.DRAFT),
        ("<blogger:type>POST</blogger:type><blogger:status>SOFT_TRASHED</blogger:status>", LeftOut.DELETED),
    ],
)
def test_a_blog_from_blogger(entry: str, why: LeftOut) -> None:
    """Its export holds all there is, as entries of one feed."""
    assert atom(entry) is why
