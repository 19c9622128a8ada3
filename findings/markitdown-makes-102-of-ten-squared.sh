#!/usr/bin/env bash
# markitdown 0.1.9 writes raised and lowered figures on the line: ten squared becomes "102", and a year with a note behind it another year.
# What a page hides (the hidden attribute, <template>) becomes text, and Word's style "Quote" a plain paragraph.
# What follows: mark <sup> beforehand, take out what is hidden, and read the style of a .docx paragraph yourself.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check 'markitdown[docx]==0.1.9' python-docx==1.2.0 >/dev/null
"$work/venv/bin/python" - "$work" <<'PYTHON'
import sys

from docx import Document
from markitdown import MarkItDown

page = sys.argv[1] + "/page.html"
with open(page, "w", encoding="utf-8") as file:
    file.write("<html><body><h1>On salt</h1><p>It is 10<sup>2</sup> times older, from 1931<sup>4</sup> on.</p>")
    file.write("<p hidden>Sign in to read on.</p><template><p>Loading</p></template></body></html>")
letter = sys.argv[1] + "/letter.docx"
document = Document()
document.add_paragraph("He wrote:")
document.add_paragraph("Salt is patient.", style="Quote")
document.save(letter)
of_page, of_letter = (MarkItDown().convert(path).text_content for path in (page, letter))
print(of_page)
print(of_letter)
assert "It is 102 times older, from 19314 on." in of_page, of_page
assert "Sign in to read on." in of_page and "Loading" in of_page, of_page
assert of_letter == "He wrote:\n\nSalt is patient.", of_letter
PYTHON
