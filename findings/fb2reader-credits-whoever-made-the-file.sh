#!/usr/bin/env bash
# fb2reader 1.0.4 gives every <author> of a FictionBook file as an author of the book: also the one in <document-info>, who made the file
# (the format asks for it), and the one of the original in <src-title-info>, so that a translated book has its author twice.
# get_body() holds the first <body> alone; the notes, a second one in this format, are not in it.
# What follows: take the authors of <title-info> only, and read every <body>.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check fb2reader==1.0.4 lxml==6.1.3 beautifulsoup4==4.15.0 >/dev/null
"$work/venv/bin/python" - "$work" <<'PYTHON'
import sys

from fb2reader import fb2book

BOOK = """<?xml version="1.0" encoding="utf-8"?>
<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"><description>
<title-info><genre>prose</genre><author><first-name>Ada</first-name><last-name>Penrose</last-name></author>
<book-title>The Salt Road</book-title><lang>en</lang></title-info>
<src-title-info><genre>prose</genre><author><first-name>Ada</first-name><last-name>Penrousová</last-name></author>
<book-title>Solná cesta</book-title><lang>cs</lang></src-title-info>
<document-info><author><first-name>Ben</first-name><last-name>Scanner</last-name></author><date>2009</date><id>1</id>
<version>1.0</version></document-info></description>
<body><section><p>Salt is patient<a type="note" href="#n1">1</a>.</p></section></body>
<body name="notes"><section id="n1"><p>So they say at the pans.</p></section></body></FictionBook>"""
path = sys.argv[1] + "/book.fb2"
with open(path, "w", encoding="utf-8") as file:
    file.write(BOOK)
book = fb2book(path)
authors = [author["full_name"] for author in book.get_authors()]
print(authors, "So they say at the pans" in book.get_body())
assert authors == ["Ada Penrose", "Ada Penrousová", "Ben Scanner"], authors
assert "Salt is patient" in book.get_body() and "So they say at the pans" not in book.get_body()
PYTHON
