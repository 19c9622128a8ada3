#!/usr/bin/env bash
# syntok 1.4.4: each token has its spacing, which invites to join spacing and value again. The joined text is another one:
# "won't" comes back as "wonot", "can't" as "canot", and words hyphenated at a line end lose the hyphen.
# What follows: a sentence that is to be quoted is cut out by the tokens' offsets, never joined from their values.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check syntok==1.4.4 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
from syntok import segmenter


def sentences(text):
    return [[token for token in sentence] for part in segmenter.process(text) for sentence in part]


text = "He can't and won't. The co-\nkeeper left."
joined = ["".join(token.spacing + token.value for token in found) for found in sentences(text)]
print(joined)
assert joined[0] == "He canot and wonot.", joined
assert "cokeeper" in joined[1], joined
first = sentences(text)[0]
assert text[first[0].offset : first[-1].offset + len(first[-1].value)] == "He can't and won't."
PYTHON
