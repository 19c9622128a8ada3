#!/usr/bin/env bash
# trafilatura 2.3.1 keeps <sup> in Markdown but glues its number to the word before in XML and in plain text: a note 3
# behind the year 1911 becomes "19113". A poem in <pre> becomes a quotation in XML, its lines run together.
# What follows: remove note marks from the page before it is read, and read <pre> yourself.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check trafilatura==2.3.1 lxml==6.1.3 lxml_html_clean==0.4.6 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
import re

import trafilatura

LONG = "<p>" + "The lamp at the end of the quay was lit each evening by a woman who had never seen the sea. " * 2 + "</p>"
NOTE = "<p>The keeper wrote her book in the winter of 1911<sup>3</sup> and never showed it to anyone.</p>"
POEM = "<pre>The lamp is low,\n   the tide is slow</pre>"
page = f"<html lang='en'><title>The Lamp</title><body><article><h1>The Lamp</h1>{LONG}{NOTE}{POEM}{LONG}</article></body></html>"
xml = trafilatura.extract(page, output_format="xml")
text = trafilatura.extract(page, output_format="txt")
marked = trafilatura.extract(page, output_format="markdown")
years = [re.search(r"winter of (\S+)", found).group(1) for found in (xml, text, marked)]
poem = re.search(r"<quote>(.*?)</quote>", xml, re.DOTALL).group(1)
print(years, repr(poem))
assert years[0] == "19113", years
assert years[2] != "19113", years
assert poem == "The lamp is low, the tide is slow", poem
PYTHON
