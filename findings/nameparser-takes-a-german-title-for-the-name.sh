#!/usr/bin/env bash
# nameparser 2.6.0: behind a surname and a comma a German title of rank stops the reading: "Karl, Graf von Moor" has the
# given name "von" and the middle name "Moor". Of "Herr Professor Doktor Franz Huber" only two titles are known, so his given
# name is Doktor; and a second author after a comma is a suffix, as if he were a degree.
# What follows: split authors yourself, and strip titles from a list of the language before the name is read.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check nameparser==2.6.0 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
from nameparser import HumanName


def parts(name):
    return {part: value for part, value in HumanName(name).as_dict().items() if value}


found = [parts(name) for name in ("Karl, Graf von Moor", "Herr Professor Doktor Franz Huber", "Hart, Mary, and Tom Bray")]
print(found)
assert (found[0]["first"], found[0]["middle"], found[0]["last"]) == ("von", "Moor", "Karl")
assert (found[1]["title"], found[1]["first"]) == ("Herr Professor", "Doktor")
assert found[2]["suffix"] == "and Tom Bray"
assert parts("Freifrau Elisabeth von Au") == {"title": "Freifrau", "first": "Elisabeth", "last": "von Au"}
PYTHON
