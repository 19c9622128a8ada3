#!/usr/bin/env bash
# odfpy 1.4.1: ``teletype.extractText`` puts a footnote's number and words in the middle of the sentence that it belongs to
# ("In 1911" and note 3 become "In 19113See Hart. she left."), and as a note's words are a paragraph too, a loop over
# paragraphs gives them a second time. ``str`` of a paragraph glues lines of verse and words parted by a tab.
# What follows: take the elements ``text:note`` out of the tree before a paragraph is read, and use ``extractText``.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check odfpy==1.4.1 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
from odf.opendocument import OpenDocumentText
from odf.teletype import addTextToElement, extractText
from odf.text import Note, NoteBody, NoteCitation, P

made = OpenDocumentText()
noted, verse, body, note = P(text="In 1911"), P(), NoteBody(), Note(noteclass="footnote")
body.addElement(P(text="See Hart."))
note.addElement(NoteCitation(text="3"))
note.addElement(body)
noted.addElement(note)
noted.addText(" she left.")
addTextToElement(verse, "The tide\nis slow\tand dark")
made.text.addElement(noted)
made.text.addElement(verse)
found = [extractText(paragraph) for paragraph in made.getElementsByType(P)]
print(found, str(verse))
assert found == ["In 19113See Hart. she left.", "See Hart.", "The tide\nis slow\tand dark"], found
assert str(verse) == "The tideis slowand dark", str(verse)
PYTHON
