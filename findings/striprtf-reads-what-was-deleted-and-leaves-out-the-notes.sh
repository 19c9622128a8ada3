#!/usr/bin/env bash
# striprtf 0.0.35 takes no notice of \deleted: the word that an editor struck out stands beside the one put in its place
# ("highlow"), and words marked as hidden come out too. Footnotes are left out without a trace; a note's number that was
# typed by hand is glued to the year.
# What follows: drop groups that open with \deleted or \v before the text is stripped, and read \footnote groups yourself.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check striprtf==0.0.35 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
from striprtf.striprtf import rtf_to_text

for source, seen in {
    r"{\rtf1\ansi The tide was {\deleted high}{\revised low} that day.\par}": "The tide was highlow that day.",
    r"{\rtf1\ansi She left{\v not for print} at noon.\par}": "She leftnot for print at noon.",
    r"{\rtf1\ansi She left.{\super\chftn{\footnote\pard\plain{\super\chftn} See Hart.}} It rained.\par}": "She left. It rained.",
    r"{\rtf1\ansi In 1911{\super 3} she left.\par}": "In 19113 she left.",
}.items():
    print(rtf_to_text(source).strip())
    assert rtf_to_text(source).strip() == seen, (source, rtf_to_text(source))
PYTHON
