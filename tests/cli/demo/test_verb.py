"""The demo: the real bot on a simulated Discord, seen from the terminal."""

import importlib.util
import io
import re
from pathlib import Path

import pytest
from rich.console import Console

from bot.cards.numbers import counted
from bot.cli.demo.markup import markup_lines
from tests.cli.conftest import Ask, Run, complaints


def test_once_asks_three_questions_and_ends(run: Run) -> None:
    """Quote, search with a slip of the pen, and outline are asked and answered; exit code 0, no complaint."""
    done = run("demo", "--once")
    shown = done.stdout.decode()
    assert (done.returncode, complaints(done)) == (0, [])
    assert re.findall(r"^Ada: /(\w+)", shown, re.MULTILINE) == ["quote", "search", "outline"]
    slip = re.search(r"\(Ada mistypes “(\w+)” as “(\w+)”\)", shown)
    assert slip is not None
    meant, typed = slip.groups()
    assert meant != typed
    assert sorted(meant) == sorted(typed)
    answer = shown[slip.end() :]
    assert f" {meant}" in " ".join(answer.split())
    assert "[Another]" in shown
    assert "[Choose a section to read]" in shown


def test_once_asks_the_same_of_the_same_library(ask: Ask) -> None:
    """Two runs read alike."""
    first, second = ask("demo", "--once"), ask("demo", "--once")
    assert first.exit_code == second.exit_code == 0, first.output
    assert first.stdout == second.stdout


def test_ones_own_articles_are_shown(ask: Ask, house: Path) -> None:
    """With --articles that folder is the library, named as such."""
    own = house / "own"
    own.mkdir()
    (own / "salt.txt").write_text(
        "Salt\n\nSalt was once counted in grains, and every grain was counted twice before anybody salted anything.\n"
    )
    result = ask("demo", "--once", "--articles", str(own))
    assert result.exit_code == 0, result.output
    assert str(own) in result.stdout
    assert counted(1, "article") in result.stdout


def test_a_data_folder_is_used_only_when_it_is_named(ask: Ask, house: Path) -> None:
    """The house's own library and state are left alone."""
    assert ask("demo", "--once").exit_code == 0
    assert not (house / "data" / "var").exists()
    assert ask("demo", "--once", "--data", "kept").exit_code == 0
    assert (house / "kept" / "library.db").is_file()


def test_without_the_extra_one_sentence_says_what_to_install(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    """No traceback, no half a demo."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    result = ask("demo")
    assert result.exit_code == 1
    assert "The demo is not installed. To install it: `" in result.stderr
    assert result.stderr.count("\n") == 1


def test_no_articles_anywhere(ask: Ask, house: Path, articles: Path) -> None:
    """With neither articles of one's own nor the sample library there is a sentence and 66."""
    articles.rename(house / "elsewhere")
    result = ask("demo", "--once")
    assert result.exit_code == 66
    assert "articles" in result.stderr


def test_once_and_terminal_exclude_each_other(ask: Ask) -> None:
    """Both together are wrong usage."""
    result = ask("demo", "--once", "--terminal")
    assert result.exit_code == 2
    assert "Choose one" in result.stderr
    assert result.stdout == ""


def shown(markup: str) -> str:
    """The markup on a screen."""
    console = Console(width=60, record=True, file=io.StringIO())
    for part in markup_lines(markup):
        console.print(part)
    return "\n".join(line.rstrip() for line in console.export_text().splitlines())
