"""A language as its file has it, section by section."""

from dataclasses import fields

import pytest

from bot.languages import page_sections, quote_sections, speech_sections
from bot.languages.kinds import NONE
from bot.languages.language import CODES, everywhere, language_for
from bot.languages.sections import Language


def test_every_language_has_every_section_or_says_what_it_lacks() -> None:
    """A section that lacks is empty; its name stands in ``lacks``."""
    for code in CODES:
        language = language_for(code)
        assert language.code == code
        assert all(isinstance(name, str) for name in language.lacks)


def test_everywhere_has_the_words_of_all() -> None:
    """For furniture, which knows no language."""
    months = everywhere().calendar.months
    assert {"may", "mai", "mayo"} <= months.keys()


@pytest.mark.parametrize("module", [page_sections, quote_sections, speech_sections])
def test_a_section_is_a_frozen_table(module: object) -> None:
    """Every section of a language is one of these classes."""
    classes = {one for one in vars(module).values() if isinstance(one, type) and one.__module__ == module.__name__}  # type: ignore[attr-defined]
    used = {type(getattr(language_for("en"), each.name)) for each in fields(Language)}
    assert classes & used
    assert frozenset() == NONE
