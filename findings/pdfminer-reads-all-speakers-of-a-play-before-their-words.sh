#!/usr/bin/env bash
# pdfminer.six 20260107 takes the names at the left of a printed play for a column of text: all speakers come first, then all
# that was said, and nobody can tell any more who said what. ``LAParams(boxes_flow=None)`` changes nothing about it;
# pypdf 7.1.1 and pypdfium2 5.15.2 read name and words together.
# What follows: before a page is read in columns, look whether the left one holds nothing but short lines, as names are.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check pdfminer.six==20260107 pypdf==7.1.1 pypdfium2==5.15.2 reportlab==5.1.0 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
import io

import pypdfium2
from pdfminer.high_level import extract_text
from pdfminer.layout import LAParams
from pypdf import PdfReader
from reportlab.pdfgen import canvas

file = io.BytesIO()
sheet = canvas.Canvas(file)
sheet.setFont("Times-Roman", 11)
for number, (name, words) in enumerate((("TOM", "Why is it lit?"), ("ADA", "Because nobody asked."))):
    sheet.drawString(50, 700 - 14 * number, name)
    sheet.drawString(120, 700 - 14 * number, words)
sheet.save()
by_miner = extract_text(io.BytesIO(file.getvalue())).split("\n")
by_lines = extract_text(io.BytesIO(file.getvalue()), laparams=LAParams(boxes_flow=None)).split("\n")
by_pypdf = PdfReader(io.BytesIO(file.getvalue())).pages[0].extract_text().split("\n")
by_pdfium = pypdfium2.PdfDocument(file.getvalue())[0].get_textpage().get_text_range().split("\r\n")
print(by_miner, by_lines, by_pypdf, by_pdfium)
for found in (by_miner, by_lines):
    assert [line for line in found if line.strip()] == ["TOM", "ADA", "Why is it lit?", "Because nobody asked."], found
assert [line for line in by_pypdf if line] == ["TOM", "Why is it lit?", "ADA", "Because nobody asked."], by_pypdf
assert by_pdfium == ["TOM Why is it lit?", "ADA Because nobody asked."], by_pdfium
PYTHON
