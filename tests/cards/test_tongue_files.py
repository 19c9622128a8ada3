"""Files in the form of gettext are read as Babel reads them."""

import io
from typing import Final

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.tongue_files import Translation, plural_formula, translations
from bot.cards.tongue_tables import ENGLISH, TONGUES, table_path

FILE: Final = """\
# German, by hand.
msgid ""
msgstr ""
"Language: de\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

#: bot/cards/about.py
msgid "What it is"
msgstr "Was er ist"

msgctxt "command"
msgid "kept"
msgstr "behalten"

#: bot/cards/numbers.py
msgid "{n} \\"word\\""
msgid_plural "{n} \\"words\\""
msgstr[0] "{n} "
"„Wort“"
msgstr[1] "{n} „Wörter“\\tund \\\\ mehr"

# A word that nobody has translated yet.
msgid "shelf"
msgstr ""
"""


def test_a_file_is_read_sentence_by_sentence() -> None:
    """With contexts and plural forms, lines that go on, and what is written with a backslash."""
    head, *others = translations(FILE.splitlines())
    assert head.forms[0].startswith("Language: de\n")
    assert others == [
        Translation("", "What it is", ("Was er ist",)),
        Translation("command", "kept", ("behalten",)),
        Translation("", '{n} "word"', ("{n} „Wort“", "{n} „Wörter“\tund \\ mehr")),
        Translation("", "shelf", ("",)),
    ]


def test_the_head_says_how_its_tongue_counts() -> None:
    """Where it does not, no number could be said."""
    assert plural_formula(next(translations(FILE.splitlines())).forms[0]) == "(n != 1)"
    with pytest.raises(ValueError, match="which form a number takes"):
        plural_formula("Language: de\n")


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ('msgid "a"\nmsgstr "b', "line 2 is not understood"),
        ('msgid "a"\nmsgstr "b" "c"', "line 2 is not understood"),
        ('msgid "a"\nmsgstr "\\x"', "line 2 is not understood"),
        ("<html>", "line 1 is not understood"),
        ('msgid "a"\nmsgid "b"\nmsgstr "c"', "line 2 has msgid a second time"),
        ('msgid "a"\nmsgstr "b"\nmsgstr "c"', "line 3 has msgstr a second time"),
        ('"a"\nmsgid "b"\nmsgstr "c"', "line 1 goes on with nothing"),
        ('msgid "a"\n', "what stands before line 1 is not whole"),
        ('msgctxt "a"\nmsgstr "b"\nmsgid "c"\nmsgstr "d"', "what stands before line 3 is not whole"),
    ],
)
def test_what_is_not_understood_is_a_fault(written: str, fault: str) -> None:
    """A damaged table is not half a table."""
    with pytest.raises(ValueError, match=fault):
        list(translations(written.splitlines()))


def as_babel_reads(written: bytes) -> list[Translation]:
    """All but the head."""
    found = []
    for message in read_po(io.BytesIO(written), abort_invalid=True):
        one = message.id if isinstance(message.id, str) else message.id[0]
        if one:
            forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
            found.append(Translation(message.context or "", one, forms))
    return found


@pytest.mark.parametrize("tongue", [tongue for tongue in TONGUES if tongue != ENGLISH])
def test_each_table_is_read_as_babel_reads_it(tongue: str) -> None:
    """Sentence for sentence, in the same order."""
    _, *own = translations(table_path(tongue).read_text("utf-8").splitlines())
    assert own == as_babel_reads(table_path(tongue).read_bytes())


WORDS: Final = st.text(st.sampled_from('ab „ж"\\\t\nn{}#'), min_size=1, max_size=12)


@given(st.dictionaries(st.tuples(WORDS, WORDS), st.tuples(WORDS, WORDS, st.booleans()), max_size=5))
def test_what_babel_writes_is_read(held: dict[tuple[str, str], tuple[str, str, bool]]) -> None:
    """Whatever stands in it."""
    catalogue = Catalog("de")
    for (context, one), (first, second, counts) in held.items():
        catalogue.add((one, one) if counts else one, (first, second) if counts else first, context=context)
    written = io.BytesIO()
    write_po(written, catalogue, width=20)
    _, *own = translations(io.StringIO(written.getvalue().decode()))
    assert own == as_babel_reads(written.getvalue())
