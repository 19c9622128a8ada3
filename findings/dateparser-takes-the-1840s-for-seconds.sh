#!/usr/bin/env bash
# dateparser 1.5.0 reads "1840s" and "the 1840s" as 1840 seconds ago: a decade becomes a time half an hour before now, and
# "1920's" another. ``search_dates`` finds the same in running prose.
# What follows: read decades yourself first; with ``settings={"PARSERS": ["absolute-time"]}`` English ones are not found at all.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check dateparser==1.5.0 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
from datetime import datetime

import dateparser
from dateparser.search import search_dates

NOW = datetime(2021, 5, 3, 12, 0, 0)
SETTINGS = {"RELATIVE_BASE": NOW}
decade = dateparser.parse("1840s", languages=["en"], settings=SETTINGS)
other = dateparser.parse("1920's", languages=["en"], settings=SETTINGS)
named = dateparser.parse("the 1840s", languages=["en"], settings=SETTINGS)
absolute = dateparser.parse("1840s", languages=["en"], settings={**SETTINGS, "PARSERS": ["absolute-time"]})
prose = search_dates("The lamp was built in the 1840s, of iron.", languages=["en"], settings=SETTINGS)
print(decade, other, named, absolute, prose)
assert decade == named == datetime(2021, 5, 3, 11, 29, 20), (decade, named)
assert other == datetime(2021, 5, 3, 11, 28, 0), other
assert absolute is None, absolute
assert [found.year for _, found in prose] == [2021], prose
PYTHON
