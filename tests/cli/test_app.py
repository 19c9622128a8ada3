"""The terminal program: one verb a file."""

from bot import __version__
from bot.cli.app import VERBS
from tests.cli.conftest import Ask


def test_every_verb_has_help(ask: Ask) -> None:
    """Named in the help of the program, too."""
    listed = ask("--help").stdout
    for verb in VERBS:
        name = verb.__name__.rpartition(".")[2]
        assert name in listed


def test_the_version_is_one_line(ask: Ask) -> None:
    """And nothing is opened for it."""
    assert ask("--version").stdout.strip().endswith(__version__)
