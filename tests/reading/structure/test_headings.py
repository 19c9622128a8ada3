"""Which lines of a plain text head it: the samples of the pass show the rest."""

import pytest

from tests.reading.plain import LONG, OTHER, headings, paragraphs, read_one


@pytest.mark.parametrize(
    ("line", "heads"),
    [
        ("The clock has stopped. Nobody saw it. Does the sea need time?", False),
        ("Часы гавани стоят. Никто не заметил. Нужно ли морю время?", False),
        ("El reloj se paró. Nadie lo vio. ¿Necesita tiempo el mar?", False),
        ("Does the sea need time?", True),
        ("Dr. Lin vs. St. Olaf: who needs time?", True),
        ("A Clock. Does the Sea Need Time?", True),
    ],
)
def test_a_short_paragraph_that_ends_in_a_question_heads_nothing(line: str, heads: bool) -> None:
    """Two sentences before the question make it one; a stop behind a title or one sentence does not."""
    article = read_one(paragraphs("The Harbour", "By Odile Brun", LONG, line, OTHER))
    assert headings(article) == ([None, line] if heads else [None])
