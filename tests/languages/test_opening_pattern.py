"""An opening is found exactly as one long pattern finds it, and few of its alternatives are asked."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.languages.language import language_for
from bot.languages.opening_pattern import OpeningPattern, beginnings_of

LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "ru", "uk", "zh", "pl")


@pytest.mark.parametrize(
    ("branch", "begun"),
    [
        (r"in short\b", {"in "}),
        ("(?:some|many) (?:are|were)", {"some ", "many "}),
        (r"by (?!nothing|king)\w+ing\b", {"by "}),
        ("(?:a |the )?point", {"a ", "the ", "point"}),
        ("colou?r", {"color", "colour"}),
        (r"those(?! who)", {"those"}),
        (r"(?:after|\w+) all", {"after ", ""}),
        ("see[ ]", {"see"}),
        (r"\w+ is", {""}),
        ("no+ne", {"n"}),
    ],
)
def test_a_beginning_is_spelled_as_far_as_it_is_sure(branch: str, begun: set[str]) -> None:
    assert beginnings_of(branch) == begun


def test_only_what_can_begin_so_is_asked() -> None:
    opening = OpeningPattern([r"in short\b|after all", r"\w+ later"])
    assert opening.match("in short, no")
    assert opening.match("years later")
    assert not opening.match("in the end")
    assert not opening.match("of course after all")


def test_nothing_opens_without_alternatives() -> None:
    assert not OpeningPattern(()).match("in short")
    assert OpeningPattern(()).pattern.match("in short") is None


@pytest.mark.parametrize("language", LANGUAGES)
@given(data=st.data())
def test_it_finds_what_one_pattern_finds(language: str, data: st.DataObject) -> None:
    phrases = language_for(language).ties.phrases
    opening = OpeningPattern(phrases)
    words = sorted({word for one in phrases for word in re.findall(r"[^\W\d_']+", one)} | {"the", "harbour", "'s"})
    text = data.draw(
        st.lists(st.sampled_from(words), max_size=6).flatmap(
            lambda drawn: st.sampled_from([" ".join(drawn), ", ".join(drawn), "".join(drawn), "-".join(drawn)])
        )
    )
    assert opening.match(text) == (re.match(f"(?:{'|'.join(phrases)})", text) is not None)
