"""Whether a file of XML or JSON is a blog's export or feed, or an article; known from its beginning alone."""

import re
from enum import StrEnum, auto

HEAD = 64 * 1024
"""How many bytes of a file show what it is: the comments of an export stand before its first tag."""


class FeedForm(StrEnum):
    """How posts are written down; or an article of a journal, or of an edition."""

    XML = auto()
    JSON = auto()
    JATS = auto()
    TEI = auto()


_BEFORE = re.compile(
    r"\s+|<\?[^>]{0,500}\?>|<!--(?:(?!-->)[^\0]){0,20000}-->|<!DOCTYPE[^>\[]{0,500}(?:\[[^\]]{0,8000}\]\s{0,20})?>"
)
_ROOT = re.compile(r"<(?:[A-Za-z][\w-]{0,30}:)?(rss|feed|RDF)(?=[\s/>])")
_ARTICLE = re.compile(r"<(article)(?=[\s>])|<(?:tei:)?(TEI|TEI\.2|teiCorpus|teiCorpus\.2)(?=[\s>])")
_FRONT = re.compile(r"<(?:front|article-meta)(?=[\s>])")
_NEWS = re.compile(r"xmlns\s{0,9}=\s{0,9}[\"']http://(?:purl\.org/rss|my\.netscape\.com/rdf)")
_VERSION = re.compile(r'"version"\s{0,20}:\s{0,20}"https?:\\?/\\?/(?:www\.)?jsonfeed\.org\\?/version')


def feed_form(head: bytes, tail: bytes = b"") -> FeedForm | None:
    """The form of a feed or article whose first ``HEAD`` bytes are ``head``; None for any other file.

    ``tail``, its last bytes, may hold what says so in JSON, where the order of keys is free.
    """
    text = _plain(head)
    if text.startswith("{"):
        return FeedForm.JSON if _VERSION.search(text) or _VERSION.search(_plain(tail)) else None
    at = 0
    while before := _BEFORE.match(text, at):
        at = before.end()
    if article := _ARTICLE.match(text, at):
        if article[2]:
            return FeedForm.TEI
        return FeedForm.JATS if _FRONT.search(text, at) else None
    root = _ROOT.match(text, at)
    if root is None or (root[1] == "RDF" and not _NEWS.search(text, at, at + 4000)):
        return None
    return FeedForm.XML


def _plain(data: bytes) -> str:
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
    return data.decode(encoding, "replace").lstrip("\ufeff \t\r\n")
