#!/usr/bin/env bash
# redlines 0.6.2 with ``markdown_style="ghfm"`` puts the space behind a changed word inside the marks: "is **ever **owed". A
# closing mark behind a space closes nothing in CommonMark, so the asterisks are seen, the insertion is not, and a word
# struck out ("was ~~not ~~there") reads as part of the sentence.
# On Python 3.11 it imports typing_extensions, which it does not ask for.
# What follows: move the spaces out of the marks, or build the difference from ``opcodes``.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check redlines==0.6.2 typing_extensions==4.16.0 markdown-it-py==4.3.0 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
from markdown_it import MarkdownIt
from redlines import Redlines

page = MarkdownIt("commonmark").enable("strikethrough")


def told(before, after):
    text = Redlines(before, after, markdown_style="ghfm").output_markdown
    return text, page.renderInline(text)


added = told("No ship is owed a light.", "No ship is ever owed a light.")
struck = told("She was not there at noon.", "She was there at noon.")
last = told("She left at noon.", "She left at night.")
print(added, struck, last)
assert added[1] == "No ship is **ever **owed a light.", added
assert struck[1] == "She was ~~not ~~there at noon.", struck
assert last[1] == "She left at <s>noon.</s><strong>night.</strong>", last
PYTHON
