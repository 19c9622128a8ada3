#!/usr/bin/env bash
# epub2txt 0.1.6 gives the chapters of an EPUB in the order of its manifest, where files may be listed in any; the order of reading is
# the spine's, which its docstring names. Each begins with the words of its <title> and <style>, and headings run into their paragraphs.
# What follows: go through the spine by id, and take the text of <body> block by block.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check epub2txt==0.1.6 EbookLib==0.17.1 >/dev/null
"$work/venv/bin/python" - "$work" <<'PYTHON'
import sys
import zipfile

from epub2txt import epub2txt

CONTAINER = """<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
PACKAGE = """<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i"><metadata
xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="i">salt-1</dc:identifier><dc:title>The Salt Road</dc:title>
<dc:language>en</dc:language></metadata><manifest>
<item id="sand" href="sand.xhtml" media-type="application/xhtml+xml"/>
<item id="salt" href="salt.xhtml" media-type="application/xhtml+xml"/>
<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="salt"/><itemref idref="sand"/></spine></package>"""
CHAPTER = """<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Head of {0}</title><style>p {{ margin: 0 }}</style></head>
<body><h1>{0}</h1><p>{1}</p></body></html>"""
NAV = """<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>Contents</title></head>
<body><nav epub:type="toc"><ol><li><a href="salt.xhtml">Salt</a></li><li><a href="sand.xhtml">Sand</a></li></ol></nav></body></html>"""
path = sys.argv[1] + "/book.epub"
with zipfile.ZipFile(path, "w") as book:
    book.writestr("mimetype", "application/epub+zip")
    book.writestr("META-INF/container.xml", CONTAINER)
    book.writestr("book.opf", PACKAGE)
    book.writestr("salt.xhtml", CHAPTER.format("Salt", "First it was salt."))
    book.writestr("sand.xhtml", CHAPTER.format("Sand", "Then it was sand."))
    book.writestr("nav.xhtml", NAV)
text = epub2txt(path)
print(text)
assert epub2txt.spine == ["salt", "sand"], epub2txt.spine
assert text.index("Then it was sand.") < text.index("First it was salt."), text
assert "Head of Sandp { margin: 0 }" in text, text
assert "SandThen it was sand." in text, text
PYTHON
