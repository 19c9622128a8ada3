"""Chooses which words of a quotation to search for."""

import random
from pathlib import Path

import pytest

from bot.library.verifying.quotation import asked
from bot.library.verifying.windows import WINDOW, first_windows, later_windows, left_open
from bot.model import Verdict
from tests.benchmarks.corpus import made_passages
from tests.library.verifying.conftest import library_of

TEXTS, WORDS = 30, 25
LONG = asked(" ".join(f"lighthouse{n}" for n in range(30)))


def test_a_short_quotation_is_searched_whole() -> None:
    """And each part between ellipses by itself."""
    assert first_windows(asked("The salt pans lie below")) == [(0, 5)]
    assert first_windows(asked("The salt pans lie … below the old village")) == [(0, 4), (4, 8)]


def test_of_a_long_one_the_window_that_says_most() -> None:
    """Not the one of mere grammar."""
    quotation = asked("it was and it is and it has been the " + " ".join(f"lighthouse{n}" for n in range(8)))
    ((first, last),) = first_windows(quotation)
    assert last - first == WINDOW
    assert quotation.words.keys[last - 1].startswith("lighthouse")


def test_windows_are_open_as_long_as_more_than_half_of_them_is() -> None:
    """Of words 0 to 8 five are in a gap, of 8 to 16 four, of 16 to 24 three and two."""
    assert left_open([(0, 8), (8, 16), (16, 24)], [(0, 5), (8, 12), (16, 19), (22, 30)]) == 2
    assert left_open([(0, 8)], []) == 0


def test_nothing_is_searched_twice() -> None:
    """Almost the same words count as tried."""
    tried = {(0, 8)}
    for window in later_windows(LONG, [(0, 30)], tried):
        assert window not in tried
        assert window[1] <= len(LONG)
    assert later_windows(LONG, [], tried) == []


@pytest.mark.asyncio
async def test_thirty_texts_are_told_one_by_one(tmp_path: Path) -> None:
    """The answer names the place of every part, however long the whole."""
    articles = tmp_path / "articles"
    articles.mkdir()
    told = [" ".join(text.split()[:WORDS]) + "." for text in made_passages(3 * TEXTS, random.Random("thirty texts"))]
    for number in range(TEXTS):
        own = "\n\n".join(told[3 * number : 3 * number + 3])
        (articles / f"book-{number}.md").write_text(f"# Book {number}\n\n{own}", "utf-8")
    async with library_of(articles, tmp_path / "data") as library:
        found = await library.verify(" ".join(told[1::3]))
        assert found.verdict is Verdict.SPLICED
        assert len({part.matches[0].place.entry.title for part in found.parts}) == TEXTS
