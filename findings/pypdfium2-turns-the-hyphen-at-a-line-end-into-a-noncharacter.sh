#!/usr/bin/env bash
# pypdfium2 5.15.2: where a line ends in a hyphen, the hyphen and the line break are both replaced by one sign that is no
# character of any text: U+FFFE by ``get_text_range``, the control sign U+0002 by ``get_text_bounded``. Shown, either is
# nothing or a box, so that "light-house" and "well-known" look like glued words, and no search in the text finds them.
# What follows: look for both signs before anything else sees the text, and put back a hyphen where no joined word is known.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check pypdfium2==5.15.2 reportlab==5.1.0 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
import io

import pypdfium2
from reportlab.pdfgen import canvas

file = io.BytesIO()
sheet = canvas.Canvas(file)
sheet.setFont("Times-Roman", 11)
for number, line in enumerate(("The light-", "house keeper was well-", "known.")):
    sheet.drawString(50, 700 - 14 * number, line)
sheet.save()
page = pypdfium2.PdfDocument(file.getvalue())[0].get_textpage()
print(ascii(page.get_text_range()), ascii(page.get_text_bounded()))
assert page.get_text_range() == "The light\ufffehouse keeper was well\ufffeknown.", ascii(page.get_text_range())
assert page.get_text_bounded() == "The light\x02house keeper was well\x02known.", ascii(page.get_text_bounded())
PYTHON
