"""Words with forms that no ending tells."""

from pathlib import Path

import pytest

from bot.library.find.irregular import irregular_forms
from tests.library.verifying.conftest import library_of


def test_languages_have_their_irregular_words() -> None:
    """One without a table has none."""
    assert "went" in irregular_forms("en")["go"]
    assert "ging" in irregular_forms("de")["gehen"]
    assert irregular_forms("zh") == {}


@pytest.mark.asyncio
async def test_went_finds_go_below_went_itself(tmp_path: Path) -> None:
    """The passage that has the word as typed comes first."""
    articles = tmp_path / "articles"
    articles.mkdir()
    lines = ["The millers go home by the long bridge every evening.", "The weavers went home by the short bridge."]
    lines += [f"A line about stones, number {n}." for n in range(40)]
    (articles / "walks.md").write_text("\n\n".join(["# Walks", *lines]), "utf-8")
    async with library_of(articles, tmp_path / "data") as library:
        found = await library.search("went home")
        assert [hit.text.split()[1] for hit in found.hits[:2]] == ["weavers", "millers"]
        (alone,) = (await library.search("millers went")).hits[:1]
        assert alone.text.startswith("The millers go")
