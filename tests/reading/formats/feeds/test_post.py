"""A post becomes a document, or is left out for a reason."""

import pytest

from bot.reading.document import Document, Hint, Statement
from bot.reading.formats.feeds.post import LeftOut, Post, day_written, document_of, without_tags

ROPE = "A rope is a promise made by hands that will not be there when it is kept."
LONG = " ".join([ROPE] * 12)


def stated(post: Post) -> Statement:
    document = document_of(post)
    assert isinstance(document, Document)
    return document.stated


def test_what_a_feed_tells_is_stated() -> None:
    """Title and names without tags, the day, the blog as publication."""
    post = Post(
        title="On <em>tar</em> &amp; rope",
        names=("Ann Bray and Jo Hill",),
        date="2021-05-03",
        url="https://tide.example/1",
        publication="The Tide",
        language="en-GB",
        page=f"<p>{ROPE}</p>",
    )
    assert stated(post) == Statement(
        title="On tar & rope",
        authors=("Ann Bray", "Jo Hill"),
        date="2021-05-03",
        publication="The Tide",
        url="https://tide.example/1",
        language="en",
    )


@pytest.mark.parametrize("name", ["admin", "The Tide", "tide-staff"])
def test_a_login_or_a_paper_is_no_author(name: str) -> None:
    """Nobody is named rather than the wrong one."""
    assert stated(Post(names=(name,), text=ROPE)).authors == ()


def test_a_post_without_title_is_called_by_its_first_words() -> None:
    """As a short note has none."""
    assert stated(Post(text=ROPE)).title == "A rope is a promise made by hands…"


def test_headings_of_the_page_are_kept() -> None:
    """And the words under them."""
    document = document_of(Post(title="Rope", page=f"<p>{ROPE}</p><h2>Tar</h2><p>It was sold by the cart.</p>"))
    assert isinstance(document, Document)
    assert [block.text for block in document.blocks if block.hint is Hint.HEADING] == ["Tar"]


@pytest.mark.parametrize(
    ("post", "why"),
    [
        (Post(title="Rope"), LeftOut.EMPTY),
        (Post(page='<img src="x.png">'), LeftOut.EMPTY),
        (Post(summary="<p>Only a few words.</p>"), LeftOut.TEASER),
        (Post(summary=f"<p>{LONG} And then […]</p>"), LeftOut.TEASER),
    ],
)
def test_what_is_no_whole_post_is_left_out(post: Post, why: LeftOut) -> None:
    """A teaser is not quoted as if it were the text."""
    assert document_of(post) is why


def test_a_summary_may_be_the_whole_post() -> None:
    """Old feeds have no other place for it."""
    assert isinstance(document_of(Post(summary=f"<p>{LONG}</p>")), Document)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Mon, 03 May 2021 23:00:00 -0700", "2021-05-03"),
        ("2021-05-03T23:00:00-07:00", "2021-05-03"),
        ("2021-05-03T10:00:00Z", "2021-05-03"),
        ("2021-05-03 10:00:00", "2021-05-03"),
        ("0000-00-00 00:00:00", None),
        ("some day", None),
        ("", None),
    ],
)
def test_the_day_is_the_writers(written: str, day: str | None) -> None:
    """Not the day in London; none where it is no date."""
    assert day_written(written) == day


def test_entities_and_tags_leave_a_title() -> None:
    """And a title without any stays."""
    assert without_tags("Tar &#8211; a <b>history</b>") == "Tar – a history"
    assert without_tags("3 > 2") == "3 > 2"
