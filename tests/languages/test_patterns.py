"""Patterns that begin with a word find what they would find if they were tried everywhere."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.languages.patterns import LinePatterns, WordPatterns, any_of, beginnings, spread

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


_STEMS = WordPatterns(
    "ferr(?:y|ies)", "fer", "is the best", "éva", "sal[ty]\\b", "on\\b", "bell(?: (?:rang|rings))?", "best", "rang"
)
_STEMS_PLAINLY = re.compile(
    r"\b(?:ferr(?:y|ies)|fer|is the best|éva|sal[ty]\b|on\b|bell(?: (?:rang|rings))?|best|rang)",
)
_WORDS = [
    "fer",
    "ferry",
    "ferries",
    "is",
    "is the best",
    "best",
    "bell rang",
    "éva",
    "salt",
    "sal",
    "y",
    "on",
    "bell",
    "rang",
    "rings",
]


@given(st.lists(st.sampled_from([*_WORDS, " ", " ", "-", "_", "'", "3", "\n", "é"]), max_size=14).map("".join))
def test_stems_find_exactly_what_the_whole_pattern_finds(text: str) -> None:
    """The same places, and so the same words, none inside another."""
    begun = beginnings(text)
    assert _STEMS.found(text, begun) is (_STEMS_PLAINLY.search(text) is not None)
    assert _STEMS.forms(text, begun) == {match.group() for match in _STEMS_PLAINLY.finditer(text)}


@given(
    st.lists(st.text("abé", min_size=3, max_size=5), min_size=1, max_size=4),
    st.sampled_from(["", r"\b", " a", "(?: b|s)"]),
    st.text("abé _-1'\n", max_size=30),
)
def test_stems_of_any_words_do_so_too(words: list[str], rest: str, text: str) -> None:
    """Whatever the stems are, and however each goes on."""
    stems = WordPatterns(*spread(words, rest))
    plainly = re.compile(rf"\b(?:{'|'.join(spread(words, rest))})")
    assert stems.forms(text, beginnings(text)) == {match.group() for match in plainly.finditer(text)}


@pytest.mark.parametrize("alternative", ["(?:re)?post", "ab?c", "co?me", "4th", r"\w+", "", "fo*"])
def test_a_stem_that_may_begin_otherwise_is_refused(alternative: str) -> None:
    """Whatever would never be looked for is an error where it is written."""
    with pytest.raises(ValueError, match="begin with plain letters"):
        WordPatterns("ferry", alternative)


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
