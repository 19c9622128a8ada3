"""A helper process finds this program, whatever folder it is started from."""

import gc
from pathlib import Path

import pytest

from bot.library.reload.processes import collect_from_now_on, python_process


def test_it_calls_the_function_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Started by cron from somewhere else, it still imports the program: the core count comes back as exit code 0."""
    monkeypatch.chdir(tmp_path)
    with python_process("bot.library.reload.workers", "cores") as process:
        output, _ = process.communicate(timeout=60)
    assert (process.returncode, output) == (0, b"")


def test_what_is_imported_is_not_looked_through_for_cycles() -> None:
    """The collector is off while a process imports what it needs, and on behind that."""
    gc.disable()
    try:
        collect_from_now_on()
        assert gc.isenabled()
        assert gc.get_freeze_count()
    finally:
        gc.unfreeze()
        gc.enable()
