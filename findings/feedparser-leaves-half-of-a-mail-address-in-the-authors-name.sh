#!/usr/bin/env bash
# feedparser 6.0.14 looks for a mail address in an <author> and allows the last part of its domain four letters. Of a longer
# one, as many newer domains have, the end is cut off and left with the name.
# Seen: for "ada@quay.example (Ada Bray)", the form that RSS asks for, the name "ple (Ada Bray" and the address "ada@quay.exam".
# What follows: take the name of an RSS author from ``author``, as it was written, and never from ``author_detail``.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check feedparser==6.0.14 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
import feedparser


def told(author):
    feed = f"<rss version='2.0'><channel><title>The Quay</title><item><title>Lamp</title><author>{author}</author></item></channel></rss>"
    entry = feedparser.parse(feed).entries[0]
    return entry.author, entry.author_detail.get("name"), entry.author_detail.get("email")


short = told("ada@quay.org (Ada Bray)")
long = told("ada@quay.example (Ada Bray)")
turned = told("Ada Bray (ada@quay.example)")
print(short, long, turned)
assert short[1:] == ("Ada Bray", "ada@quay.org"), short
assert long == ("ada@quay.example (Ada Bray)", "ple (Ada Bray", "ada@quay.exam"), long
assert turned[1:] == ("Ada Bray (ple", "ada@quay.exam"), turned
PYTHON
