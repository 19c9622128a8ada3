"""Patterns that begin with a word find what they would find if they were tried everywhere."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.languages.patterns import LedPatterns, LinePatterns, any_of, beginnings, holds_dense

_ALTERNATIVES = ("by", "fotos?", "share (?:this|on)", "über", "作者", r"n\.b\.")
_OTHERS = {"0123456789": r"\d+ of", "(": r"\(c\)"}
_OPENERS = LinePatterns(*_ALTERNATIVES, others=_OTHERS, then=r"\b", signs="[*", most=2)
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
        LinePatterns("share", "(?:re)?tweet")


def test_beginnings_are_of_words_only() -> None:
    """Three letters of a long word, all of a short one, and none from the middle of one."""
    assert beginnings("is the _best ferry's 3rd") == {"is", "the", "_be", "fer", "s", "3rd"}
    assert beginnings(" .,-") == frozenset()


@given(st.sets(st.text("abc.+é ", min_size=1, max_size=4), min_size=1, max_size=8), st.text("abc.+é ", max_size=8))
def test_one_pattern_for_many_words_finds_the_longest(words: set[str], text: str) -> None:
    """It matches what the longest word matches that the text begins with, and nothing where none does."""
    match = re.match(any_of(sorted(words)), text)
    longest = max((word for word in words if text.startswith(word)), key=len, default=None)
    assert (match and match.group()) == longest


def test_scripts_without_spaces_are_told() -> None:
    """By one character of theirs."""
    assert holds_dense("the bridge 桥")
    assert not holds_dense("le café мост")


@given(
    st.lists(st.sampled_from(["is", "was", "his", "wasis ", " ", "  ", "\n", "-", "’s", "mend", "ed", "being", "ing"]))
)
def test_a_led_pattern_finds_what_a_choice_of_words_finds(pieces: list[str]) -> None:
    text = "".join(pieces)
    behind = r"(?:\w+ly )?(?!being)\w+(?:ed|ing)\b"
    assert LedPatterns("is was", behind).found(text) == (re.search(rf"\b(?:is|was) {behind}", text) is not None)
