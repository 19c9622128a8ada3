#!/usr/bin/env bash
# boilerpy3 1.0.7, ``ArticleExtractor``: of a dialogue in short lines the first and the last two are kept and all between them is
# taken out: "Why?" is followed by "Did it wait?" "No." Of a stanza of four lines the second is gone. If what comes after the
# dialogue is not longer than what came before, the article ends at the first line, and a whole paragraph is lost as well.
# What follows: nothing from it may be quoted before the words were found on the page; ``KeepEverythingExtractor`` keeps them.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check boilerpy3==1.0.7 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
from boilerpy3.extractors import ArticleExtractor

BEFORE = "The lamp at the end of the quay was lit each evening by a woman who had never seen the sea. " * 3
AFTER = "Years later a ship came in without a light of her own, and the keeper asked what it had seen. "
SAID = ["“Why?”", "“Nobody asked.”", "“And the ship?”", "“It came.”", "“When?”", "“At noon.”", "“Did it wait?”", "“No.”"]


def read(part, end):
    page = f"<html><head><title>Lamp</title></head><body><h1>Lamp</h1><p>{BEFORE}</p>{part}<p>{end}</p></body></html>"
    lines = [line[:16] for line in ArticleExtractor().get_content(page).split("\n") if line.strip()]
    return [line for line in lines if not line.startswith(("Lamp", "The lamp at"))]


talk = "".join(f"<p>{line}</p>" for line in SAID)
longer, shorter = read(talk, AFTER * 6), read(talk, AFTER * 3)
verse = read("<p>The lamp is low<br>the tide is slow<br>no ship will come<br>and nobody goes</p>", AFTER * 6)
print(longer, shorter, verse)
assert longer == ["“Why?”", "“Did it wait?”", "“No.”", "Years later a sh"], longer
assert shorter == ["“Why?”"], shorter
assert verse == ["The lamp is low", "no ship will com", "and nobody goes", "Years later a sh"], verse
PYTHON
