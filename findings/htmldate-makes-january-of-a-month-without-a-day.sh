#!/usr/bin/env bash
# htmldate 1.11.0: a byline or a meta element that says "September 2019" gives 2019-01-01, the same as "2019" alone; with a day
# the date is right. Asked for the first date of a page without one, it takes a year from the story: "He was born in 1998"
# makes a page of 1998.
# What follows: of a result on the first of January only the year is known; ask for the month in the page's own words.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check htmldate==1.11.0 lxml==6.1.3 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
from htmldate import find_date

STORY = "<p>" + "The lamp at the end of the quay was lit each evening by a woman who had never seen the sea. " * 3 + "</p>"


def dated(head="", body="", **options):
    return find_date(f"<html><head><title>Lamp</title>{head}</head><body>{body}{STORY}</body></html>", **options)


bylines = [dated(body=f"<p class='byline'>By Ada Bray, {date}</p>") for date in ("3 September 2019", "September 2019")]
metas = [dated(f"<meta name='date' content='{date}'>") for date in ("September 2019", "2019")]
born = dated(body="<p>He was born in 1998 and wrote it in 2003.</p>", original_date=True)
print(bylines, metas, born)
assert bylines == ["2019-09-03", "2019-01-01"], bylines
assert metas == ["2019-01-01", "2019-01-01"], metas
assert born == "1998-01-01", born
PYTHON
