"""One file, one connection: what is asked of it beside the statements themselves."""

from pathlib import Path

from bot.store.state_file import open_state_file

NORMAL, FULL = 1, 2
"""What SQLite calls the ways a commit waits for the disk in its write-ahead log: at times, and each time."""


async def test_a_file_tells_its_columns_and_its_size(tmp_path: Path) -> None:
    """In their order, as they were added; the file is what is on the disk."""
    async with open_state_file(tmp_path / "state.db") as file:
        assert await file.columns("answer") == ["turn", "token", "kind", "payload", "at", "place"]
        assert await file.size() >= 4096
        assert await file.columns("no such table") == []


async def test_what_is_returned_last_comes_back(tmp_path: Path) -> None:
    """The number of a new row; 0 of a statement that returns none."""
    serve = ("INSERT INTO served (channel, quote) VALUES (?, ?) RETURNING turn", ("a", "quote"))
    async with open_state_file(tmp_path / "state.db") as file:
        assert await file.write([serve]) == 1
        assert await file.write([serve, serve]) == 3
        assert await file.write([serve, ("DELETE FROM served", ())]) == 0


async def test_what_must_last_waits_for_the_disk(tmp_path: Path) -> None:
    """A machine that loses its power a moment later has it still; what is written lightly waits for nothing."""
    serve = ("INSERT INTO served (channel, quote) VALUES (?, ?)", ("a", "quote"))
    async with open_state_file(tmp_path / "state.db") as file:
        waits = []
        for lightly in (False, True, False):
            await file.write([serve], lightly=lightly)
            waits.append((await file.rows("PRAGMA synchronous"))[0][0])
        assert waits == [FULL, NORMAL, FULL]
