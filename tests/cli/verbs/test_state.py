"""``state move`` in the terminal: what it says, and what it refuses."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Ask


def test_a_state_is_moved_and_the_sentence_says_what_to_do_next(
    ask: Ask, house: Path, postgres_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The address stands in the settings, so that no password is typed; programs get JSON on the way back."""
    ask("load")
    state = house / "data" / "var" / "state.db"
    monkeypatch.setenv("COMMONPLACE_STATE_URL", postgres_database)
    result = ask("state", "move", str(state), "state_url")
    assert result.exit_code == 0, result.output
    assert "and compared each" in result.stdout.replace("\n", " ")
    assert "set state_url" in result.stdout.replace("\n", " ")
    (house / "back").mkdir()
    told = json.loads(ask("state", "move", "--json", "state_url", str(house / "back" / "state.db")).stdout)
    assert told["rows"]["article_key"] == 3
    assert ask("state", "move", str(state), "state_url").exit_code == 74


def test_what_is_no_place_for_a_state_is_one_sentence(ask: Ask, house: Path) -> None:
    """A word from the settings that is not set, a file that is not there, an address of something else."""
    for source, code, said in (
        ("state_url", 74, "is not set"),
        (str(house / "none.db"), 3, "no such file"),
        ("mysql://ann:secret@db/bot", 2, "postgresql://"),
        ("postgresql://ann:secret@127.0.0.1:1/bot", 74, "cannot be reached"),
        ("postgresql://ann:secret/a@db/bot", 2, "%2F"),
    ):
        result = ask("state", "move", source, str(house / "new.db"))
        assert (result.exit_code, result.stderr.count("\n")) == (code, 1), result.stderr
        assert said in result.stderr
        assert "secret" not in result.output


def test_a_state_is_not_moved_onto_itself_nor_into_a_folder_that_is_not_there(
    ask: Ask, house: Path, postgres_database: str
) -> None:
    """Nobody is told that a bot runs, and a disk that is not mounted gets no folder."""
    ask("load")
    state = house / "data" / "var" / "state.db"
    for source, target in (
        (str(state), str(state.parent / ".." / "var" / "state.db")),
        (postgres_database, postgres_database),
    ):
        result = ask("state", "move", source, target)
        assert (result.exit_code, "the same state" in result.stderr.replace("\n", " ")) == (2, True), result.stderr
    result = ask("state", "move", str(state), str(house / "new" / "state.db"))
    assert result.exit_code == 74
    assert "there is no folder" in result.stderr.replace("\n", " ")
    assert not (house / "new").exists()
