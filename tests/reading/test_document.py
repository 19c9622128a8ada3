"""What a curator states in two places is one statement."""

from bot.model import Flag
from bot.reading.document import Block, Document, Statement


def test_the_upper_statement_wins_field_by_field() -> None:
    """A sidecar over front matter: its title counts, the author below it stays, ranges and flags add up."""
    sidecar = Statement(title="Salt", furniture=((1, 2),), flags=frozenset({Flag.AI}))
    front = Statement(title="Bread", authors=("Ada Lin",), furniture=((9, 9),))
    both = sidecar.over(front)
    assert (both.title, both.authors) == ("Salt", ("Ada Lin",))
    assert both.furniture == ((1, 2), (9, 9))
    assert both.flags == {Flag.AI}


def test_a_document_states_nothing_of_itself() -> None:
    """Plain text, without a word of a curator."""
    document = Document((Block("Salt"),))
    assert (document.stated, document.structured, document.numbered, document.remarks) == (
        Statement(),
        False,
        False,
        (),
    )
