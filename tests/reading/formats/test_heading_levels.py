"""Headings of formats that mark them: which one is the title, and ranks without holes."""

import pytest

from bot.reading.document import Block, Hint
from bot.reading.formats.heading_levels import ranked


def heading(text: str, level: int) -> Block:
    """A heading as a format marks it."""
    return Block(text, hint=Hint.HEADING, level=level)


TEXT = Block("The river rose.", hint=Hint.TEXT)


def told(*blocks: Block, title: str | None = None) -> list[tuple[str, int | None]]:
    """Hint and level of every heading and title."""
    return [(str(b.hint), b.level) for b in ranked(blocks, title) if b.hint in (Hint.HEADING, Hint.TITLE)]


def test_one_highest_heading_is_the_title() -> None:
    """The others count 1, 2 without holes."""
    assert told(heading("Salt", 1), TEXT, heading("Pans", 3), TEXT, heading("Rakes", 5)) == [
        ("title", None),
        ("heading", 1),
        ("heading", 2),
    ]


def test_two_of_one_rank_are_both_headings() -> None:
    """Neither can be the title of the other."""
    assert told(heading("Salt", 1), TEXT, heading("Bread", 1)) == [("heading", 1), ("heading", 1)]


def test_a_stated_title_is_the_heading_that_says_it() -> None:
    """Capitals do not matter; where no heading says it, none is the title."""
    assert told(heading("Home", 1), heading("SALT", 1), TEXT, title="Salt") == [("heading", 1), ("title", None)]
    assert told(heading("Home", 1), TEXT, title="Salt") == [("heading", 1)]


def test_a_lone_heading_under_text_heads_a_section() -> None:
    """Text before it, and nothing behind, says that it is no title."""
    assert told(TEXT, heading("Notes", 1), TEXT) == [("heading", 1)]


@pytest.mark.parametrize("byline", ["By Ada Brook", "by Ada Brook and Cy Lake", "Von Ada Brook", "Par Ada Brook"])
def test_a_byline_set_as_a_heading_is_none(byline: str) -> None:
    """However large it is, in any language; the ranks count without it."""
    assert told(heading("Salt", 1), heading(byline, 2), TEXT, heading("Pans", 3), TEXT) == [
        ("title", None),
        ("heading", 1),
    ]


@pytest.mark.parametrize("text", ["By sea", "By Sea", "By Grand Canal", "By the Water"])
def test_a_heading_that_begins_with_by_stays(text: str) -> None:
    """No name follows, or words that the text also writes small."""
    small = Block("A grand house by the canal and the water.", hint=Hint.TEXT)
    assert told(heading("Salt", 1), heading(text, 2), small) == [("title", None), ("heading", 1)]


def test_a_byline_behind_the_text_may_head_a_letter() -> None:
    """Only at the top does it say who wrote all of it."""
    long = Block("The river rose and fell again. " * 20, hint=Hint.TEXT)
    assert told(heading("Salt", 1), long, heading("By Ada Brook", 2), TEXT) == [("title", None), ("heading", 1)]
