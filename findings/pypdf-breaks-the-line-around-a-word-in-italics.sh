#!/usr/bin/env bash
# pypdf 7.1.1 begins a new line for each text object of a page, even where it goes on at the same height. Programs that write
# one for each change of font make verse of a sentence: a word in italics, small capitals and a note's number stand alone.
# In its layout mode the same page is one line; there the note's number is glued to the year.
# What follows: a line break from pypdf ends neither a line nor a sentence; look where on the page the words stand.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check pypdf==7.1.1 reportlab==5.1.0 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
import io

from pypdf import PdfReader
from reportlab.pdfgen import canvas


def read(*pieces, **options):
    file = io.BytesIO()
    sheet = canvas.Canvas(file)
    x = 50
    for font, size, raised, words in pieces:
        sheet.setFont(font, size)
        sheet.drawString(x, 700 + raised, words)
        x += sheet.stringWidth(words, font, size)
    sheet.save()
    return PdfReader(io.BytesIO(file.getvalue())).pages[0].extract_text(**options)


said = read(("Times-Roman", 11, 0, "She said "), ("Times-Italic", 11, 0, "no"), ("Times-Roman", 11, 0, " and left."))
name = read(("Times-Roman", 11, 0, "A"), ("Times-Roman", 8, 0, "DA"), ("Times-Roman", 11, 0, " came."))
NOTE = ("Times-Roman", 11, 0, "In 1911"), ("Times-Roman", 7, 4, "3"), ("Times-Roman", 11, 0, " she left.")
note, laid_out = read(*NOTE), read(*NOTE, extraction_mode="layout")
print(repr(said), repr(name), repr(note), repr(laid_out))
lines = [[line.strip() for line in found.splitlines()] for found in (said, name, note)]
assert lines == [["She said", "no", "and left."], ["A", "DA", "came."], ["In 1911", "3", "she left."]], lines
assert laid_out.split() == ["In", "19113", "she", "left."], laid_out
PYTHON
