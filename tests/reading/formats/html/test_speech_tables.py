"""Tables in which people talk, as plays and interviews are set."""

import pytest

from bot.reading.formats.html.elements import open_page
from bot.reading.formats.html.speech_tables import speeches_in


def labels(page: str) -> list[str]:
    with open_page(page) as html:
        table = html.first("table")
        assert table is not None
        return [block.label for block in speeches_in(table) if block.label]


TURNS = "".join(
    f"<tr><td>{who}</td><td>{said}</td></tr>"
    for who, said in (
        ("Berta", "Who is it?"),
        ("Tomas", "It is <i>me</i>."),
        ("Berta", "Come in!"),
        ("Tomas", "I am in."),
    )
)


def test_turns_in_two_columns_are_speeches() -> None:
    """A cell over both columns says what happens meanwhile."""
    assert labels(f"<table>{TURNS}<tr><td colspan=2>A bell.</td></tr></table>") == ["Berta", "Tomas"] * 2


@pytest.mark.parametrize("mark", ['epub:type="z3998:persona"', 'data-role="persona"', 'class="speaker"'])
def test_a_marked_name_needs_no_turns(mark: str) -> None:
    """Standard Ebooks mark who speaks."""
    assert labels(f"<table><tr><td {mark}>The Clerk</td><td>Silence.</td></tr></table>") == ["The Clerk"]


def test_tables_around_others_are_layout() -> None:
    """So are those with headings, and those of more columns."""
    assert labels(f"<table><tr><td><h2>Turns</h2></td></tr>{TURNS}</table>") == []
    assert labels("<table><tr><td>Berta</td><td>Who?</td><td>1</td></tr></table>") == []
