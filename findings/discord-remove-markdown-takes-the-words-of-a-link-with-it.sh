#!/usr/bin/env bash
# discord.py 2.7.1: ``utils.remove_markdown`` is said to take markdown characters away. Of a masked link, [words](address), it
# takes the words as well, and where the link stands in brackets the closing one: "(see [the book](...))" leaves "(see ".
# What follows: replace masked links by their words before it; text that went through it may lack the name of its source.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check discord.py==2.7.1 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
from discord.utils import remove_markdown

found = [remove_markdown(text) for text in (
    "As [Ada Bray](https://quay.example/lamp) wrote, *no* ship is owed a light.",
    "No ship is owed a light (see [her book](https://quay.example/lamp)).",
    "A note in brackets [sic] stays.",
)]
print(found)
assert found[0] == "As  wrote, no ship is owed a light.", found
assert found[1] == "No ship is owed a light (see .", found
assert found[2] == "A note in brackets [sic] stays.", found
PYTHON
