#!/usr/bin/env bash
# newspaper4k 0.9.6: a line of class "byline" that reads "Photographs by Tom Ede" makes Tom Ede the author; "By Ada Bray for
# The Quay" gives no author at all, "By Ada Bray in Kinsale" the author "Ada Bray in Kinsale", and "Words: Ada Bray" keeps
# its label.
# What follows: read a byline's words, and drop those of pictures, places and agencies, before anybody is credited.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check newspaper4k==0.9.6 lxml==6.1.3 lxml_html_clean==0.4.6 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
import newspaper

LONG = "<p>" + "The lamp at the end of the quay was lit each evening by a woman who had never seen the sea. " * 3 + "</p>"


def authors(line):
    page = newspaper.Article("https://quay.example/lamp", language="en")
    page.download(
        input_html=f"<html lang='en'><title>The Lamp</title><body><article><h1>The Lamp</h1><p class='byline'>{line}</p>{LONG * 3}</article></body></html>"
    )
    page.parse()
    return page.authors


found = [authors(line) for line in ("By Ada Bray", "Photographs by Tom Ede", "By Ada Bray for The Quay", "By Ada Bray in Kinsale", "Words: Ada Bray")]
print(found)
assert found == [["Ada Bray"], ["Tom Ede"], [], ["Ada Bray in Kinsale"], ["Words: Ada Bray"]], found
PYTHON
