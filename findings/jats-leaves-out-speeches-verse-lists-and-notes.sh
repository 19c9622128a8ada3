#!/usr/bin/env bash
# jats 0.2.2 makes Markdown of JATS XML, the form of journals' archives. Outside of paragraphs it reads sections only: speeches,
# verse, lists, quotations set apart and notes are gone. A quotation inside a paragraph is run into the sentence, its
# author's name glued to it; and the words "Corresponding author" appear under authors of whom the file says no such thing.
# What follows: count the words of <body> and of the Markdown before either is kept.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check jats==0.2.2 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
import tempfile
from pathlib import Path

import jats

NAMED = "<contrib contrib-type='author'><name><surname>Bray</surname><given-names>Ada</given-names></name></contrib>"
FRONT = f"<front><article-meta><title-group><article-title>The Lamp</article-title></title-group><contrib-group>{NAMED}</contrib-group></article-meta></front>"
BACK = "<back><fn-group><fn><p>See Hart.</p></fn></fn-group></back>"
QUOTED = "<disp-quote><p>No ship is owed a light.</p><attrib>Tom Ede</attrib></disp-quote>"


def read(part):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "lamp.xml")
        file.write_text(f"<article>{FRONT}<body><sec><title>One</title><p>Before.</p>{part}<p>After.</p></sec></body>{BACK}</article>", encoding="utf-8")
        page = jats.convert_to_markdown(jats.parse_jats_xml(file))
    return page.split("## One")[0].split(), page.split("## One")[1].split("\n\n")[1:]


for part in (
    "<speech><speaker>Ada</speaker><p>Why?</p></speech>",
    "<verse-group><verse-line>The lamp is low</verse-line></verse-group>",
    "<list><list-item><p>a lamp</p></list-item></list>",
    QUOTED,
):
    print(read(part)[1])
    assert [line.strip() for line in read(part)[1]] == ["Before.", "After."], read(part)
front, lines = read(f"<p>He wrote: {QUOTED} and left in 1911<sup>3</sup>.</p>")
print(front, lines)
assert lines[1] == "He wrote: No ship is owed a light.Tom Ede and left in 19113.", lines
assert "Hart" not in " ".join(lines), lines
assert front[-3:] == ["†", "Corresponding", "author"], front
PYTHON
