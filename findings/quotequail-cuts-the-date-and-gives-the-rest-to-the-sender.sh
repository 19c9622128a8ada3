#!/usr/bin/env bash
# quotequail 0.5.4 splits the line above a quoted mail at its last comma before the name. Where the date itself has commas
# and none follows it, as in the line that a widely used webmail writes, half of the date becomes part of the sender.
# Seen: date "Mon, May 3", from "2021 at 9:14 AM Ada Bray <...>"; and the surname of "Bray, Ada" goes to the date.
# What follows: who is quoted in a mail is taken from the mail's own headers; of such a line only the name behind the last
# digit or AM/PM is safe.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check quotequail==0.5.4 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
import quotequail


def told(line):
    found = quotequail.unwrap(f"Hello,\n\n{line}\n> The lamp is lit.\n")
    return found["date"], found["from"]


webmail = told("On Mon, May 3, 2021 at 9:14 AM Ada Bray <ada@quay.example> wrote:")
british = told("On Mon, 3 May 2021 Ada Bray wrote:")
surname = told("On 3 May 2021, Bray, Ada wrote:")
print(webmail, british, surname)
assert webmail == ("Mon, May 3", "2021 at 9:14 AM Ada Bray <ada@quay.example>")
assert british == ("Mon", "3 May 2021 Ada Bray")
assert surname == ("3 May 2021, Bray", "Ada")
assert told("On 3 May 2021, Ada Bray wrote:") == ("3 May 2021", "Ada Bray")
PYTHON
