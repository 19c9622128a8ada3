"""A source as it was read, for ``inspect``."""

from bot.model.inspection import Inspection, Statable
from bot.reading.stated.statements import KNOWN_KEYS


def test_what_may_be_stated_is_a_key_of_a_sidecar() -> None:
    """But for a file read as several articles, and speeches, which are tables."""
    assert {what.value for what in Statable} - {"one", "speech"} <= set(KNOWN_KEYS)


def test_lines_are_lines_unless_the_format_has_none() -> None:
    """Then they count paragraphs."""
    assert not Inspection("salt.txt", ()).paragraphs
