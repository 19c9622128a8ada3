#!/usr/bin/env bash
# pdfplumber 0.11.10 orders words by their height on the page: a chapter's initial, two or three lines high, comes behind the
# first line and ahead of the second ("he lamp was lit", "T", "by a woman"), so that the first word of a chapter has lost its
# letter and a sentence holds a stray one. ``layout=True`` does not change it.
# What follows: join a character much larger than its neighbours to the word at its right before lines are made.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check pdfplumber==0.11.10 reportlab==5.1.0 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
import io

import pdfplumber
from reportlab.pdfgen import canvas

file = io.BytesIO()
sheet = canvas.Canvas(file)
for size, x, y, words in ((36, 50, 672, "T"), (11, 74, 700, "he lamp was lit"), (11, 74, 686, "by a woman"), (11, 74, 672, "from the sea.")):
    sheet.setFont("Times-Roman", size)
    sheet.drawString(x, y, words)
sheet.save()
page = pdfplumber.open(io.BytesIO(file.getvalue())).pages[0]
plain = page.extract_text().split("\n")
laid_out = [" ".join(line.split()) for line in page.extract_text(layout=True).split("\n") if line.strip()]
print(plain, laid_out)
assert plain == ["he lamp was lit", "T", "by a woman", "from the sea."], plain
assert laid_out == plain, laid_out
PYTHON
