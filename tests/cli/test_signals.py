"""A signal ends the program well, whenever it comes."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli.signals import code_of
from tests.cli.conftest import ROOT

SIGNALLED = """
import os, signal, sys
from importlib.abc import MetaPathFinder

signal.signal(signal.SIGINT, signal.default_int_handler)  # whoever began the tests may have it ignored

class Signaller(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name == {module!r}:
            os.kill(os.getpid(), {number})
        return None

sys.meta_path.insert(0, Signaller())
sys.argv[1:] = {words!r}
from bot.__main__ import main
main()
"""


def ended(*words: str, by: signal.Signals, at: str, token: str = "") -> tuple[int, bytes]:
    """The exit code and standard error of a verb that gets a signal while it imports the module ``at``."""
    done = subprocess.run(
        [sys.executable, "-c", SIGNALLED.format(module=at, number=int(by), words=list(words))],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(ROOT), "DISCORD_TOKEN": token},
    )
    return done.returncode, done.stderr


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("at", ["bot.cli.program", "typer", "bot.cli.verbs.run", "discord", "bot.chat.client"])
def test_a_signal_while_the_bot_starts_is_a_clean_end(house: Path, by: signal.Signals, at: str) -> None:
    """Whatever is being imported, `run` ends with 0 and without a word, or says that it stopped once it has begun."""
    code, said = ended("run", by=by, at=at, token="no.token.at-all")
    assert code == 0
    assert said == b"" or (said.endswith(b"Stopped.\n") and b"Traceback" not in said)


@pytest.mark.parametrize(("by", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
@pytest.mark.parametrize("at", ["bot.cli.app", "bot.cli.verbs.verify"])
def test_a_signal_while_another_verb_starts(house: Path, by: signal.Signals, code: int, at: str) -> None:
    """Other verbs have not done what they were asked, and say so by their code alone."""
    assert ended("export", by=by, at=at) == (code, b"")


@pytest.mark.parametrize(
    ("words", "code"),
    [(["run"], 0), (["--debug", "run", "--data", "x"], 0), (["search", "run"], 143), ([], 143), (["--help"], 143)],
)
def test_only_the_bot_ends_well_by_a_signal(words: list[str], code: int) -> None:
    """The verb decides, not a word behind it."""
    assert code_of(signal.SIGTERM, words) == code
