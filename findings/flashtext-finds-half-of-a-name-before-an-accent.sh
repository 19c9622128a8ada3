#!/usr/bin/env bash
# flashtext 2.7 takes an accented letter for the end of a word: it finds "Ren" in "René" and "Zo" in "Zoë". A name of two words is found only
# with one blank between them; at a line end or behind two blanks the first name alone is found, which is another person's.
# What follows: give it letters of the text's alphabets with add_non_word_boundary, and text whose white space is single blanks.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check flashtext==2.7 >/dev/null
"$work/venv/bin/python" - "$work" <<'PYTHON'
from flashtext import KeywordProcessor

names = KeywordProcessor(case_sensitive=True)
for name in ("Ren", "Zo", "Ada", "Ada Penrose"):
    names.add_keyword(name)
accents = names.extract_keywords("René and Zoë wrote it.")
line_end = names.extract_keywords("It was Ada\nPenrose who said so.")
plain = names.extract_keywords("It was Ada Penrose who said so.")
print(accents, line_end, plain)
assert accents == ["Ren", "Zo"], accents
assert line_end == ["Ada"], line_end
assert plain == ["Ada Penrose"], plain
PYTHON
