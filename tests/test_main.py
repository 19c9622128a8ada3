"""``python -m bot`` and the console script ``commonplace``: the same program."""

import subprocess
import sys

from bot import __version__


def test_the_module_is_the_program() -> None:
    """With its exit codes."""
    fine = subprocess.run([sys.executable, "-m", "bot", "--version"], capture_output=True, text=True, check=False)
    assert fine.returncode == 0
    assert __version__ in fine.stdout
    wrong = subprocess.run([sys.executable, "-m", "bot", "no-such-verb"], capture_output=True, text=True, check=False)
    assert (wrong.returncode, wrong.stdout) == (2, "")
