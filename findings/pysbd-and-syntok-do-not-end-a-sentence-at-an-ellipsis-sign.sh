#!/usr/bin/env bash
# The sign "…" with a capital behind it ends no sentence for pysbd 0.3.4 and syntok 1.4.4, and ends one for nupunkt 0.8.0;
# pysbd takes three quoted answers in a row for one sentence.
# What follows: two sentences joined by "…" come as one quote of twice the length, depending on the library.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check pysbd==0.3.4 syntok==1.4.4 nupunkt==0.8.0 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
import warnings

warnings.simplefilter("ignore")
import pysbd
from nupunkt import sent_tokenize
from syntok import segmenter

text = "The lamp went out… Then the rain came."
by_pysbd = [part.strip() for part in pysbd.Segmenter(language="en", clean=False).segment(text)]
by_syntok = [sentence for part in segmenter.process(text) for sentence in part]
talk = pysbd.Segmenter(language="en", clean=False).segment("“It is late.” ‘Is it?’ “Yes.”")
print(by_pysbd, len(by_syntok), sent_tokenize(text), talk)
assert by_pysbd == [text]
assert len(by_syntok) == 1
assert sent_tokenize(text) == ["The lamp went out…", "Then the rain came."]
assert len(talk) == 1
PYTHON
