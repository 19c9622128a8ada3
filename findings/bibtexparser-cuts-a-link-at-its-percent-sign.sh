#!/usr/bin/env bash
# bibtexparser 2.1.0: ``LatexDecodingMiddleware`` also decodes the field url, where % opens a LaTeX comment: a link ends at its
# first %20 or %C3, without a warning. A house in braces, {Harbour Board}, loses them, and written out again it is a person
# named Board; "and others" becomes an author whose surname is "others".
# What follows: read url and doi before anything decodes them, and split authors before their braces are gone.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check bibtexparser==2.1.0 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
import bibtexparser
from bibtexparser.middlewares import LatexDecodingMiddleware, SeparateCoAuthors, SplitNameParts

SOURCE = r"@book{lamp, title = {The Lamp}, author = {{Harbour Board} and others}, url = {https://quay.example/old%20lamps/3}}"


def read(source, *steps):
    return bibtexparser.parse_string(source, append_middleware=list(steps)).entries[0]


plain, decoded = read(SOURCE), read(SOURCE, LatexDecodingMiddleware())
again = read(bibtexparser.write_string(bibtexparser.parse_string(SOURCE, append_middleware=[LatexDecodingMiddleware()])), SeparateCoAuthors(), SplitNameParts())
people = [(name.first, name.last) for name in again["author"]]
print(plain["url"], decoded["url"], decoded["author"], people)
assert plain["url"] == "https://quay.example/old%20lamps/3", plain["url"]
assert decoded["url"] == "https://quay.example/old", decoded["url"]
assert people == [(["Harbour"], ["Board"]), ([], ["others"])], people
PYTHON
