#!/usr/bin/env bash
# PyStemmer 3.1.0 and snowballstemmer 3.1.1 take the elided article off a French or Italian word before a straight apostrophe ("l'homme")
# and leave it before the curly one that books and editors write: the two spellings of one word get two stems, and so does a possessive "’s".
# What follows: make every apostrophe straight before stemming.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check PyStemmer==3.1.0 snowballstemmer==3.1.1 >/dev/null
"$work/venv/bin/python" - "$work" <<'PYTHON'
import snowballstemmer
import Stemmer

STEMS = {
    "french": (("l'homme", "homm"), ("l’homme", "l’homm"), ("qu'elle", "elle"), ("qu’elle", "qu’el")),
    "italian": (("dell'amore", "amor"), ("dell’amore", "dell’amor")),
    "english": (("sailor's", "sailor"), ("sailor’s", "sailor’")),
}
for language, pairs in STEMS.items():
    for stemmer in (Stemmer.Stemmer(language), snowballstemmer.stemmer(language)):
        found = tuple((word, stemmer.stemWord(word)) for word, _ in pairs)
        print(language, found)
        assert found == pairs, (found, pairs)
PYTHON
