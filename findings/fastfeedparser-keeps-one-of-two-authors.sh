#!/usr/bin/env bash
# fastfeedparser 0.6.5 keeps the first <author> of an Atom entry and drops the others; an entry without one does not get the feed's, as the
# format has it. In RSS the address in <author> beats the names in <dc:creator>, of which none is left.
# What follows: read the authors from the XML yourself, the entry's, else its source's, else the feed's.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check fastfeedparser==0.6.5 >/dev/null
"$work/venv/bin/python" - "$work" <<'PYTHON'
import fastfeedparser

ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>Salt</title><id>salt</id><updated>2021-01-02T00:00:00Z</updated>'
ATOM += "<author><name>Cleo Marsh</name></author><entry><title>One</title><id>1</id><updated>2021-01-02T00:00:00Z</updated>"
ATOM += "<author><name>Ada Penrose</name></author><author><name>Olu Ede</name></author><summary>Salt.</summary></entry>"
ATOM += "<entry><title>Two</title><id>2</id><updated>2021-01-02T00:00:00Z</updated><summary>Sand.</summary></entry></feed>"
RSS = '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Salt</title><link>https://example.org/</link>'
RSS += "<description>d</description><item><title>One</title><link>https://example.org/1</link><dc:creator>Ada Penrose</dc:creator>"
RSS += "<dc:creator>Olu Ede</dc:creator><author>desk@example.org (The desk)</author><description>Salt.</description></item></channel></rss>"
entries = [entry.get("authors") for entry in fastfeedparser.parse(ATOM).entries]
item = fastfeedparser.parse(RSS).entries[0].get("authors")
print(entries, item)
assert entries == [[{"name": "Ada Penrose"}], None], entries
assert item == [{"name": "desk@example.org (The desk)"}], item
PYTHON
