"""What a paragraph is by the name of its style, in whatever language a writing program calls it."""

import re
from typing import Final

from bot.languages.language import everywhere
from bot.languages.patterns import any_of

_PAGE: Final = everywhere().page
_TITLES: Final = _PAGE.style_title
_SUBTITLES: Final = _PAGE.style_subtitle
_HEADING: Final = re.compile(rf"{any_of(_PAGE.style_heading)}(\d{{1,3}})")
_QUOTATIONS: Final = tuple(_PAGE.style_quotation)


def plain_name(name: str) -> str:
    """A name as it is compared here: in small letters, without blanks."""
    return "".join(name.split()).lower()


def is_title(name: str) -> bool:
    """Whether a style is that of titles."""
    return name in _TITLES


def names_subtitle(name: str) -> bool:
    """Whether a style is that of subtitles."""
    return name in _SUBTITLES


def heading_level(name: str) -> int | None:
    """The level of the headings a style is for, from 1; None for any other."""
    found = _HEADING.fullmatch(name)
    return max(int(found[1]), 1) if found is not None else None


def is_quotation(name: str) -> bool:
    """Whether a style is that of quotations set apart."""
    return name.startswith(_QUOTATIONS)
