"""Asks the bot on the simulated Discord, and prints question and answer."""

from tests.cli.conftest import Ask


def test_question_and_answer_stand_one_below_the_other(ask: Ask) -> None:
    """A quote, a search with a typo, an outline."""
    told = ask("demo", "--once").stdout
    places = [told.index(name) for name in ("/quote", "/search", "/outline")]
    assert places == sorted(places)
