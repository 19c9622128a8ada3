"""A pattern of which only some alternatives are asked finds what the same pattern finds everywhere."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.languages.kinds import NONE
from bot.languages.language import CODES, language_for
from bot.languages.patterns import spread
from bot.languages.sought import SoughtPattern

PATTERNS = {code: (language_for(code).ties.pointers, language_for(code).quotes.reported) for code in CODES}
WORDS = sorted({word for pair in PATTERNS.values() for p in pair for word in re.findall(r"[^\W\d_]+", " ".join(p))})
FERRIES = (
    "ferr(?:y|ies)",
    "fer",
    "is the best",
    "éva",
    "sal[ty]\\b",
    "on\\b",
    "bell(?: (?:rang|rings))?",
    "best",
    "rang",
)
PIECES = ("fer", "ferry", "ferries", "is", "best", "bell", "rang", "éva", "salt", "sal", "y", "on", "rings", "the")


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Words out of the patterns themselves, in any order, with marks between them."""
    parts = draw(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from([" ", ", ", "-", "'s ", ". ", "_"]))))
    return "".join(word + mark for word, mark in parts).casefold()


@pytest.mark.parametrize("code", ["en", "de", "fr", "it"])
@given(data=st.data())
def test_it_finds_what_the_pattern_finds(code: str, data: st.DataObject) -> None:
    """At the same places, in the same order, from any place on; and whether at all, by the words alone."""
    text = data.draw(texts())
    first = data.draw(st.integers(0, len(text)))
    pointers, reported = PATTERNS[code]
    common = language_for(code).detect.profile
    for sought, plain in (
        (SoughtPattern(pointers, common), re.compile(rf"\b(?:{'|'.join(pointers)})")),
        (SoughtPattern(reported, common, at_words=False), re.compile("|".join(reported))),
    ):
        found = [match.span() for match in sought.finditer(text, first)]
        assert found == [match.span() for match in plain.finditer(text, first)]
        for words in (None, text.split()):
            assert sought.found(text, words, first) == (plain.search(text, first) is not None)
            assert sought.match(text, words) == (plain.match(text) is not None)


@given(st.lists(st.sampled_from([*PIECES, " ", " ", "-", "_", "'", "3", "\n", "é"]), max_size=14).map("".join))
def test_its_forms_are_those_of_the_whole_pattern(text: str) -> None:
    """The same words, none inside another."""
    sought = SoughtPattern(FERRIES, NONE)
    plain = {match.group() for match in re.finditer(rf"\b(?:{'|'.join(FERRIES)})", text)}
    assert sought.forms(text) == sought.forms(text, text.split()) == plain


@given(
    st.lists(st.text("abé", min_size=3, max_size=5), min_size=1, max_size=4),
    st.sampled_from(["", r"\b", " a", "(?: b|s)", "?", "+b"]),
    st.text("abé _-1'\n", max_size=30),
)
def test_stems_of_any_words_are_found(words: list[str], rest: str, text: str) -> None:
    """Whatever the stems are, and however each goes on."""
    sought = SoughtPattern(spread(words, rest), NONE)
    plain = re.compile(rf"\b(?:{'|'.join(spread(words, rest))})")
    assert sought.found(text, text.split()) == (plain.search(text) is not None)


def test_without_alternatives_nothing_is_found() -> None:
    """A language may have none."""
    sought = SoughtPattern((), NONE)
    assert not sought.found("any text")
    assert not sought.match("any text", ["any", "text"])
    assert sought.needed is not None


def test_an_alternative_that_needs_no_word_is_asked_of_every_text() -> None:
    """It may stand anywhere, so that words tell nothing."""
    sought = SoughtPattern(("river", r"\d+"), NONE)
    assert sought.needed is None
    assert sought.found("in 1788", ["in"])
