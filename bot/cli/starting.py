"""Which part of the program a command line needs."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typer import Typer


def program_for(words: Sequence[str]) -> "Typer":
    """The program with all its verbs; where it is to be the bot, with that verb alone: a bot that runs for months has
    no use for the others and what they bring in."""
    if words[:1] == ["run"]:
        from bot.cli.program import program_of
        from bot.cli.verbs.run import run

        return program_of([run])
    from bot.cli.app import app

    return app
