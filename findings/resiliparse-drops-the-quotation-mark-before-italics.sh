#!/usr/bin/env bash
# resiliparse 2.0.1 with ``main_content=True`` drops each piece of text that holds no letter or figure and stands alone between
# two tags: the opening mark of a quotation in italics is gone and the closing one stays, a dash between two bold years glues
# them ("19111914"), and a bold word of Chinese vanishes. A bullet list is dropped whole, where the same as a numbered list
# stays. Without the option all of it is there.
# What follows: take whole quotations from ``main_content=False``, and use the other text only to find where the article is.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check resiliparse==2.0.1 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
from resiliparse.extract.html2text import extract_plain_text

LONG = "<p>" + "The lamp at the end of the quay was lit each evening by a woman who had never seen the sea. " * 3 + "</p>"


def between(part, main):
    page = f"<html lang='en'><title>Lamp</title><body><article>{LONG}{part}{LONG}</article></body></html>"
    lines = [line.strip() for line in extract_plain_text(page, main_content=main).split("\n")]
    return "|".join(line for line in lines if line and not line.startswith("The lamp at"))


for part, seen, whole in (
    ("<p>“<em>No ship is owed a light</em>,” she wrote.</p>", "No ship is owed a light,” she wrote.", "“No ship is owed a light,” she wrote."),
    ("<p>“<em>Never</em>”</p>", "Never", "“Never”"),
    ("<p><b>1911</b>–<b>1914</b></p>", "19111914", "1911–1914"),
    ("<p>The <b>灯</b> was lit.</p>", "The was lit.", "The 灯 was lit."),
    ("<ul><li>a lamp</li><li>oil</li></ul>", "", "• a lamp|• oil"),
    ("<ol><li>a lamp</li><li>oil</li></ol>", "1. a lamp|2. oil", "1. a lamp|2. oil"),
):
    found = between(part, True), between(part, False)
    print(found)
    assert found == (seen, whole), found
PYTHON
