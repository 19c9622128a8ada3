#!/usr/bin/env bash
# Unidecode 1.4.0 and text-unidecode 1.3 write the mark that opens a German, Czech or Polish quotation as two commas and its inner one as a
# comma, but the mark that closes it as a quotation mark: „Wer lügt“ becomes ,,Wer lugt" and no parser finds where the speech begins.
# anyascii 0.3.3 writes both as one mark; all three write « and » as << and >>.
# What follows: turn quotation marks into straight ones yourself before text is made ASCII.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check Unidecode==1.4.0 text-unidecode==1.3 anyascii==0.3.3 >/dev/null
"$work/venv/bin/python" - "$work" <<'PYTHON'
from anyascii import anyascii
from text_unidecode import unidecode as older
from unidecode import unidecode

SAID = "„Wer lügt, sagt ‚halb‘ und «ganz»“"
found = [write(SAID) for write in (unidecode, older, anyascii)]
for one in found:
    print(one)
assert found[0] == found[1] == ",,Wer lugt, sagt ,halb' und <<ganz>>\"", found
assert found[2] == "\"Wer lugt, sagt 'halb' und <<ganz>>\"", found
PYTHON
