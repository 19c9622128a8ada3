#!/usr/bin/env bash
# undate 0.8.0 reads a date before Christ in EDTF's own form and writes it as "0-44-03-15", which it cannot read again; its earliest
# day prints with three figures. The marks for uncertain and about ("1931?", "1931-05~") are read and gone.
# What follows: keep the string that was read beside the date.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check undate==0.8.0 >/dev/null
"$work/venv/bin/python" - "$work" <<'PYTHON'
from undate import Undate

before = Undate.parse("-0044-03-15", "EDTF")
print(str(before), before.earliest)
assert str(before) == "0-44-03-15", str(before)
assert str(before.earliest) == "-044-03-15", str(before.earliest)
try:
    Undate.parse(str(before), "EDTF")
except Exception as error:
    print("not read again:", type(error).__name__)
else:
    raise AssertionError("read again")
doubtful = [str(Undate.parse(date, "EDTF")) for date in ("1931?", "1931-05~", "193X")]
print(doubtful)
assert doubtful == ["1931", "1931-05", "193X"], doubtful
PYTHON
