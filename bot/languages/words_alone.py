"""Some words of the language files without the rest of them: all that a search needs.

A bot may answer for months without checking a quotation; until then it holds no language in memory.
"""

import re
import tomllib
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Final

from bot.languages.kinds import NO_FORMS, FormsOf, WordSet
from bot.languages.language import CODES, file_text, language_for, primary

_HEADER: Final = re.compile(r"\[([\w.]+)\]\s*$")


def words_everywhere(wanted: Iterable[str]) -> Mapping[str, WordSet]:
    """For keys such as "saying.verbs" what ``everywhere`` has there. Raises LanguageFault, ValueError for bad TOML."""
    found: dict[str, set[str]] = {key: set() for key in wanted}
    sections = {key.partition(".")[0] for key in found}
    for code in CODES:
        held = tomllib.loads("".join(_tables(file_text(code), sections)))
        for key, words in found.items():
            section, _, name = key.partition(".")
            words.update(_words(held.get(section, {}).get(name, "")))
    return {key: frozenset(words) for key, words in found.items()}


@cache
def forms_alone(tag: str) -> FormsOf:
    """What ``language_for`` has under "inflection.irregular". Raises as ``words_everywhere``."""
    code = primary(tag)
    if code not in CODES:  # whose other tags need all files
        return language_for(tag).inflection.irregular
    held: Mapping[str, Any] = tomllib.loads(file_text(code))
    if "inflection" in held.get("lacks", ()):
        return forms_alone("en")
    forms: Mapping[str, str] = held.get("inflection", {}).get("irregular", {})
    return {word: frozenset(_words(others)) for word, others in forms.items()} or NO_FORMS


def _tables(text: str, wanted: Container[str]) -> Iterator[str]:
    """The lines of the tables that are wanted: to read the others takes most of the time, and of the memory."""
    inside = False
    for line in text.splitlines(keepends=True):
        header = _HEADER.match(line)
        inside = header[1] in wanted if header else inside
        if inside:
            yield line


def _words(value: str) -> list[str]:
    return [word.replace("_", " ") for word in value.split()]
