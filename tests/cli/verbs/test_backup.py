"""``backup`` in the terminal: where the file is, and what it says when there is none."""

import json
from pathlib import Path

import pytest

from bot.store.soundness import state_fault
from tests.cli.conftest import Ask


def test_without_a_file_it_goes_to_the_folder_for_backups(ask: Ask, house: Path) -> None:
    """The newest are kept there, and the sentence names the file."""
    ask("load")
    result = ask("backup")
    assert result.exit_code == 0, result.output
    (made,) = (house / "data" / "var" / "backups").glob("state-*.db")
    assert result.stdout.replace("\n", "") == f"Backed up to {made} ({round(made.stat().st_size / 1024)} KB)."
    assert state_fault(made) is None


def test_a_file_or_a_folder_may_be_named(ask: Ask, house: Path) -> None:
    """On another disk, under a name of one's own; programs get JSON."""
    ask("load")
    told = json.loads(ask("backup", "--json", str(house / "mine.db")).stdout)
    assert told["file"] == str(house / "mine.db")
    assert told["bytes"] == (house / "mine.db").stat().st_size
    (house / "disk").mkdir()
    assert ask("backup", str(house / "disk")).exit_code == 0
    assert len(list((house / "disk").glob("state-*.db"))) == 1


def test_what_cannot_be_backed_up_or_written_is_one_sentence_and_74(ask: Ask, house: Path) -> None:
    """Nothing there yet, a letter in the way, a folder that cannot be made: exit 74, nothing lost."""
    result = ask("backup")
    assert (result.exit_code, result.stderr.count("\n")) == (74, 1)
    assert "nothing to back up" in result.stderr
    ask("load")
    (house / "letter.txt").write_text("Dear Olu")
    for target in (house / "letter.txt", house / "letter.txt" / "one.db"):
        result = ask("backup", str(target))
        assert (result.exit_code, result.stderr.count("\n")) == (74, 1)
    assert (house / "letter.txt").read_text() == "Dear Olu"


def test_no_folder_is_made_for_a_file_that_was_named(ask: Ask, house: Path) -> None:
    """It may be on a disk that is not mounted, and a backup on this one would be none."""
    ask("load")
    result = ask("backup", str(house / "usb" / "mine.db"))
    assert (result.exit_code, result.stderr.count("\n")) == (74, 1)
    assert f"there is no folder {house / 'usb'}" in result.stderr
    assert not (house / "usb").exists()


def test_a_state_in_postgresql_is_not_backed_up_here(ask: Ask, house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence says what does it, and does not repeat the password."""
    monkeypatch.setenv("COMMONPLACE_STATE_URL", "postgresql://ann:secret@db.example/bot")
    for verb in ("backup", "restore"):
        result = ask(verb)
        assert (result.exit_code, result.stderr.count("\n")) == (74, 1)
        assert "PostgreSQL at db.example:5432/bot" in result.stderr
        assert "pg_dump" in result.stderr
        assert "secret" not in result.output
