#!/usr/bin/env bash
# discord-markdown 0.4.0 makes HTML of a message. A lone >, _, * or ` inside a line opens something that never closes, and all
# that follows it is dropped: "He wrote lamp_oil. Then he left." ends at "lamp". A second underscore makes italics inside a
# word. It also prints its tokens for each message.
# What follows: nothing rendered with it may be kept in place of the message.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check discord-markdown==0.4.0 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
import contextlib
import io

from discord_markdown.discord_markdown import convert_to_html


def shown(message):
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        page = convert_to_html(message)
    assert "Token(" in printed.getvalue()
    return page


for message, seen in {
    "The tide was > 4 feet. He left.": "<p>The tide was </p>",
    "He wrote lamp_oil. Then he left.": "<p>He wrote lamp</p>",
    "Oil at 5 * a can. He left.": "<p>Oil at 5 </p>",
    "See old_lamp_oil.": "<p>See old<i>lamp</i>oil.</p>",
    "**No** ship came.": "<p><b>No</b> ship came.</p>",
}.items():
    print(shown(message))
    assert shown(message) == seen, shown(message)
PYTHON
