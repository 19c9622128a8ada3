#!/usr/bin/env bash
# trafilatura 2.3.1 treats an inline <q> as a block quotation: in text and Markdown the marks are gone and the sentence is
# cut in three lines, so nobody can tell any more which words were said and which were the author's.
# The name in a block quotation's <footer> or <cite> is dropped, and Markdown output has no ">" before quoted lines.
# What follows: take from trafilatura which elements are the article, and read quotations and their speakers yourself.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check trafilatura==2.3.1 lxml==6.1.3 lxml_html_clean==0.4.6 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
import trafilatura

LONG = "<p>" + "The lamp at the end of the quay was lit each evening by a woman who had never seen the sea. " * 2 + "</p>"
INSIDE = "<p>She said <q>no ship is owed a light</q> and left the room without another word to anyone.</p>"
BLOCK = "<blockquote><p>We owe every ship a light, all the same.</p><footer>— <cite>Ada Bray</cite></footer></blockquote>"
page = f"<html lang='en'><title>The Lamp</title><body><article><h1>The Lamp</h1>{LONG}{INSIDE}{BLOCK}{LONG}</article></body></html>"
text = trafilatura.extract(page, output_format="markdown", include_formatting=True)
lines = [line for line in text.split("\n") if line]
print("\n".join(lines[2:-1]))
assert "She said no ship is owed a light" in lines
assert "and left the room without another word to anyone." in lines
assert "We owe every ship a light, all the same." in lines
assert "Ada Bray" not in text
PYTHON
