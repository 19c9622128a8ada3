"""The lines of a sidecar that state what is in doubt."""

import tomllib

import pytest

from bot.cards.sidecar import BLANK, mend_lines, sidecar_lines
from bot.model import Lines
from bot.model.inspection import Mend, Statable
from bot.reading.stated.statements import BLANKS


def test_one_sidecar_states_everything() -> None:
    """Facts above, speeches below; it is valid TOML."""
    mends = (
        Mend(Statable.TITLE, "Salt “and” Bread"),
        Mend(Statable.FURNITURE, lines=Lines(1, 2)),
        Mend(Statable.FURNITURE, lines=Lines(9, 9)),
        Mend(Statable.SPEECH, lines=Lines(20, 31)),
    )
    lines = sidecar_lines(mends)
    read = tomllib.loads("\n".join(lines))
    assert read["title"] == "Salt “and” Bread"
    assert read["speech"] == [{"lines": "20-31", "speaker": BLANK}]
    assert '# furniture = ["1-2", "9"]' in lines


def test_what_holds_only_where_the_reader_was_wrong_changes_nothing() -> None:
    """It stands behind a hash."""
    assert tomllib.loads("\n".join(sidecar_lines((Mend(Statable.KEEP, lines=Lines(5, 5)),)))) == {}


@pytest.mark.parametrize("value", ["a\\b", 'a"b', "a\x7fb", "a\nb", "é"])
def test_any_value_comes_back_from_toml(value: str) -> None:
    """Quotation marks, backslashes and control characters."""
    assert tomllib.loads("\n".join(mend_lines(Mend(Statable.TITLE, value))))["title"] == value


def test_a_blank_is_never_taken_for_a_value() -> None:
    """The reader knows it."""
    assert BLANK in BLANKS
