"""The speech sections of a language file: each key, and that English, the fullest file, fills it."""

from dataclasses import FrozenInstanceError, fields, is_dataclass

import pytest

from bot.languages import speech_sections
from bot.languages.language import language_for
from bot.languages.sections import Language


def test_english_has_words_for_every_section() -> None:
    """A section that English leaves wholly empty would be read by nobody."""
    classes = {one for one in vars(speech_sections).values() if is_dataclass(one)}
    sections = [getattr(language_for("en"), each.name) for each in fields(Language)]
    found = [section for section in sections if type(section) in classes]
    assert found
    assert all(any(getattr(section, each.name) for each in fields(section)) for section in found)


def test_nothing_can_be_changed_by_accident() -> None:
    """Every section is shared by all who read."""
    classes = {one for one in vars(speech_sections).values() if is_dataclass(one)}
    sections = [getattr(language_for("en"), each.name) for each in fields(Language)]
    for section in sections:
        if type(section) in classes:
            with pytest.raises(FrozenInstanceError):
                setattr(section, fields(section)[0].name, None)
