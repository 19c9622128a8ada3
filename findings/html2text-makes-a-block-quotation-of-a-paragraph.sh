#!/usr/bin/env bash
# html2text 2025.4.15 escapes "1911." and "+" at the start of a paragraph, but not ">", "#" or "*". A paragraph that opens
# with a greater-than sign is a block quotation to the next reader of the Markdown, and "# 4" a heading.
# markdownify 1.2.3 escapes "*" there, but neither ">", "#" nor "1911.": a sentence becomes item 1911 of a list.
# What follows: HTML that went through either is not the page any more; read the HTML itself.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check html2text==2025.4.15 markdownify==1.2.3 markdown-it-py==4.2.0 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
from html2text import html2text
from markdown_it import MarkdownIt
from markdownify import markdownify

read = MarkdownIt()
kinds = {
    (tool.__name__, page): read.parse(tool(page))[0].type
    for tool in (html2text, markdownify)
    for page in ("<p>&gt; 40 lamps were lit</p>", "<p># 4 was the last</p>", "<p>1911. A year of rain.</p>", "<p>+ 3 lamps</p>")
}
for (tool, page), kind in kinds.items():
    print(tool, page, kind)
by = lambda name: [kind for (tool, _), kind in kinds.items() if tool == name]
assert by("html2text") == ["blockquote_open", "heading_open", "paragraph_open", "paragraph_open"]
assert by("markdownify") == ["blockquote_open", "heading_open", "ordered_list_open", "bullet_list_open"]
PYTHON
