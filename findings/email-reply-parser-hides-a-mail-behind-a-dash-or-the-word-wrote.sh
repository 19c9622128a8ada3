#!/usr/bin/env bash
# email-reply-parser 0.5.12: a paragraph that opens with two hyphens is a signature, and it and all below it are hidden. A
# line of the writer's own such as "On Monday he came and wrote:" passes for the head of a quoted mail: the reply is empty.
# Over two lines the same words are glued as well ("what Tomwrote:").
# What follows: an empty or short reply is no sign of an empty mail; keep ``text`` and hide only what stands behind ">".
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check email-reply-parser==0.5.12 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
from email_reply_parser import EmailReplyParser

dash = EmailReplyParser.parse_reply("I came.\n\n--no, wait--\n\nI left at noon.\n")
wrote = EmailReplyParser.parse_reply("On Monday he came and wrote:\n\nNo ship is owed a light.\n\nI like it.\n")
glued = EmailReplyParser.read("On the whole I agree with what Tom\nwrote:\n\nThe lamp is lit.\n").fragments[0]
below = EmailReplyParser.parse_reply("She asked:\n> Why?\nBecause.\n")
print([dash, wrote, glued.content, below])
assert dash == "I came.", dash
assert wrote == "", wrote
assert glued.hidden and glued.content == "On the whole I agree with what Tomwrote:", glued.content
assert below == "She asked:\nBecause.", below
PYTHON
