"""A quotation put together from many texts."""

import random
from pathlib import Path

import pytest

from bot.model import Verdict
from tests.benchmarks.corpus import made_passages
from tests.library.verifying.conftest import library_of

TEXTS, WORDS = 30, 25


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
