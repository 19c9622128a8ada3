#!/usr/bin/env bash
# word2number 1.1 adds up a year in words: "nineteen eighty-four" is 1524 to it, "twenty twenty" 40. number-parser 0.3.2 makes two numbers of
# them ("19 84"), and in prose figures of any "one", "second" and "two by two".
# What follows: read pairs of two-figure numbers as a year beforehand; compare words with words, not with what these give.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check word2number==1.1 number-parser==0.3.2 >/dev/null
"$work/venv/bin/python" - "$work" <<'PYTHON'
from number_parser import parse
from word2number.w2n import word_to_num

YEARS = ("nineteen eighty-four", "nineteen hundred and five", "twenty twenty")
added = [word_to_num(year) for year in YEARS]
apart = [parse(year) for year in YEARS]
prose = parse("Nobody had one in the second year; they came two by two.")
print(added, apart, prose)
assert added == [1524, 1905, 40], added
assert apart == ["19 84", "1905", "20 20"], apart
assert prose == "Nobody had 1 in the 2 year; they came 2 by 2.", prose
PYTHON
