#!/usr/bin/env bash
# titlecase 2.4.1 writes the first word of a subtitle small behind a dash without blanks, as most houses set it ("The Salt Road—book the
# First"), and large behind a colon. Roman numerals of a title given in small letters become "Iv" and "Ii", and a title that begins with
# an elided article begins small.
# What follows: split at the dash first, and keep numerals as they were written.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check titlecase==2.4.1 >/dev/null
"$work/venv/bin/python" - "$work" <<'PYTHON'
from titlecase import titlecase

TITLES = {
    "a tale of salt: the second part": "A Tale of Salt: The Second Part",
    "a tale of salt—the second part": "A Tale of Salt—the Second Part",
    "the salt road—book the first": "The Salt Road—book the First",
    "king ludo iv, part ii": "King Ludo Iv, Part Ii",
    "l'étoile and other stories": "l'Étoile and Other Stories",
}
found = {title: titlecase(title) for title in TITLES}
for title in found.values():
    print(title)
assert found == TITLES, found
PYTHON
