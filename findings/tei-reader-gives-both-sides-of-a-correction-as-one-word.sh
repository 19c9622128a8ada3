#!/usr/bin/env bash
# tei_reader 0.0.17 gives what an editor of a TEI text marked as an error and what is put in its place as one word ("whentwent"), keeps
# what is marked as deleted, and in a play runs the speaker into the verse and the lines of it into each other; notes vanish.
# What follows: choose <corr>, <reg> or <expan> of each <choice> beforehand, and put line ends behind <speaker> and <l>.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check tei_reader==0.0.17 lxml==6.1.3 beautifulsoup4==4.15.0 >/dev/null
"$work/venv/bin/python" - "$work" <<'PYTHON'
from tei_reader import TeiReader

PLAY = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>The Salt Road</title></titleStmt>
<publicationStmt><p>Unpublished.</p></publicationStmt><sourceDesc><p>Written here.</p></sourceDesc></fileDesc></teiHeader>
<text><body><div><p>He <choice><sic>whent</sic><corr>went</corr></choice><del> slowly</del> home.<note n="1">So it is
said.</note></p><sp><speaker>Ada</speaker><l>It keeps</l><l>what it is given.</l></sp></div></body></text></TEI>"""
text = TeiReader().read_string(PLAY).text
print(text)
assert "He whentwent slowly home." in text, text
assert "AdaIt keepswhat it is given." in text, text
assert "So it is" not in text, text
PYTHON
