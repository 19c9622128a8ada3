#!/usr/bin/env bash
# mammoth 1.13.0: ``extract_raw_text`` puts nothing where a line break stood ("Line oneLine two"), although the HTML output
# has <br />. The styles Quote, Intense Quote and Title, which Word itself offers, are "unrecognised" and become plain
# paragraphs: a quotation reads on as the author's words. Hidden words come out.
# What follows: use ``convert_to_html`` with a style map for Quote, Intense Quote and Title, and drop hidden runs before.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check mammoth==1.13.0 python-docx==1.2.0 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
import io

import docx
import mammoth

made = docx.Document()
made.add_paragraph("The lamp is low\nthe tide is slow")
made.add_paragraph("No ship is owed a light.", style="Quote")
made.add_paragraph("Kept. ").add_run("Not for print.").font.hidden = True
file = io.BytesIO()
made.save(file)
raw = mammoth.extract_raw_text(io.BytesIO(file.getvalue())).value
page = mammoth.convert_to_html(io.BytesIO(file.getvalue()))
print(repr(raw), page.value, [message.message for message in page.messages])
assert "The lamp is lowthe tide is slow" in raw
assert "The lamp is low<br />the tide is slow" in page.value
assert "<p>No ship is owed a light.</p>" in page.value
assert "Not for print." in page.value
PYTHON
