#!/usr/bin/env bash
# nupunkt 0.8.0 knows Mr., Prof., Gen., Capt., Mt. and many more, but ends a sentence after Lt., Mme., Mlle. and Messrs.;
# "St. Ives" stays whole where "St. John" is cut. A note's number in brackets opens the next sentence ("[1] She stayed."),
# and behind a raised number or a dagger no sentence ends at all.
# What follows: join what it cut after a title before a capital, and take note signs out before, or hand them back after.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check nupunkt==0.8.0 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
from nupunkt import sent_tokenize as cut

for text, seen in {
    "We met Lt. Hart and Capt. Ede.": ["We met Lt.", "Hart and Capt. Ede."],
    "We met Mme. Bray and Prof. Ede.": ["We met Mme.", "Bray and Prof. Ede."],
    "We met at St. Ives.": ["We met at St. Ives."],
    "We met St. John there.": ["We met St.", "John there."],
    "He left.[1] She stayed.": ["He left.", "[1] She stayed."],
    "He left.¹ She stayed.": ["He left.¹ She stayed."],
    "He left.† She stayed.": ["He left.† She stayed."],
}.items():
    print(cut(text))
    assert cut(text) == seen, (text, cut(text))
PYTHON
