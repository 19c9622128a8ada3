#!/usr/bin/env bash
# probablepeople 0.5.6 calls "Prof. Ada Bray" and "Saint John Bray" companies and gives "Dr. Ada Bray" and "A. B. Hart" their parts.
# A particle behind a given name belongs to it ("Ludwig van", "Moor"), or is a middle name ("Karl", "von", "Moor"), or part of
# the surname ("de la Mare"); "Queen Mary" has the surname Mary.
# What follows: take titles off from a list before a name is read, and sort by surname only what somebody has looked at.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check probablepeople==0.5.6 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
import probablepeople

for name, seen in {
    "Prof. Ada Bray": ("Corporation", {"CorporationName": "Prof. Ada Bray"}),
    "Dr. Ada Bray": ("Person", {"PrefixOther": "Dr.", "GivenName": "Ada", "Surname": "Bray"}),
    "A. B. Hart": ("Person", {"FirstInitial": "A.", "MiddleInitial": "B.", "Surname": "Hart"}),
    "Saint John Bray": ("Corporation", {"CorporationName": "Saint John Bray"}),
    "Ludwig van Moor": ("Person", {"GivenName": "Ludwig van", "Surname": "Moor"}),
    "Karl von Moor": ("Person", {"GivenName": "Karl", "MiddleName": "von", "Surname": "Moor"}),
    "Ada de la Mare": ("Person", {"GivenName": "Ada", "Surname": "de la Mare"}),
    "Queen Mary": ("Person", {"GivenName": "Queen", "Surname": "Mary"}),
}.items():
    parts, kind = probablepeople.tag(name)
    print(name, kind, dict(parts))
    assert (kind, dict(parts)) == seen, (name, kind, dict(parts))
PYTHON
