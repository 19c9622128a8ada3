#!/usr/bin/env bash
# smartypants 2.0.2 takes a straight mark after two hyphens or a dash for a closing one: "Is it?"--"Yes" ends in two closing
# marks, so the answer never opens. textile 4.0.4 gets the same line right.
# What follows: in text that went through it, a closing mark may open; pair marks by their order, not by their shape.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check smartypants==2.0.2 textile==4.0.4 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
import html

import smartypants
import textile

line = 'She asked, "Is it?"--"Yes"--and left.'
curled = smartypants.smartypants(line, smartypants.Attr.set1 | smartypants.Attr.u)
other = html.unescape(textile.textile(line)).strip()
print(curled, other)
assert curled == "She asked, “Is it?”—”Yes”—and left.", curled
assert "“Is it?”—“Yes”—and" in other, other
PYTHON
