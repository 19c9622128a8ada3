#!/usr/bin/env bash
# readability-lxml 0.9 takes the <footer> of a block quotation for that of the page: the quotation stays and its author's name is
# gone. A short interview in a table or as a list of "Tom: Why?" is dropped between two paragraphs that stay; as <dl> it is
# kept.
# What follows: rename a footer inside <blockquote> before the page goes in, and look for names before and after.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check readability-lxml==0.9 lxml==6.1.3 lxml_html_clean==0.4.6 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
from readability import Document

LONG = "<p>" + "The lamp at the end of the quay was lit each evening by a woman who had never seen the sea. " * 3 + "</p>"


def between(part):
    page = f"<html lang='en'><head><title>Lamp</title></head><body><article><h1>Lamp</h1>{LONG}{part}{LONG}</article></body></html>"
    return Document(page).summary().split("</p>", 1)[1].rsplit("<p>", 1)[0].strip()


quoted = between("<blockquote><p>No ship is owed a light.</p><footer>Ada Bray, <cite>The Log</cite></footer></blockquote>")
table = between("<table><tr><td>Tom</td><td>Why?</td></tr><tr><td>Ada</td><td>Because.</td></tr></table>")
items = between("<ul><li>Tom: Why?</li><li>Ada: Because.</li></ul>")
terms = between("<dl><dt>Tom</dt><dd>Why?</dd><dt>Ada</dt><dd>Because.</dd></dl>")
print([quoted, table, items, terms])
assert quoted == "<blockquote><p>No ship is owed a light.</p></blockquote>", quoted
assert (table, items) == ("", ""), (table, items)
assert terms == "<dl><dt>Tom</dt><dd>Why?</dd><dt>Ada</dt><dd>Because.</dd></dl>", terms
PYTHON
