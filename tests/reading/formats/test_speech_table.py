"""A table in which people talk."""

from bot.reading.document import Hint
from bot.reading.formats.speech_table import table_of_speeches

QUAY = (
    ("BERTA", "Who let the boat go?"),
    ("", "A bell."),
    ("TOMAS", "I never saw it go."),
    ("BERTA", "You were asleep."),
    ("TOMAS", "I was not."),
)


def test_each_row_is_a_speech_below_who_speaks() -> None:
    """The name is no part of the words; a row without one tells what happens."""
    blocks = table_of_speeches(QUAY)
    assert [(block.text, block.label) for block in blocks[:4]] == [
        ("BERTA", ""),
        ("Who let the boat go?", "BERTA"),
        ("A bell.", ""),
        ("TOMAS", ""),
    ]
    assert [block.hint for block in blocks[:3]] == [Hint.NOTE, Hint.TEXT, Hint.NOTE]


def test_other_tables_are_none() -> None:
    """Figures, things that do not come back, three columns, and what nobody says."""
    assert table_of_speeches((("Rope", "12"), ("Tar", "3"), ("Rope", "14"), ("Tar", "5"))) == []
    assert table_of_speeches((("Ada", "Who is it?"), ("Karl", "It is me."), ("Olu", "Is it you?"))) == []
    assert table_of_speeches(tuple((*row, "") for row in QUAY)) == []
    assert table_of_speeches(()) == []


def test_whoever_spoke_before_or_is_marked_speaks() -> None:
    """One row is enough then."""
    assert table_of_speeches((("BERTA.", "No."),)) == []
    assert [block.label for block in table_of_speeches((("BERTA.", "No."),), {"BERTA"})] == ["", "BERTA"]
    assert [block.label for block in table_of_speeches((("BERTA.", "No."),), marked=True)] == ["", "BERTA"]
