"""Keys of front matter in other languages than English: ``titre``, ``Autor``, ``дата``."""

from collections.abc import Mapping
from typing import Final

from bot.languages.language import everywhere
from bot.reading.stated.statements import KNOWN_KEYS

_WORDS: Final = everywhere().byline
_SURE: Final[Mapping[str, str]] = {
    **dict.fromkeys(_WORDS.title_keys, "title"),
    **dict.fromkeys(_WORDS.author_keys, "author"),
}
_BESIDE: Final[Mapping[str, str]] = {
    **dict.fromkeys(_WORDS.date_keys, "date"),
    **dict.fromkeys(_WORDS.publication_keys, "publication"),
}
"""Keys that are words for something else in another language ("data"), and so count beside a sure one only."""


def is_foreign(key: str) -> bool:
    """Whether a key states a title or an author in a language that is not English."""
    return key.strip().casefold() in _SURE


def in_english(given: Mapping[str, object]) -> dict[str, object]:
    """``given`` with foreign keys in English; as it was where none of them is sure or an English one says the same."""
    if not any(map(is_foreign, given)):
        return dict(given)
    said = {KNOWN_KEYS.get(key.strip().lower()) for key in given}
    found: dict[str, object] = {}
    for key, value in given.items():
        bare = key.strip().casefold()
        english = _SURE.get(bare) or _BESIDE.get(bare)
        field = KNOWN_KEYS[english] if english else None
        if english is None or field in said or english in found:
            found[key] = value
        else:
            found[english] = value
    return found
