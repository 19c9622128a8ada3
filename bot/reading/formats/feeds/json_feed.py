"""The posts of a feed in JSON (JSON Feed 1.0 and 1.1)."""

import json
from collections.abc import Iterator
from typing import Any

from bot.errors import SourceFault
from bot.faults import Fault
from bot.reading.formats.encoding import decode
from bot.reading.formats.feeds.post import Post, day_written


def json_posts(data: bytes) -> Iterator[Post]:
    """Each post of a feed. Raises SourceFault for what is no JSON."""
    text, _ = decode(data)
    try:
        feed = json.loads(text, strict=False)
    except (ValueError, RecursionError) as fault:
        raise SourceFault(Fault.FEED_DAMAGED, *_place(fault)) from None
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        raise SourceFault(Fault.FEED_WITHOUT_POSTS)
    yield from (_post(item, feed) for item in items if isinstance(item, dict))


def _post(item: dict[str, Any], feed: dict[str, Any]) -> Post:
    return Post(
        title=_words(item, "title"),
        names=_names(item) or _names(feed),
        date=day_written(_words(item, "date_published")),
        url=_words(item, "url") or _words(item, "external_url"),
        publication=_words(feed, "title"),
        language=_words(item, "language") or _words(feed, "language"),
        page=_words(item, "content_html"),
        text=_words(item, "content_text"),
        summary=_words(item, "summary"),
    )


def _words(of: dict[str, Any], key: str) -> str:
    value = of.get(key)
    return value.strip() if isinstance(value, str) else ""


def _names(of: dict[str, Any]) -> tuple[str, ...]:
    authors = of.get("authors")
    told = authors if isinstance(authors, list) else [of.get("author")]
    return tuple(name for author in told if isinstance(author, dict) and (name := _words(author, "name")))


def _place(fault: ValueError | RecursionError) -> tuple[str, int]:
    if isinstance(fault, json.JSONDecodeError):
        return fault.msg, fault.lineno
    return "too deep", 1
