#!/usr/bin/env bash
# clippings 0.9.0, which reads a Kindle's "My Clippings.txt", takes the last bracket of a title line for the author: where the shop added
# "(English Edition)" that becomes the author, "(ed.)" leaves a half bracket behind, and a subtitle in brackets makes one of a book without any.
# What follows: take the last bracket that holds a name, and look at what stands in brackets before it.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check clippings==0.9.0 python-dateutil==2.9.0.post0 >/dev/null
"$work/venv/bin/python" - "$work" <<'PYTHON'
import io

from clippings.parser import parse_clippings

TITLES = {
    "The Salt Road (Ada Penrose)": ("The Salt Road", "Ada Penrose"),
    "The Salt Road (Penrose, Ada) (English Edition)": ("The Salt Road (Penrose, Ada)", "English Edition"),
    "The Salt Road (Penrose, Ada (ed.))": ("The Salt Road (Penrose, Ada", "ed.)"),
    "Salt (and Sand)": ("Salt", "and Sand"),
}
ADDED = "- Your Highlight on page 12 | Location 180-182 | Added on Friday, May 13, 2016 11:23:26 PM"
written = "".join(f"{title}\n{ADDED}\n\nSalt is patient.\n==========\n" for title in TITLES)
found = [(one.document.title, one.document.authors) for one in parse_clippings(io.StringIO(written))]
for one in found:
    print(one)
assert found == list(TITLES.values()), found
PYTHON
