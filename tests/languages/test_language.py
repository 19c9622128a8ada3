"""Every language the reader knows has a file that it can be read from."""

import unicodedata
from dataclasses import MISSING, fields
from pathlib import Path

import pytest

from bot.languages.kinds import Patterns
from bot.languages.language import CODES, everywhere, language_for, primary
from bot.languages.load import SECTIONS, read_language

FILES = Path(__file__).resolve().parents[2] / "bot" / "languages"


def test_every_file_is_a_language_and_every_language_a_file() -> None:
    """No file lies beside the list, and none of the list is missing."""
    assert {path.stem for path in FILES.glob("*.toml")} == set(CODES)


def test_a_tag_finds_its_language_however_it_is_written() -> None:
    """A country, capitals or the three letters of older standards change nothing."""
    assert primary("pt_BR") == "pt"
    assert language_for("pt-BR") is not None
    assert [language_for(tag).name for tag in ("en", "EN-gb", "eng", "ger", "deu")] == ["English"] * 3 + ["German"] * 2


def test_a_language_without_a_file_has_no_name_and_lacks_all() -> None:
    """Whatever is asked of it, there is an answer; and what it lacks can be said."""
    unknown = language_for("xx-Latn")
    assert (unknown.code, unknown.name) == ("xx", "")
    assert unknown.lacks == frozenset(SECTIONS)


@pytest.mark.parametrize("code", CODES)
def test_a_file_has_every_key_or_says_that_it_lacks_it(code: str) -> None:
    """What a language has not is written down in its file, so that it can be told to whoever reads an article."""
    held = (FILES / f"{code}.toml").read_text("utf-8")
    known, _ = read_language(code, held)
    import tomllib

    table = tomllib.loads(held)
    missing = set()
    for name, section in SECTIONS.items():
        here = table.get(name, {})
        required = {
            one.name: one.type for one in fields(section) if one.default is MISSING and one.default_factory is MISSING
        }
        absent = {
            key for key, kind in required.items() if key not in (here.get("patterns", {}) if kind == Patterns else here)
        }
        missing |= {name} if required and absent == set(required) else {f"{name}.{key}" for key in absent}
    assert missing == known.lacks


def test_the_words_of_all_languages_are_one_language() -> None:
    """What any language has is among them, but for what holds only at home."""
    every = everywhere()
    assert {"said", "dijo", "sagte"} <= every.saying.verbs
    assert every.calendar.months["mayo"] == every.calendar.months["mai"] == 5
    assert "m" not in every.sentences.leading
    assert "m" in language_for("fr").sentences.leading


@pytest.mark.parametrize("code", CODES)
def test_a_file_is_written_as_it_is_compared(code: str) -> None:
    """The whole file is composed, and no line is longer than a screen but for a pattern that cannot be cut."""
    text = (FILES / f"{code}.toml").read_text("utf-8")
    assert text == unicodedata.normalize("NFC", text)
    assert not [line for line in text.splitlines() if line != line.rstrip()]
