"""The program around its verbs."""

from typer.testing import CliRunner

from bot.cli.app import app
from bot.cli.program import program_of
from bot.cli.verbs.run import run


def test_a_program_of_one_verb_says_of_it_what_the_whole_one_says() -> None:
    """Its help, and what is wrong about how it was called: nobody sees that the others were left out."""
    alone, whole = program_of([run]), app
    for words in (["run", "--help"], ["run", "--nope"], ["run", "more"]):
        one, other = CliRunner().invoke(alone, words), CliRunner().invoke(whole, words)
        assert (one.exit_code, one.output) == (other.exit_code, other.output)
        assert "run" in one.output
