#!/usr/bin/env bash
# html-text 0.7.1 puts a blank at each change of markup inside a word or after a mark: a word in italics stands apart from the curly marks
# around it (from straight ones on the left only), an initial in bold from its word, a power from its number.
# What follows: join inline elements without a blank; blocks and <br> are where lines end.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check html-text==0.7.1 >/dev/null
"$work/venv/bin/python" - "$work" <<'PYTHON'
from html_text import extract_text

PAGE = "<p>“<i>No</i>”, she said.</p><p><b>S</b>alt is patient.</p><p>10<sup>2</sup> of them.</p>"
STRAIGHT = '<p>"<i>No</i>", she said <i>at last</i>.</p>'
found, straight = extract_text(PAGE), extract_text(STRAIGHT)
print(found)
print(straight)
assert found == "“ No ”, she said.\n\nS alt is patient.\n\n10 2 of them.", found
assert straight == '" No", she said at last.', straight
PYTHON
