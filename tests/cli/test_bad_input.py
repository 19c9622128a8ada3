"""Bad input in the terminal: one clear sentence, the right exit code, and nothing lost."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Ask

READING_VERBS = [("search", "salt"), ("quote",), ("outline", "bread"), ("read", "bread"), ("articles",)]


@pytest.mark.parametrize("verb", READING_VERBS, ids=lambda verb: verb[0])
def test_no_articles_folder(ask: Ask, house: Path, verb: tuple[str, ...]) -> None:
    """A folder that is not there ends every verb with 66 and its name."""
    result = ask(*verb, "--articles", str(house / "nowhere"))
    assert result.exit_code == 66
    assert "nowhere" in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize("verb", READING_VERBS, ids=lambda verb: verb[0])
def test_a_database_of_another_program(ask: Ask, house: Path, verb: tuple[str, ...]) -> None:
    """It is refused with 74 and not touched."""
    data = house / "stranger"
    data.mkdir()
    with closing(sqlite3.connect(data / "library.db")) as other, other:
        other.execute("CREATE TABLE recipe (name TEXT)")
    before = (data / "library.db").read_bytes()
    result = ask(*verb, "--data", str(data))
    assert result.exit_code == 74
    assert "belongs to another program" in result.stderr
    assert (data / "library.db").read_bytes() == before


def test_a_database_of_a_newer_version(ask: Ask, house: Path) -> None:
    """It is refused with 74 and a sentence that says to update."""
    ask("load")
    with closing(sqlite3.connect(house / "data" / "var" / "library.db")) as library, library:
        library.execute("PRAGMA user_version = 999")
    result = ask("load")
    assert result.exit_code == 74
    assert "newer Commonplace" in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_data_folder_that_cannot_be_made(ask: Ask, house: Path) -> None:
    """A file stands where the folder should be: 74."""
    (house / "taken").write_text("a file")
    result = ask("load", "--data", str(house / "taken"))
    assert result.exit_code == 74
    assert "taken" in result.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_data_folder(ask: Ask, house: Path) -> None:
    """Loading into it is refused with 74, and the library is what it was."""
    ask("load")
    var = house / "data" / "var"
    var.chmod(0o555)
    try:
        assert ask("load").exit_code == 74
    finally:
        var.chmod(0o755)
    assert ask("load").exit_code == 0


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_source_this_user_may_not_read(ask: Ask, articles: Path) -> None:
    """It is a problem of the report, and the rest is loaded."""
    (articles / "lamps.txt").chmod(0)
    result = ask("load")
    assert result.exit_code == 65
    assert "may not read" in result.stderr


def test_wrong_settings_are_all_told_at_once(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each key with what was expected, and 78."""
    monkeypatch.setenv("COMMONPLACE_DEMO_PORT", "many")
    monkeypatch.setenv("COMMONPLACE_COOLDOWN_USES", "0")
    result = ask("articles")
    assert result.exit_code == 78
    assert "COMMONPLACE_DEMO_PORT" in result.stderr
    assert "COMMONPLACE_COOLDOWN_USES" in result.stderr
    assert "Traceback" not in result.stderr


def test_an_article_option_that_names_nothing(ask: Ask) -> None:
    """Not found, with titles that come near."""
    result = ask("quote", "--article", "Arithmetic of Bridges")
    assert result.exit_code == 3
    assert "Bread and Arithmetic" in result.stderr


@pytest.mark.parametrize("name", ["", " ", "\x1b[2J", "x" * 6000, "\udcff\udcfe", "😀", "' OR 1=1 --", "NEAR(", '"'])
def test_names_nobody_would_give_an_article(ask: Ask, name: str) -> None:
    """Whatever is typed as a name is not found or found, in one clear answer that cannot steer the terminal."""
    result = ask("outline", "--", name)
    assert result.exit_code in ((0, 3) if name.strip() else (2,))
    assert "\x1b" not in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize("query", ["\udcff\udcfe", "a\x00b", '"unclosed', "salt OR", "-", "( )", "x" * 20_000])
def test_queries_nobody_would_type(ask: Ask, query: str) -> None:
    """Each is answered, or refused as wrong usage with a sentence."""
    result = ask("search", "--json", "--data", "index", "--", query, "")
    assert result.exit_code == 0, result.stderr
    assert ask("search", "--data", "index", "--", query, "").exit_code in (0, 2)


@pytest.mark.parametrize("text", ["", " "])
@pytest.mark.parametrize(
    "words", [("load", "--articles"), ("load", "--data"), ("export", "--output"), ("inspect", "--")], ids=" ".join
)
def test_nothing_is_no_path(ask: Ask, house: Path, words: tuple[str, ...], text: str) -> None:
    """An empty path, as an unset variable of a script gives it, is wrong usage, not the current folder."""
    result = ask(*words, text)
    assert result.exit_code == 2
    assert "the path is empty" in result.stderr
    assert result.stderr.count("\n") == 1
    assert sorted(path.name for path in house.iterdir()) == ["config", "data"]


def test_the_current_folder_is_a_dot(ask: Ask, articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dot is a path like others."""
    monkeypatch.chdir(articles)
    result = ask("export", "--articles", ".")
    assert result.exit_code == 0, result.output
    assert "bread.md" in result.stdout
