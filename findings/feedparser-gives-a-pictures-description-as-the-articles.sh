#!/usr/bin/env bash
# feedparser 6.0.14: the <media:description> of a picture is read as a description of the entry. If it stands first, as in
# feeds that name the picture above the text, it is the ``summary``, and the article's own words become ``content``; if it
# stands last, it is ``content`` itself, which readers take for the whole article.
# What follows: drop media:description from a feed before it is parsed, or compare ``content`` with ``summary`` by its type.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check feedparser==6.0.14 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
import feedparser

MEDIA = "xmlns:media='http://search.yahoo.com/mrss/'"
PICTURE = "<media:content url='https://quay.example/lamp.png'><media:description>A lamp in the rain</media:description></media:content>"
WORDS = "<description>No ship is owed a light.</description>"


def read(*parts):
    feed = f"<rss version='2.0' {MEDIA}><channel><title>Quay</title><item><title>Lamp</title>{''.join(parts)}</item></channel></rss>"
    entry = feedparser.parse(feed).entries[0]
    return entry.summary, [content.value for content in entry.get("content", [])]


first, last, alone = read(PICTURE, WORDS), read(WORDS, PICTURE), read(WORDS)
print(first, last, alone)
assert first == ("A lamp in the rain", ["No ship is owed a light."]), first
assert last == ("No ship is owed a light.", ["A lamp in the rain"]), last
assert alone == ("No ship is owed a light.", []), alone
PYTHON
