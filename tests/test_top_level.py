"""What stands at the top of the project: little, and always the same."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = {".ci", "bot", "config", "data", "findings", "tests"}
FILES = {
    *(".dockerignore", ".gitignore", "CHANGELOG.md", "LICENSE", "Makefile", "README.md"),
    "pyproject.toml",
}


def test_nothing_else_is_kept_there() -> None:
    """No library that a command left behind, and no notes."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("this copy of the project is not under git")
    listed = subprocess.run(["git", "-C", str(ROOT), "ls-files", "-z"], capture_output=True, check=True, timeout=30)
    kept = [Path(name) for name in listed.stdout.decode().split("\0") if name]
    assert {path.parts[0] for path in kept if len(path.parts) > 1} == FOLDERS
    assert {path.name for path in kept if len(path.parts) == 1} == FILES
