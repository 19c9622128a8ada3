"""A heading right under the title that heads nothing: the standfirst, set as h2 or h3 for its size."""

import pytest

from bot.reading import read_source

_TEXT = "<p>The harbour office kept its ledgers in the attic, where the rain could be heard but never reached them.</p>"
_LONG = "How a harbour town learned to keep its books twice, and why nobody thanked it"


def headings(*between: str) -> list[str | None]:
    """The headings of a page that has these elements under its title, and two chapters."""
    page = f"<h1>Ledgers</h1>{''.join(between)}{_TEXT}<h2>The first year</h2>{_TEXT}<h2>The second</h2>{_TEXT}"
    (article,) = read_source("ledgers.html", f"<html><body><article>{page}</article></body></html>".encode(), None)
    return [section.heading for section in article.sections if section.heading is not None]


@pytest.mark.parametrize(
    "standfirst",
    [
        [f"<h2>{_LONG}</h2>"],
        ["<h2>A harbour keeps its books twice.</h2>"],
        ["<h4>A harbour keeps its books twice</h4>"],
        ["<h2>A harbour keeps its books twice</h2>", '<p class="byline">By Ada Lin</p>'],
        ['<p class="byline">By Ada Lin</p>', f"<h2>{_LONG}</h2>"],
    ],
)
def test_a_heading_unlike_those_below_is_a_standfirst(standfirst: list[str]) -> None:
    """Far longer, a sentence, of a lower rank than the next, or over a byline: it heads no section."""
    assert headings(*standfirst) == ["The first year", "The second"]


@pytest.mark.parametrize("heading", ["<h2>Before the first year</h2>", "<h4>Prologue</h4>", "<h2>1. On the sea</h2>"])
def test_a_heading_like_those_below_stays_one(heading: str) -> None:
    """The first chapter may begin right under the title, and a prologue be set smaller."""
    assert len(headings(heading)) == 3
