"""A helper process finds this program, whatever folder it is started from."""

from pathlib import Path

import pytest

from bot.library.reload.processes import python_process


def test_it_calls_the_function_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Started by cron from somewhere else, it still imports the program: the core count comes back as exit code 0."""
    monkeypatch.chdir(tmp_path)
    with python_process("bot.library.reload.workers", "cores") as process:
        output, _ = process.communicate(timeout=60)
    assert (process.returncode, output) == (0, b"")
