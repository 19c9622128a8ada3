"""The TEXT ``-``: standard input, or a dash itself after ``--``."""

from tests.cli.conftest import Ask


def test_a_dash_reads_one_query_a_line(ask: Ask) -> None:
    """From standard input, without an answer where nothing stands."""
    assert ask("search", "--json", "-", typed="lamp\n").exit_code == ask("search", "--json", "lamp").exit_code


def test_behind_two_dashes_a_dash_is_a_dash(ask: Ask) -> None:
    """Which is nothing to look for."""
    assert ask("search", "--", "-").exit_code != 0
