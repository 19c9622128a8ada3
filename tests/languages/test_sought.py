"""A pattern sought only where it can begin finds what the same pattern finds everywhere."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.languages.language import CODES, language_for
from bot.languages.patterns import beginnings
from bot.languages.sought import SoughtPattern, possible_starts

PATTERNS = {code: (language_for(code).ties.pointers, language_for(code).quotes.reported) for code in CODES}
WORDS = sorted({word for pair in PATTERNS.values() for p in pair for word in re.findall(r"[^\W\d_]+", " ".join(p))})


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Words out of the patterns themselves, in any order, with marks between them."""
    parts = draw(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from([" ", ", ", "-", "'s ", ". ", "_"]))))
    return "".join(word + mark for word, mark in parts).casefold()


@pytest.mark.parametrize("code", ["en", "de", "fr", "it"])
@given(data=st.data())
def test_it_finds_what_the_pattern_finds(code: str, data: st.DataObject) -> None:
    """At the same places, in the same order, from any place on."""
    text = data.draw(texts())
    first = data.draw(st.integers(0, len(text)))
    pointers, reported = PATTERNS[code]
    for sought, plain in (
        (SoughtPattern(pointers), re.compile(rf"\b(?:{'|'.join(pointers)})")),
        (SoughtPattern(reported, at_words=False), re.compile("|".join(reported))),
    ):
        found = [match.span() for match in sought.finditer(text, beginnings(text), first)]
        assert found == [match.span() for match in plain.finditer(text, first)]
        assert sought.found(text, beginnings(text)) == (plain.search(text) is not None)


@pytest.mark.parametrize(
    ("pattern", "starts"),
    [
        ("see above|the (?:former|latter)", {"see", "the"}),
        ("(?:he|she) says?", {"he", "she"}),
        ("(?:very )?old man|, however", {"ver", "old", ", h"}),
        (r"\bi (?:was|am) told", {"i"}),
        ("colou?r", {"col"}),
        (r"\w+ said", None),
        ("as", None),
        ("a?b", None),
        ("[ab]out", None),
        ("(?:a[bc])de", None),
        (r"cf\.? above", {"cf"}),
        ("(?:sea|s[hk]y) is", None),
        ("(?:to|in) (?:day|time)", {"to", "in"}),
    ],
)
def test_what_a_pattern_can_begin_with_is_read_off_it(pattern: str, starts: set[str] | None) -> None:
    """Three letters of a word, all of a short one, or a mark; None where a word could go on in other ways."""
    assert possible_starts(pattern) == starts
