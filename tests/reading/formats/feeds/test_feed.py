"""A blog in one file: each post an article, the rest counted in the report."""

import io
from collections.abc import Iterator

import pytest

from bot.cards.faults import fault_sentence
from bot.cards.remarks import remark_sentence
from bot.errors import SourceFault
from bot.faults import Fault
from bot.model import Doubt
from bot.reading import read_source
from bot.reading.formats.feeds.feed import read_feed

ITEM = (
    "<item><title>{0}</title><link>https://tide.example/{0}</link><dc:creator>ann</dc:creator>"
    "<content:encoded><![CDATA[A rope is a promise made by hands that are gone.\n\n{0} was sold by the cart.]]>"
    "</content:encoded><wp:post_date>2021-05-03 10:00:00</wp:post_date><wp:status>{1}</wp:status>"
    "<wp:post_type>{2}</wp:post_type><wp:comment><wp:comment_content>First!</wp:comment_content></wp:comment></item>\n"
)
HEAD = (
    "<rss><channel><title>The Tide</title><language>en</language><wp:author><wp:author_login>ann</wp:author_login>"
    "<wp:author_display_name>Ann Bray</wp:author_display_name></wp:author>\n"
)


def blog(*items: tuple[str, str, str]) -> bytes:
    return (HEAD + "".join(ITEM.format(*item) for item in items) + "</channel></rss>").encode()


def test_a_blog_from_wordpress() -> None:
    """Two posts are two articles, with whom and when; a page, a draft and the readers' comments are counted."""
    articles = read_source(
        "tide.xml",
        blog(
            ("Tar", "publish", "post"),
            ("About", "publish", "page"),
            ("Salt", "draft", "post"),
            ("Rope", "publish", "post"),
        ),
    )
    assert [(a.title, a.author, a.date_iso, a.publication, a.url) for a in articles] == [
        ("Tar", "Ann Bray", "2021-05-03", "The Tide", "https://tide.example/Tar"),
        ("Rope", "Ann Bray", "2021-05-03", "The Tide", "https://tide.example/Rope"),
    ]
    assert "First!" not in articles[0].text
    (remark,) = (remark for article in articles for remark in article.remarks)
    assert remark_sentence(remark) == "Left out: 1 page, 1 draft and 2 comments."


def test_a_blog_that_breaks_off_keeps_what_it_has() -> None:
    """And the report says where."""
    articles = read_source("tide.xml", blog(("Tar", "publish", "post"), ("Rope", "publish", "post"))[:-300])
    assert [article.title for article in articles] == ["Tar"]
    assert Doubt.FEED_ENDS_EARLY in [remark.doubt for remark in articles[0].remarks]


@pytest.mark.parametrize(
    ("data", "fault", "said"),
    [
        (b"<urlset/>", Fault.FEED_NOT_ONE, "only blogs' exports"),
        (blog(("Tar", "draft", "post")), Fault.FEED_WITHOUT_POSTS, "only 1 draft."),
        (b"<rss><channel><item><ti", Fault.FEED_DAMAGED, "before any post"),
    ],
)
def test_what_holds_no_post_is_a_fault(data: bytes, fault: Fault, said: str) -> None:
    """With what it holds instead."""
    with pytest.raises(SourceFault, match=fault) as caught:
        read_source("tide.xml", data)
    assert said in fault_sentence(caught.value.cause)


def test_posts_are_read_as_they_are_asked_for() -> None:
    """However many there are, the file is not read ahead of them."""

    class _Watched(io.BytesIO):
        def __init__(self, data: bytes) -> None:
            super().__init__(data)
            self.furthest = 0

        def read(self, size: int | None = -1, /) -> bytes:
            piece = super().read(size)
            self.furthest = max(self.furthest, self.tell())
            return piece

    data = blog(*[(f"Tar {number}", "publish", "post") for number in range(2000)])
    stream = _Watched(data)
    documents: Iterator[object] = read_feed(stream)
    next(documents)
    assert stream.furthest < len(data) / 4
    assert sum(1 for _ in documents) == 1999


def test_a_json_feed() -> None:
    """Its name may be any."""
    data = (
        b'{"version": "https://jsonfeed.org/version/1", "title": "The Tide", "items": [{"title": "Tar", '
        b'"content_text": "A rope is a promise made by hands that will not be there."}]}'
    )
    (article,) = read_source("tide.json", data)
    assert (article.title, article.publication) == ("Tar", "The Tide")
