#!/usr/bin/env bash
# atoma 0.0.17 gives None for the content of an Atom entry whose type is "xhtml": the format has it inside a <div>, and only text directly in
# <content> is read. Nothing is raised, so a blog written that way looks like a list of titles.
# What follows: where the type is "xhtml", take the <div> from the XML.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check atoma==0.0.17 >/dev/null
"$work/venv/bin/python" - "$work" <<'PYTHON'
import atoma

FEED = '<feed xmlns="http://www.w3.org/2005/Atom"><title>Salt</title><id>salt</id><updated>2021-01-02T00:00:00Z</updated>'
FEED += "<author><name>Ada Penrose</name></author><entry><title>One</title><id>1</id><updated>2021-01-02T00:00:00Z</updated>"
FEED += '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Salt is patient.</p></div></content></entry>'
FEED += "<entry><title>Two</title><id>2</id><updated>2021-01-02T00:00:00Z</updated>"
FEED += '<content type="html">&lt;p&gt;Sand is not.&lt;/p&gt;</content></entry></feed>'
found = [entry.content.value if entry.content else None for entry in atoma.parse_atom_bytes(FEED.encode()).entries]
print(found)
assert found == [None, "<p>Sand is not.</p>"], found
PYTHON
