"""The tables of famous words: one for each language that has one, and nothing for others."""

from pathlib import Path

import pytest

import bot.languages.quotable_table
from bot.languages.language import CODES
from bot.languages.quotable_table import quotable_table

_FILES = sorted((Path(bot.languages.quotable_table.__file__).parent / "quotable").glob("*.txt"))


def test_ten_languages_have_a_table() -> None:
    """Each by its two-letter code."""
    named = {path.stem for path in _FILES}
    assert named == {"de", "en", "es", "fr", "it", "nl", "pt", "ru", "uk", "zh"}
    assert named <= set(CODES)


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_a_table_holds_words_and_shapes(path: Path) -> None:
    """Single words with moderate weights, few enough to load at once: nothing in it is a quotation."""
    assert path.stat().st_size < 200_000
    table = quotable_table(path.stem)
    assert len(table) > 60
    assert "#" in table
    assert all(-5 < weight < 5 and " " not in sign for sign, weight in table.items())


def test_other_languages_have_none() -> None:
    """Also a tag that is no name of a file."""
    assert not quotable_table("sv")
    assert not quotable_table("../de")
    assert not quotable_table("größe")
