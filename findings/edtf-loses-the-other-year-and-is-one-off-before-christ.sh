#!/usr/bin/env bash
# edtf 5.0.2, ``text_to_edtf``: "1911/12", as journals count their years, is December 1911, and the winter of 1911/12 one of 1911
# alone; of "1911 or 1912" the second year is dropped and no doubt is noted, and "1911 to 1914" is not read at all where
# "1911-14" is a range. 44 BC is the year -0044, although EDTF counts a year 0 and 44 BC is -0043.
# What follows: split ranges and alternatives yourself, and add one to each year before Christ.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check edtf==5.0.2 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
from edtf import text_to_edtf

for text, seen in {
    "1911-14": "1911/1914",
    "1911 to 1914": "None",
    "1911/12": "1911-12",
    "winter 1911/12": "1911-24",
    "1911 or 1912": "1911",
    "44 BC": "-0044",
}.items():
    print(text, text_to_edtf(text))
    assert str(text_to_edtf(text)) == seen, (text, text_to_edtf(text))
PYTHON
