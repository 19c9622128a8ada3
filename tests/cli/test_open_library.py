"""Opens the library for a verb that reads: loaded if missing, updated if stale."""

from pathlib import Path

from tests.cli.conftest import Ask


def test_a_folder_alone_is_read_and_leaves_nothing(ask: Ask, articles: Path, tmp_path: Path) -> None:
    """Its library lives for this one answer."""
    before = sorted(path.name for path in articles.iterdir())
    assert ask("articles", "--articles", str(articles)).exit_code == 0
    assert sorted(path.name for path in articles.iterdir()) == before


def test_a_new_article_is_there_at_the_next_question(ask: Ask, articles: Path) -> None:
    """Without a load in between."""
    assert "A Word on Salt" not in ask("articles").stdout
    (articles / "salt.txt").write_text("A Word on Salt\n\nby Ada Lin\n\nThe pans lie below the village.\n")
    assert "A Word on Salt" in ask("articles").stdout
