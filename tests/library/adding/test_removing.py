"""A removed source lies in a folder of its own, with its sidecar."""

from datetime import UTC, datetime
from pathlib import Path

from bot.library.adding.removing import removed_name, set_aside_source


def test_a_source_takes_its_sidecar_along(tmp_path: Path) -> None:
    """And its shelf, if it was the last on it."""
    articles, aside = tmp_path / "articles", tmp_path / "removed" / "x"
    (articles / "house").mkdir(parents=True)
    (articles / "house" / "tea.txt").write_text("tea")
    (articles / "house" / "tea.toml").write_text('date = "1926"')
    set_aside_source(articles / "house" / "tea.txt", aside, articles)
    assert sorted(path.name for path in aside.iterdir()) == ["tea.toml", "tea.txt"]
    assert list(articles.iterdir()) == []


def test_a_sidecar_of_two_sources_stays_for_the_other(tmp_path: Path) -> None:
    """A copy of it goes along."""
    articles, aside = tmp_path / "articles", tmp_path / "removed"
    articles.mkdir()
    for name in ("tea.txt", "tea.md", "tea.toml"):
        (articles / name).write_text("")
    set_aside_source(articles / "tea.txt", aside, articles)
    assert sorted(path.name for path in articles.iterdir()) == ["tea.md", "tea.toml"]
    assert sorted(path.name for path in aside.iterdir()) == ["tea.toml", "tea.txt"]


def test_its_folder_says_when_and_what() -> None:
    """So that whoever looks for it by hand finds it."""
    at = datetime(2026, 5, 3, 12, tzinfo=UTC)
    assert removed_name(at, "The Tea Table", "5f3a") == "2026-05-03-the-tea-table-5f3a"
