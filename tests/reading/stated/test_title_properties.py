"""Properties that notebooks write below a title state an article, and nothing else does."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.model import Kind
from bot.reading import read_source
from bot.reading.document import Statement
from bot.reading.stated.title_properties import properties_below_title
from tests.reading.plain import texts

PAGE = """# The Slow Ferry

Created: April 2, 2024 10:12 AM
Author: Ada Brook
Tags: essay, sea
URL: https://example.org/ferry

The ferry waits for nobody who has a watch, and for everybody who has none.
"""


def test_properties_of_a_notebook_state_the_article() -> None:
    """They are no words of the text, whose lines keep their numbers."""
    statement, rest = properties_below_title(PAGE)
    assert statement == Statement(authors=("Ada Brook",), url="https://example.org/ferry")
    assert rest.count("\n") == PAGE.count("\n")
    (article,) = read_source("ferry.md", PAGE.encode())
    assert (article.title, article.authors, article.url) == (
        "The Slow Ferry",
        ("Ada Brook",),
        "https://example.org/ferry",
    )
    assert texts(article, Kind.PROSE) == ["The ferry waits for nobody who has a watch, and for everybody who has none."]


@pytest.mark.parametrize(
    "lines",
    [
        "**Author:** Ada Brook  \n**Date:** 2021-03-09",
        "**Author**: Ada Brook\\\n**Date**: 2021-03-09",
        "- Author: Ada Brook\n- Date: 2021-03-09",
        "* __Author:__ Ada Brook\n* __Date:__ 2021-03-09",
    ],
)
def test_keys_in_bold_and_in_a_list_state_as_much(lines: str) -> None:
    """However the keys are set."""
    statement, rest = properties_below_title(f"# The Slow Ferry\n\n{lines}\n\nThe ferry waits.\n")
    assert statement == Statement(authors=("Ada Brook",), date="2021-03-09")
    assert "Ada" not in rest
    assert rest.endswith("\n\nThe ferry waits.\n")


@pytest.mark.parametrize(
    "text",
    [
        "# The Slow Ferry\n\n**Ada:** It waits.\n**Ben:** It does not.\n\nThey went home.\n",
        "# The Slow Ferry\n\nAda: It waits.\nBen: It does not.\n\nThey went home.\n",
        "# The Slow Ferry\n\nAuthor: Ada Brook\nand others who waited with her.\n",
        "# The Slow Ferry\n\nNote: the ferry does not run in winter.\n\nText.\n",
        "Created: yesterday\nTags: sea\n\nText.\n",
    ],
)
def test_talk_and_prose_are_no_properties(text: str) -> None:
    """Two keys must be known for what they are, and no line may be anything else."""
    assert properties_below_title(text) == (Statement(), text)


@example(["# A", "", "Tags: a", "Author: Ada"])
@given(st.lists(st.sampled_from(["# A", "Tags: a", "Author: Ada", "", "Words.", "Date: 3 May 2021"]), max_size=9))
def test_no_line_is_lost(lines: list[str]) -> None:
    """Whatever stands there, the lines below keep their places."""
    text = "\n".join(lines)
    assert properties_below_title(text)[1].count("\n") == text.count("\n")
