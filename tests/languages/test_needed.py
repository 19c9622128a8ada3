"""What a pattern needs stands in whatever it finds, so that a text without it need not be searched."""

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.languages.language import CODES, everywhere, language_for
from bot.languages.needed import Needed, needed_words

COMMON = frozenset({"the", "of", "in", "that", "this"})


def need(words: str = "", begun: str = "", inside: str = "") -> Needed:
    return Needed(frozenset(words.split()), frozenset(begun.split()), frozenset(inside.split()))


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("yesterday", need(begun="yesterday")),
        (r"yesterday\b", need(words="yesterday")),
        ("in the (?:next|last) essay", need(begun="essay")),
        ("in (?:this|the next) (?:essay|book)", need(begun="essay book")),
        (r"of that (?!is\b)\w+", need(words="that")),
        (", however,", need(words="however")),
        ("colou?rs?$", need(begun="color colour colors colours")),
        (r"(?:\w+ )?half of (?:its|her)\b", need(words="half")),
        (r"(?:[\w-]+ ){1,5}(?:said|told) me", need(words="said told")),
        ("(?:sea|s[hk]y)", need(begun="sea shy sky")),
        ("half-?breed", need(begun="half")),
        ("chapter|©|^see above", need(begun="chapter above", inside="©")),
        (r"\bit is said\b|(?<!so )\bthat(?=[.;])", need(words="said", begun="that")),
        (r"\w+ing", need(inside="ing")),
        (r"\w+", None),
        (r"river|\d", None),
        ("(?:old)?", None),
    ],
)
def test_the_rarest_word_of_each_alternative_is_needed(pattern: str, needed: Needed | None) -> None:
    """Where a part may be missing, or nobody can spell it, another has to tell."""
    assert needed_words([pattern], COMMON) == needed


def test_a_pattern_tried_inside_words_needs_letters_not_a_word() -> None:
    """“allegedly” stands in “unallegedly”, too."""
    assert needed_words(["allegedly", "he said"], COMMON, at_words=False) == need(begun="said", inside="allegedly")


def _holds(text: str, needed: Needed) -> bool:
    runs = re.findall(r"\w+", text)
    return (
        not needed.words.isdisjoint(runs)
        or any(run.startswith(tuple(needed.begun)) for run in runs)
        or any(letters in text for letters in needed.inside)
    )


PATTERNS = [
    (code, pattern, at_words)
    for code in CODES
    for known in [language_for(code)]
    for patterns, at_words in (
        (known.ties.pointers, code != "zh"),
        (known.ties.phrases, True),
        (known.quotes.reported, False),
        (known.quotes.reports, True),
    )
    for pattern in patterns
] + [("en", pattern, True) for pattern in (*everywhere().unfit.graphic, *everywhere().unfit.violent)]


@given(st.integers(0, 10_000))
def test_whatever_a_pattern_finds_holds_what_it_needs(seed: int) -> None:
    """Texts made of the letters and spaces of the patterns themselves, so that they are found often."""
    chance = random.Random(seed)
    code, pattern, at_words = chance.choice(PATTERNS)
    needed = needed_words([pattern], language_for(code).detect.profile, at_words=at_words)
    if needed is None:
        return
    found = re.compile(rf"\b(?:{pattern})" if at_words else pattern)
    plain = re.sub(r"\(\?[:=!]|\(\?<[=!]|\\[bwd]|\{\d,\d\}", "", pattern)
    for _ in range(20):
        words = [chance.choice(part.split("|")) for part in re.split(r"[()]", plain) if part]
        words = [re.sub(r"[\[\]?*+\\^$]", "", word) for word in words]
        text = "".join(word + chance.choice(["", "", " ", ", "]) for word in words)
        for match in found.finditer(text):
            assert _holds(text, needed), (pattern, text, match)
