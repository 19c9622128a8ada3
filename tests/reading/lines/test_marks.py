"""Shapes of a single line: quotation marks, bullets, rules, scripts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.lines.marks import (
    bare_end,
    closing_at,
    ends_sentence,
    is_bullet,
    is_han,
    is_ideograph,
    is_rule,
    opening_mark,
    opens_capital,
    wholly_quoted,
)


@pytest.mark.parametrize("line", ["***", "* * *", "---", "⁂", "_ _ _", "~~~~"])
def test_a_drawn_rule_is_known(line: str) -> None:
    """Three signs or more of one kind, with or without spaces."""
    assert is_rule(line)


@pytest.mark.parametrize("line", ["**", "...", "- - - went the telegraph", "1914 - 1918", ""])
def test_other_lines_are_no_rules(line: str) -> None:
    """Two signs, dots alone, or words between."""
    assert not is_rule(line)


@pytest.mark.parametrize(
    ("text", "end"), [("It rained.”", "."), ("It rained.[1]", "."), ("(It rained!)", "!"), ("The Court", "t")]
)
def test_the_end_is_what_stands_before_closing_marks(text: str, end: str) -> None:
    """Quotation marks, brackets and note numbers close nothing."""
    assert bare_end(text) == end


def test_a_sentence_ends_in_any_script() -> None:
    """Full stops differ, commas end nothing."""
    assert ends_sentence("下雨了。")
    assert ends_sentence("It rained…")
    assert not ends_sentence("It rained,")


@pytest.mark.parametrize(
    ("text", "bullet"),
    [("- salt", True), ("• salt", True), ("(a) salt", True), ("3) salt", True), ("-salt", False), ("Salt", False)],
)
def test_an_entry_opens_with_a_bullet(text: str, bullet: bool) -> None:
    """A bullet, a dash, or a number or letter with a bracket, and a space behind."""
    assert is_bullet(text) is bullet


@pytest.mark.parametrize(
    ("text", "mark", "closes"),
    [
        ("“Salt,” she said", "“", 6),
        ("„Salz“, sagte sie", "„", 5),
        ("“Salt “of” the sea”", "“", 18),
        ("“Salt", "“", -1),
        ('"Salt," she said', '"', 6),
    ],
)
def test_a_quotation_opens_and_closes(text: str, mark: str, closes: int) -> None:
    """Marks nest, and an open one stays open."""
    assert opening_mark(text) == mark
    assert closing_at(text) == closes


def test_a_mark_before_white_space_opens_nothing() -> None:
    """Nor do words without one."""
    assert opening_mark("“ Salt") is None
    assert opening_mark("Salt") is None


def test_one_pair_may_hold_everything() -> None:
    """A mark of punctuation behind it changes nothing, words do."""
    assert wholly_quoted("“Salt is bread.”")
    assert wholly_quoted("“Salt is bread”.")
    assert not wholly_quoted("“Salt” is “bread”")
    assert not wholly_quoted("Salt is bread")


def test_a_capital_opens_in_scripts_that_have_them() -> None:
    """Figures and ideographs count as capitals, small letters do not."""
    assert opens_capital("“The court")
    assert opens_capital("1788")
    assert opens_capital("磨坊")
    assert not opens_capital("the court")
    assert is_han("磨")
    assert is_ideograph("磨")
    assert not is_ideograph("m")


@given(st.text(max_size=60))
def test_no_line_breaks_them(text: str) -> None:
    """Whatever stands there, a closing mark lies inside the text and an opening one is its first character."""
    assert closing_at(text) < len(text) if opening_mark(text) else True
    assert opening_mark(text) in (None, text[:1])
