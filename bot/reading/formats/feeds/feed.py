"""A blog's export or feed: a document for each post it publishes, and a count of all else it holds."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from bot.errors import SourceFault
from bot.faults import Fault
from bot.model import Doubt, Remark
from bot.reading.document import Document
from bot.reading.formats.feeds.entries import Entries, Node
from bot.reading.formats.feeds.feed_forms import HEAD, FeedForm, feed_form
from bot.reading.formats.feeds.json_feed import json_posts
from bot.reading.formats.feeds.post import LeftOut, Post, document_of
from bot.reading.formats.feeds.syndication import atom_post, rss_post
from bot.reading.formats.feeds.wordpress import is_wordpress, wordpress_post
from bot.reading.formats.scholarly.scholarly import read_scholarly


def read_feed(stream: BinaryIO) -> Iterator[Document]:
    """The document of each post, in order, read as they are asked for: at any time one post is held, and one more; or
    those of an article in JATS or TEI.

    The last carries the remarks on the whole. Raises SourceFault, and nothing else, for what is no feed or
    holds no post with its text.
    """
    start = stream.tell()
    head = stream.read(HEAD)
    tail = b""
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        stream.seek(max(start, stream.seek(0, 2) - HEAD))
        tail = stream.read()
    stream.seek(start)
    form = feed_form(head, tail)
    if form is None:
        raise SourceFault(Fault.FEED_NOT_ONE)
    if form in (FeedForm.JATS, FeedForm.TEI):
        yield from read_scholarly(stream, form)
        return
    counts: Counter[LeftOut] = Counter()
    entries = Entries(stream) if form is FeedForm.XML else None
    posts = json_posts(stream.read()) if entries is None else _posts(entries, counts)
    held: Document | None = None
    for post in posts:
        document = post if isinstance(post, LeftOut) else document_of(post)
        if isinstance(document, LeftOut):
            counts[document] += 1
            continue
        if held is not None:
            yield held
        held = document
    if held is None:
        if entries is not None and entries.damage is not None:
            raise SourceFault(Fault.FEED_DAMAGED, entries.damage, entries.line)
        raise SourceFault(Fault.FEED_WITHOUT_POSTS, *_told(counts))
    yield replace(held, remarks=(*held.remarks, *_remarks(entries, counts)))


def _posts(entries: Entries, counts: Counter[LeftOut]) -> Iterator[Post | LeftOut]:
    for entry in entries:
        yield _post(entry, entries.head, counts)


def _post(entry: Node, head: Node, counts: Counter[LeftOut]) -> Post | LeftOut:
    if entry.tag == "entry":
        return atom_post(entry, head)
    return wordpress_post(entry, head, counts) if is_wordpress(entry) else rss_post(entry, head)


def _remarks(entries: Entries | None, counts: Counter[LeftOut]) -> Iterator[Remark]:
    if entries is not None and entries.damage is not None:
        yield Remark(0, Doubt.FEED_ENDS_EARLY, (entries.damage, entries.line))
    if entries is not None and entries.stray:
        yield Remark(0, Doubt.CONTROL_CHARACTERS, (entries.stray,))
    if counts.total():
        yield Remark(0, Doubt.POSTS_LEFT_OUT, _told(counts))


def _told(counts: Counter[LeftOut]) -> tuple[str | int, ...]:
    """What was left out with its numbers: ("page", 3, "draft", 2)."""
    return tuple(told for why in LeftOut if counts[why] for told in (why.value, counts[why]))
