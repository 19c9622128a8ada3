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


def test_the_end_of_the_process_does_what_is_due_at_the_end() -> None:
    """What is registered for the end still runs, and everything printed arrives, into a pipe too."""
    said = "import atexit, sys; from bot.__main__ import process; atexit.register(print, 'last words');"
    ended = subprocess.run(
        [sys.executable, "-c", f"{said} sys.argv[1:] = ['--version']; process()"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stdout.splitlines()) == (0, [f"commonplace {__version__}", "last words"])
