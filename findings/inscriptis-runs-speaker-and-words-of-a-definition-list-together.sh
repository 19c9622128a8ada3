#!/usr/bin/env bash
# inscriptis 2.7.6 lays pages out as text, but knows no <dl>, <details> or <center>: "Ada" and "No." become "AdaNo.".
# Interviews are often marked up as <dl>. In a quotation inside a quotation the outer closing mark stands before the inner
# opening one, and the last is missing.
# What follows: give those elements a block style of your own (``ParserConfig``), and write quotation marks yourself.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check inscriptis==2.7.6 lxml==6.1.3 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
from inscriptis import get_text

talk = get_text("<dl><dt>Tom</dt><dd>Why?</dd><dt>Ada</dt><dd>Because.</dd></dl>")
more = get_text("<details><summary>The rest</summary>A lamp.</details>")
said = get_text("<p>He said <q>yes <q>no</q></q> then</p>").strip()
print(repr(talk), repr(more), repr(said))
assert talk == "TomWhy?AdaBecause.", talk
assert more == "The restA lamp.", more
assert said == 'He said "yes ""no" then', said
PYTHON
