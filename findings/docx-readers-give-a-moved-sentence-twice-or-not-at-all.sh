#!/usr/bin/env bash
# A paragraph in which somebody moved a sentence and wrote a word with Word's track changes reads differently in three libraries:
# docx2python 3.7.1 and docx2txt 0.9 leave out what was deleted, but give the moved sentence in its old place and in the new
# one; python-docx 1.2.0 gives neither place, nor the word put in. A hyphen that must not break ("co-keeper" typed with
# Ctrl+Shift+hyphen) is dropped by the first two.
# What follows: take w:moveFrom out and unwrap w:ins and w:moveTo in the XML before any of them reads the file.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check docx2python==3.7.1 docx2txt==0.9 python-docx==1.2.0 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
import io

import docx
import docx2txt
from docx.oxml import parse_xml
from docx2python import docx2python

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BY = 'w:author="Tom Ede" w:date="2021-05-03T09:00:00Z"'


def piece(xml):
    return parse_xml(xml.replace(">", f" {SPACE}>", 1))


made = docx.Document()
paragraph = made.add_paragraph("The ")._p
paragraph.append(piece("<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>keeper slept. </w:t></w:r>"))
paragraph.append(piece(f'<w:moveFrom w:id="1" {BY}><w:r><w:t xml:space="preserve">Rain fell. </w:t></w:r></w:moveFrom>'))
paragraph.append(piece(f'<w:del w:id="2" {BY}><w:r><w:delText>High</w:delText></w:r></w:del>'))
paragraph.append(piece(f'<w:ins w:id="3" {BY}><w:r><w:t>Low</w:t></w:r></w:ins>'))
paragraph.append(piece('<w:r><w:t xml:space="preserve"> tide. </w:t></w:r>'))
paragraph.append(piece(f'<w:moveTo w:id="4" {BY}><w:r><w:t>Rain fell.</w:t></w:r></w:moveTo>'))
file = io.BytesIO()
made.save(file)
by_docx2python = docx2python(io.BytesIO(file.getvalue())).text.strip()
by_docx2txt = docx2txt.process(io.BytesIO(file.getvalue())).strip()
by_docx = docx.Document(io.BytesIO(file.getvalue())).paragraphs[0].text
print(by_docx2python, "|", by_docx2txt, "|", by_docx)
assert by_docx2python == by_docx2txt == "The cokeeper slept. Rain fell. Low tide. Rain fell."
assert by_docx == "The co-keeper slept.  tide. ", by_docx
PYTHON
