"""Patterns that begin with a word find what they would find if they were tried everywhere."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.stems import Openers

_ALTERNATIVES = ("by", "fotos?", "share (?:this|on)", "über", "作者", r"n\.b\.")
_OTHERS = {"0123456789": r"\d+ of", "(": r"\(c\)"}
_OPENERS = Openers(*_ALTERNATIVES, others=_OTHERS, then=r"\b", signs="[*", most=2)
_PLAINLY = re.compile(rf"[\[*]{{0,2}}(?:{'|'.join([*_ALTERNATIVES, *_OTHERS.values()])})\b", re.IGNORECASE)
_PIECES = [
    "b",
    "by",
    "BY ",
    "fo",
    "foto",
    "FOTOS",
    "share ",
    "this",
    "ſhare on",
    "Ü",
    "ber",
    "作者",
    "N.",
    "b. ",
    "12 of",
]


@given(st.lists(st.sampled_from([*_PIECES, "[", "*", "(c)", "(", "“", " ", "٣ of", "İ"]), max_size=4).map("".join))
def test_a_look_at_the_first_letters_changes_no_answer(line: str) -> None:
    """Whatever a line begins with, the openers match what the whole pattern matches, and as far."""
    ours, plain = _OPENERS.match(line), _PLAINLY.match(line)
    assert (ours and ours.span()) == (plain and plain.span())


def test_an_alternative_must_begin_plainly() -> None:
    """A pattern whose first letters cannot be told is refused rather than never tried."""
    with pytest.raises(ValueError, match="begin with plain characters"):
        Openers("share", "(?:re)?tweet")
