"""``restore`` in the terminal: the newest backup or one that is named, and what was there is kept."""

import json
from pathlib import Path

from bot.store.lock import data_folder_lock
from tests.cli.conftest import Ask


def test_the_newest_backup_comes_back(ask: Ask, house: Path) -> None:
    """After state.db is lost: one command, one sentence."""
    ask("load")
    ask("backup")
    (house / "data" / "var" / "state.db").unlink()
    result = ask("restore")
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("Restored ")
    assert (house / "data" / "var" / "state.db").exists()
    assert ask("check").stdout.count("state.db (") == 1


def test_what_was_there_is_kept(ask: Ask, house: Path) -> None:
    """And its name is told."""
    ask("load")
    ask("backup", str(house / "mine.db"))
    told = json.loads(ask("restore", "--json", str(house / "mine.db")).stdout)
    assert told["restored"] == str(house / "mine.db")
    assert Path(told["kept"]).exists()


def test_no_backup_a_foreign_one_and_a_running_bot_are_a_sentence_each(ask: Ask, house: Path) -> None:
    """Exit 3 where nothing is found, else 74; nothing is changed."""
    ask("load")
    before = (house / "data" / "var" / "state.db").read_bytes()
    result = ask("restore")
    assert (result.exit_code, result.stderr.count("\n")) == (3, 1)
    result = ask("restore", str(house / "gone.db"))
    assert (result.exit_code, result.stderr) == (3, f"commonplace: There is no backup {house}/gone.db.\n")
    (house / "letter.txt").write_text("Dear Olu, " * 500)
    assert "not a backup" in (result := ask("restore", str(house / "letter.txt"))).stderr
    assert result.exit_code == 74
    ask("backup", str(house / "mine.db"))
    with data_folder_lock(house / "data" / "var"):
        result = ask("restore", str(house / "mine.db"))
    assert result.exit_code == 74
    assert "already running" in result.stderr
    assert (house / "data" / "var" / "state.db").read_bytes() == before
