"""A feed is known by how it begins, and other XML and JSON is none."""

import pytest

from bot.reading.formats.feeds.feed_forms import FeedForm, feed_form

COMMENTS = b"<!-- " + b"How to bring this file into another blog. " * 60 + b"-->\n"


@pytest.mark.parametrize(
    ("head", "form"),
    [
        (b'<?xml version="1.0"?>\n' + COMMENTS + COMMENTS + b'<rss version="2.0">', FeedForm.XML),
        (b'\xef\xbb\xbf\n<feed xmlns="http://www.w3.org/2005/Atom">', FeedForm.XML),
        (b'<atom:feed xmlns:atom="http://www.w3.org/2005/Atom">', FeedForm.XML),
        (b'<!DOCTYPE rss PUBLIC "-//X//RSS 0.91//EN" "http://x.example/rss.dtd"><rss version="0.91">', FeedForm.XML),
        (b'<rdf:RDF xmlns="http://purl.org/rss/1.0/">', FeedForm.XML),
        ('<?xml version="1.0" encoding="utf-16"?><rss>'.encode("utf-16"), FeedForm.XML),
        (b'{"version": "https://jsonfeed.org/version/1.1", "items": []}', FeedForm.JSON),
        (b'{"version":"https:\\/\\/jsonfeed.org\\/version\\/1"}', FeedForm.JSON),
        (
            b'<!DOCTYPE article PUBLIC "-//NLM//DTD JATS//EN" "J.dtd">\n<article dtd-version="1.2"><front>',
            FeedForm.JATS,
        ),
        (b"<article><title>Of DocBook</title>", None),
        (b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>', FeedForm.TEI),
        (b"<tei:teiCorpus>", FeedForm.TEI),
        (b'<!DOCTYPE TEI.2 [<!ENTITY sea "sea">]><TEI.2>', FeedForm.TEI),
        (b'<rdf:RDF xmlns:foaf="http://xmlns.com/foaf/0.1/">', None),
        (b'<?xml version="1.0"?><urlset>', None),
        (b"<rssless>", None),
        (b'{"name": "tide", "version": "1.0.0"}', None),
        (b"[1, 2]", None),
        (b"", None),
    ],
)
def test_what_a_file_is(head: bytes, form: FeedForm | None) -> None:
    """By its first tag or its version, not by its ending."""
    assert feed_form(head) is form


def test_the_version_may_stand_at_the_end() -> None:
    """The order of keys is free."""
    assert feed_form(b'{"items": [', b'], "version": "https://jsonfeed.org/version/1"}') is FeedForm.JSON
