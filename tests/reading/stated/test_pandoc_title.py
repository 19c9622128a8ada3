"""The title block of Pandoc states an article; percent signs elsewhere are text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.document import Statement
from bot.reading.stated.front_matter import split_front_matter
from bot.reading.stated.pandoc_title import pandoc_title


def test_title_authors_and_date() -> None:
    """Long titles and several authors go on in lines that are set in."""
    text = "% On Rivers:\n  a Walk\n% Ada Brook; Ben Ford\n  Cleo Hall\n% March 9, 2021\n\nThe ferry waits.\n"
    statement, rest, taken, _ = split_front_matter(text)
    assert statement == Statement(
        title="On Rivers: a Walk", authors=("Ada Brook", "Ben Ford", "Cleo Hall"), date="March 9, 2021"
    )
    assert (rest.strip(), taken) == ("The ferry waits.", 5)


def test_fields_may_be_empty() -> None:
    """Without an author the date is still the third line."""
    assert pandoc_title(["% On Rivers\n", "%\n", "% 2021\n", "\n"], 0) == ({"title": "On Rivers", "date": "2021"}, 3)


@pytest.mark.parametrize(
    "text",
    [
        "% of all ferries are late.\n\nText.\n",
        "% On Rivers\n% Ada Brook\nText.\n",
        "%\n%\n\nText.\n",
        "%%\n%%\n\nText.\n",
    ],
)
def test_other_percent_signs_are_text(text: str) -> None:
    """One line alone, a block that runs into the text, nothing but signs."""
    assert split_front_matter(text)[:2] == (Statement(), text)


@given(st.lists(st.sampled_from(["% a", "%", " b", "", "c"]), max_size=9))
def test_no_line_is_taken_that_is_not_of_the_block(lines: list[str]) -> None:
    """Behind the block stands a blank line or the end."""
    found = pandoc_title([f"{line}\n" for line in lines], 0)
    if found is not None:
        assert "c" not in lines[: found[1]]
        assert not any(lines[found[1] : found[1] + 1])
