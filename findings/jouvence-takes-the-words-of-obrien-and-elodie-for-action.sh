#!/usr/bin/env bash
# jouvence 0.4.2 reads Fountain screenplays. A speaker's name may hold letters of plain English, a full stop and a hyphen; with
# an accent, an apostrophe, an ampersand or the caret of speech side by side it is none, and name and words are a paragraph
# of action. screenplain 0.12.0 knows these speakers.
# What follows: write such names with the @ that forces a speaker before the script is read, and take the @ off after.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check jouvence==0.4.2 screenplain==0.12.0 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
import io

from jouvence.document import TYPE_ACTION, TYPE_CHARACTER
from jouvence.parser import JouvenceParser
from screenplain.parsers import fountain
from screenplain.types import Dialog


def kinds(name):
    script = f"INT. QUAY - NIGHT\n\n{name}\nNo ship is owed a light.\n"
    by_jouvence = JouvenceParser().parseString(script).scenes[0].paragraphs[0].type
    return by_jouvence, isinstance(list(fountain.parse(io.StringIO(script)))[1], Dialog)


for name, seen in {
    "MRS. BRAY": (TYPE_CHARACTER, True),
    "ADA-MAY": (TYPE_CHARACTER, True),
    "ÉLODIE": (TYPE_ACTION, True),
    "O'BRIEN": (TYPE_ACTION, True),
    "TOM & ADA": (TYPE_ACTION, True),
    "@ÉLODIE": (TYPE_CHARACTER, True),
}.items():
    print(name, kinds(name))
    assert kinds(name) == seen, (name, kinds(name))
PYTHON
