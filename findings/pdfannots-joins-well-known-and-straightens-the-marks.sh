#!/usr/bin/env bash
# pdfannots 0.5, which takes highlighted sentences out of a PDF, drops every hyphen at a line end by default: "well-known" becomes "wellknown",
# "twenty-two" another number word. It writes curly quotation marks straight and an ellipsis sign as three stops.
# What follows: ask for the text with its hyphens and heal them by a word list; verify a highlight by words, not by marks.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check pdfannots==0.5 pdfminer.six==20260107 reportlab==5.1.0 >/dev/null
"$work/venv/bin/python" - "$work" <<'PYTHON'
import io

from pdfannots import process_file
from reportlab.pdfgen import canvas


def highlighted(lines):
    """A page with these lines, all of them under one highlight."""
    written, corners, top = io.BytesIO(), [], 350
    page = canvas.Canvas(written, pagesize=(400, 400))
    page.setFont("Helvetica", 12)
    for line in lines:
        page.drawString(50, top, line)
        left, right, low, high = 50, 50 + page.stringWidth(line, "Helvetica", 12), top - 3, top + 11
        corners += [left, high, right, high, left, low, right, low]
        top -= 16
    page.highlightAnnotation("", Rect=(50, top, 350, 362), QuadPoints=corners, Color=[1, 1, 0])
    page.save()
    file = io.BytesIO(written.getvalue())
    file.name = "page.pdf"
    return [annotation for one in process_file(file).pages for annotation in one.annots]


(one,) = highlighted(["“The keeper was a well-", "known man, and salt is pa-", "tient in a twenty-", "two year old cellar.”"])
kept, joined = one.gettext(), one.gettext(remove_hyphens=True)
print(kept)
print(joined)
assert joined == '"The keeper was a wellknown man, and salt is patient in a twentytwo year old cellar."', joined
assert kept == '"The keeper was a well-known man, and salt is pa-tient in a twenty-two year old cellar."', kept
PYTHON
