"""``outline`` in the terminal."""

import json

from tests.cli.conftest import Ask


def test_an_outline_lists_the_headings(ask: Ask) -> None:
    """Every heading in order, for people and for programs."""
    shown = ask("outline", "The Ferry at Kolm")
    assert shown.exit_code == 0
    assert shown.stdout.index("The engine") < shown.stdout.index("The passengers")
    told = json.loads(ask("outline", "the ferry at kolm", "--json").stdout)
    assert [row["heading"] for row in told["sections"]][-2:] == ["The engine", "The passengers"]


def test_an_article_that_is_not_there_offers_the_nearest(ask: Ask) -> None:
    """Exit code 3, the name as typed, and the titles that come near."""
    result = ask("outline", "Ferry timetable of Norway")
    assert result.exit_code == 3
    assert "Ferry timetable of Norway" in result.stderr
    assert result.stdout == ""


def test_a_title_needs_no_quotation_marks(ask: Ask) -> None:
    """Words are put together."""
    assert ask("outline", "ferry", "at", "kolm").stdout == ask("outline", "The Ferry at Kolm").stdout
