#!/usr/bin/env bash
# tantivy 0.27.0 (Python): its query language also takes ' for a quotation mark, so keeper's is a syntax error when typed
# with the keyboard's apostrophe and a plain search when typed with ’. A colon makes a field of the word before it.
# What follows: what a person types never goes to ``parse_query`` as it is; use ``parse_query_lenient`` or change ' to ’.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check tantivy==0.27.0 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
import tantivy

schema = tantivy.SchemaBuilder()
schema.add_text_field("text", stored=True, tokenizer_name="en_stem")
index = tantivy.Index(schema.build())
writer = index.writer()
writer.add_document(tantivy.Document(text="The keeper's lamp was lit"))
writer.commit()
index.reload()


def tried(typed):
    try:
        return len(index.searcher().search(index.parse_query(typed, ["text"]), 5).hits)
    except ValueError as error:
        return str(error)


found = {typed: tried(typed) for typed in ("keeper’s", "keeper's", "She said: lamp")}
print(found)
assert found["keeper’s"] == 1
assert found["keeper's"].startswith("Syntax Error"), found
assert found["She said: lamp"].startswith("Field does not exist"), found
PYTHON
