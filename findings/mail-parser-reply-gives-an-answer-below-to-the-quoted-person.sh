#!/usr/bin/env bash
# mail-parser-reply 1.36: words written below a quotation, without ">", are put into the quoted person's reply. Who answers
# at the bottom, as mailing lists ask for, says nothing in its result.
# What follows: in lists' archives take lines without ">" as the sender's own, whatever stands above them.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check mail-parser-reply==1.36 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
from mailparser_reply import EmailReplyParser

mail = "Hello,\n\nOn 3 May 2021, Ada Bray wrote:\n> The lamp is lit.\n> Come.\n\nI will not come.\n"
replies = EmailReplyParser(languages=["en"]).read(mail).replies
print([(reply.headers, reply.body) for reply in replies])
assert replies[0].body.strip() == "Hello,"
assert replies[1].headers.strip() == "On 3 May 2021, Ada Bray wrote:"
assert "I will not come." in replies[1].body
PYTHON
