"""Numbering at the beginning of a line ("1.", "IV", "A.2", "Chapter 3"), and the rank it gives."""

import re
from typing import Final

from bot.languages.language import everywhere
from bot.languages.patterns import LinePatterns, any_of
from bot.reading.lines.marks import opens_capital

_NUMBERING: Final = everywhere().numbering
_ROMAN = r"[IVXLC]{1,7}"
_CHAPTER = LinePatterns(
    *sorted(_NUMBERING.chapter), then=rf"\s+(?:\d{{1,3}}|{_ROMAN}|[A-Z]|{any_of(_NUMBERING.counted)})\b"
)
_COUNTED_FIRST = LinePatterns(*sorted(_NUMBERING.counted), then=rf"\s+{any_of(_NUMBERING.chapter)}(?:[.:—–-]|$)")
_UNSPACED = re.compile("|".join(_NUMBERING.unspaced))
DECIMAL = re.compile(
    r"(?P<number>(?:\d{1,3}|[A-Z])(?:\.\d{1,3}){0,5})(?P<stop>[.)]?)(?:[ \t]+(?P<rest>\S.*)|)$", re.DOTALL
)
"""A line numbered by decimals or by one capital, and what stands behind."""
_ROMAN_LINE = re.compile(rf"(?P<number>{_ROMAN})(?P<stop>[.)]?)(?:[ \t]+(?P<rest>\S.*)|)$", re.DOTALL)
BARE = re.compile(rf"(?:\d{{1,3}}(?:\.\d{{1,3}}){{0,5}}|{_ROMAN})[.)]?")
"""A whole line that is nothing but its number."""
_COUNTED = re.compile(r"^(\d{1,3}):")
_LONGEST = 200


def numbering(text: str) -> int | None:
    """The rank a line's numbering gives ("1." and "IV" 1, "A.2" 2, "Chapter 3" 1), or None where it has none.

    Prose that happens to begin with a number ("1917 was …", "I went …") has none.
    """
    if not text or len(text) > _LONGEST:
        return None
    if text[0] == "#" and text[1:2].isdigit():
        text = _COUNTED.sub(r"\1.", text[1:], count=1)
    first = text[0]
    if first.isalpha():
        if m := _CHAPTER.match(text):
            rest = text[m.end() :]
            return 1 if not rest or (rest[0] in ".:—–-) " and (rest[0] != " " or rest.strip()[:1].isupper())) else None
        if _COUNTED_FIRST.match(text):
            return 1
        if first in _NUMBERING.begins and (m := _UNSPACED.match(text)):
            return 2 if m["rank"] in _NUMBERING.lower else 1
        if text[1:2].islower():
            return None  # an ordinary word
        if text[1:3] == ". " and text[3:4].isupper() and text[4:5] == ".":
            return None  # two initials of a name
    elif not first.isdigit():
        return None
    m = DECIMAL.match(text)
    if m:
        number, stop, rest = m["number"], m["stop"], m["rest"]
        depth = number.count(".") + 1
        if number[0].isalpha() and depth == 1 and not stop:
            return None
        if rest is None:
            return depth if depth > 1 or stop or len(number) < 3 else None
        if depth == 1 and not stop:
            return 1 if rest[0].isupper() and len(number) < 3 else None
        return depth if opens_capital(rest) or rest[0] in "“\"«‘'¿¡`" else None
    m = _ROMAN_LINE.match(text)
    if m:
        rest = m["rest"]
        if rest is None:
            return 1 if m["number"] != "C" and m["number"] != "L" else None
        return 1 if m["stop"] and opens_capital(rest) else None
    return None


def is_upper_rank(text: str) -> bool:
    """Whether a line is numbered as a part or a book, which hold chapters."""
    m = _CHAPTER.match(text) or _COUNTED_FIRST.match(text)
    return m is not None and not _NUMBERING.upper.isdisjoint(m.group().lower().rstrip(".:—–-").split())


def is_number(text: str) -> bool:
    """Whether a line is nothing but its number ("IV.", "Chapter 3")."""
    if BARE.fullmatch(text):
        return True
    m = _CHAPTER.match(text) or _COUNTED_FIRST.match(text)
    return m is not None and not text[m.end() :].strip(".:—–- ")
