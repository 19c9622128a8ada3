"""Posts of a JSON Feed."""

import json

import pytest

from bot.errors import SourceFault
from bot.faults import Fault
from bot.reading.formats.feeds.json_feed import json_posts
from bot.reading.formats.feeds.post import Post


def feed(*items: object, **told: object) -> bytes:
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items, **told}).encode()


def test_an_item_tells_of_itself_and_the_feed_of_all() -> None:
    """Authors of version 1.1 and of 1.0."""
    data = feed(
        {
            "title": "Tar",
            "url": "https://tide.example/1",
            "date_published": "2021-05-03T10:00:00Z",
            "content_html": "<p>Tar.</p>",
        },
        {"content_text": "Rope.", "author": {"name": "Jo Hill"}, "external_url": "https://x.example"},
        "no item",
        title="The Tide",
        language="en",
        authors=[{"name": "Ann Bray"}, {"url": "https://ann.example"}],
    )
    assert list(json_posts(data)) == [
        Post("Tar", ("Ann Bray",), "2021-05-03", "https://tide.example/1", "The Tide", "en", "<p>Tar.</p>"),
        Post("", ("Jo Hill",), None, "https://x.example", "The Tide", "en", "", "Rope."),
    ]


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b'{"items": [', Fault.FEED_DAMAGED),
        (b'{"items": ' + b"[" * 100_000, Fault.FEED_DAMAGED),
        (b'{"items": 3}', Fault.FEED_WITHOUT_POSTS),
    ],
)
def test_what_is_no_feed_is_a_fault(data: bytes, fault: Fault) -> None:
    """In a sentence, however deep it goes."""
    with pytest.raises(SourceFault, match=fault):
        list(json_posts(data))
