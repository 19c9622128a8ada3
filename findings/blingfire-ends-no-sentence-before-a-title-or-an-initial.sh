#!/usr/bin/env bash
# blingfire 0.1.8, ``text_to_sentences``: a sentence that opens with a title or an initial begins nowhere: "He left. Dr. Ede came."
# is one sentence, as is "He left. A. B. Hart came." sentencex 1.0.32 cuts both, but has no French titles ("M. Bray" is cut
# behind "M.") and gives the dagger of a note to the sentence behind it. blingfire imports numpy and does not ask for it.
# What follows: look for a title or an initial behind a full stop in what it left whole, and cut there.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check blingfire==0.1.8 numpy==2.4.6 sentencex==1.0.32 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
import sentencex
from blingfire import text_to_sentences

for text, whole in {
    "He left. Dr. Ede came.": True,
    "He left. Mme. Bray came.": True,
    "He left. A. B. Hart came.": True,
    "He left. The doctor came.": False,
}.items():
    cut = text_to_sentences(text).split("\n")
    other = [part.strip() for part in sentencex.segment("en", text)]
    print(cut, other)
    assert (len(cut) == 1) is whole, cut
    assert other == ["He left.", text.removeprefix("He left. ")], other
french = list(sentencex.segment("fr", "M. Bray vint à midi. Elle partit."))
noted = list(sentencex.segment("en", "He came at noon.† She left."))
print(french, noted)
assert french == ["M. ", "Bray vint à midi. ", "Elle partit."], french
assert noted == ["He came at noon.", "† She left."], noted
PYTHON
