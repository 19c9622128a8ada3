#!/usr/bin/env bash
# pylatexenc 2.11 turns ``double'' marks into typographic ones and leaves `single' ones as they are. The marks of csquotes
# (\enquote), of German (\glqq ... \grqq) and of French (\og ... \fg) vanish, and so does the border of a quote environment:
# the words of somebody else read on as the author's. An \epigraph runs into its author's name.
# What follows: give LatexNodes2Text specs for these macros before anything is attributed.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check pylatexenc==2.11 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
from pylatexenc.latex2text import LatexNodes2Text

text = LatexNodes2Text().latex_to_text
for source, seen in {
    r"He said ``yes'' and `no'.": "He said “yes” and `no'.",
    r"Ede writes \enquote{a lamp burns}.": "Ede writes a lamp burns.",
    r"Er sagte \glqq nein\grqq{} und ging.": "Er sagte nein und ging.",
    r"\epigraph{A lamp burns.}{Ada Bray}": "A lamp burns.Ada Bray",
}.items():
    print(text(source))
    assert text(source) == seen, (source, text(source))
assert text(r"She wrote: \begin{quote}A lamp burns.\end{quote}").split() == "She wrote: A lamp burns.".split()
PYTHON
