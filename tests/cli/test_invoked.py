"""What an operator is told to type can be typed."""

import sys
from pathlib import Path

import pytest

from bot.cli.invoked import as_typed


def test_a_command_is_named_as_the_shell_finds_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """By its name where it is on the path, by its place in a project's environment, else as a module."""
    told = "Run `commonplace load`, or use /library reload."
    monkeypatch.setattr("shutil.which", lambda name: "/usr/bin/commonplace")
    assert as_typed(told) == told
    monkeypatch.setattr("shutil.which", lambda name: None)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "prefix", str(tmp_path / ".venv"))
    assert as_typed(told) == "Run `python -m bot load`, or use /library reload."
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    (tmp_path / ".venv" / "bin" / "commonplace").touch()
    assert as_typed(told) == "Run `.venv/bin/commonplace load`, or use /library reload."
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert as_typed(told) == f"Run `{tmp_path}/.venv/bin/commonplace load`, or use /library reload."
    assert as_typed("Nothing to type.") == "Nothing to type."
