"""Raised and lowered figures: a power or an index keeps its meaning as a character, the number of a note is no word."""

from typing import Final

_RAISED: Final = str.maketrans("0123456789+-−–=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿⁱ")
_LOWERED: Final = str.maketrans("0123456789+-−–=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎")
_LONGEST_UNIT = 2
"""The most letters of a unit or variable that bears a power; behind a longer word a raised number is that of a note."""


def raised(text: str, before: str) -> str:
    """What is raised behind ``before`` as plain text: “m²”, “10⁻⁶”; nothing for the number of a note behind a word."""
    bare = text.strip()
    if not bare or any(ord(c) not in _RAISED for c in bare):
        return text
    if bare.isdecimal() and _ends_word(before):
        return ""
    return bare.translate(_RAISED)


def lowered(text: str) -> str:
    """What is lowered, as plain text: “H₂O”."""
    bare = text.strip()
    return bare.translate(_LOWERED) if bare and all(ord(c) in _LOWERED for c in bare) else text


def _ends_word(before: str) -> bool:
    """Whether a sentence, a mark or a longer word ends where a raised number stands."""
    letters = 0
    for sign in reversed(before):
        if not sign.isalpha():
            break
        letters += 1
    if letters:
        return letters > _LONGEST_UNIT
    return before[-1:] not in ")]⁄/" and not before[-1:].isdigit()


def shift(said: list[str], start: int, tag: str) -> None:
    """Write what was ``said`` from ``start`` on, in a raised (``sup``) or lowered element, as plain text."""
    text = "".join(said[start:])
    said[start:] = [raised(text, "".join(said[:start][-3:])) if tag == "sup" else lowered(text)]
