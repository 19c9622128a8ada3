#!/usr/bin/env bash
# readtime 3.0.0 splits words at what is no letter: a Chinese sentence without a comma is one word to it. A page of 3,000 characters in 500
# sentences takes "2 min", the same characters without a mark one second.
# What follows: count characters where a script writes no blanks (about 300 to 500 a minute are read).
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check readtime==3.0.0 >/dev/null
"$work/venv/bin/python" - "$work" <<'PYTHON'
import readtime

marked = readtime.of_text("盐是有耐心的。" * 500)
bare = readtime.of_text("盐是有耐心的" * 500)
english = readtime.of_text("Salt is patient. " * 500)
print(marked, marked.seconds, bare.seconds, english.seconds)
assert (marked.seconds, str(marked)) == (114, "2 min read"), (marked.seconds, str(marked))
assert bare.seconds == 1, bare.seconds
assert english.seconds == 340, english.seconds
PYTHON
