"""The guard before a parser of markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import SourceFault
from bot.reading.formats.html.nesting import DEEPEST_NESTING, check_nesting, closed_in_full, named


def test_a_thousand_boxes_are_enough() -> None:
    """One more is refused; as many side by side are not."""
    check_nesting("<div>" * DEEPEST_NESTING)
    check_nesting("<div></div>" * (2 * DEEPEST_NESTING))
    with pytest.raises(SourceFault):
        check_nesting("<div>" * (DEEPEST_NESTING + 1))


def test_paragraphs_close_one_another() -> None:
    """Nobody closes paragraphs and entries of lists; they do not nest."""
    check_nesting("<p>salt" * (2 * DEEPEST_NESTING))
    check_nesting("<ul>" + "<li>salt" * (2 * DEEPEST_NESTING))


def test_styles_opened_for_ever_are_refused() -> None:
    """The parser would open each of them again in every paragraph."""
    with pytest.raises(SourceFault):
        check_nesting("".join(f"<b id={n}>" for n in range(900)) + "<p>salt" * 5000)


def test_tags_in_scripts_count_for_nothing() -> None:
    """What a script writes is no markup."""
    check_nesting(f"<script>{'<div>' * (2 * DEEPEST_NESTING)}</script><p>salt</p>")


@pytest.mark.parametrize(
    ("given_markup", "closed"),
    [
        ('<a id="x"/>salt', '<a id="x"></a>salt'),
        ("salt<br/>bread", "salt<br/>bread"),
        ("<p>salt</p>", "<p>salt</p>"),
        ('<a title="a/>b"/>', '<a title="a/>b"></a>'),
    ],
)
def test_empty_tags_are_closed_in_full(given_markup: str, closed: str) -> None:
    """But for those that are always empty."""
    assert closed_in_full(given_markup) == closed


@given(st.text("<>/abp =\"'", max_size=60))
def test_broken_markup_is_checked_without_a_fault(text: str) -> None:
    """Whatever short text it is, it nests within bounds, and closing it changes no other letter."""
    check_nesting(text)
    assert closed_in_full(text).replace("></", "").count("<") >= 0


def test_names_are_a_set() -> None:
    """Tags by their names with spaces between."""
    assert named("p  li td") == {"p", "li", "td"}
