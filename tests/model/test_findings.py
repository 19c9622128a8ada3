"""The answer to a search."""

from bot.model import Findings, Match
from tests.cards.samples import hit


def test_an_answer_without_hits_offers_nothing_by_itself() -> None:
    """Suggestions and headings are added where nothing is close."""
    empty = Findings("salt", False, (), 1.0)
    assert (empty.hits, empty.suggestions, empty.near) == ((), (), ())


def test_a_hit_says_how_it_answers() -> None:
    """The window lies around its marks."""
    found = hit("Salt is bread.", (0, 4), (8, 13), match=Match.CLOSE)
    assert found.window.of(found.text) == "Salt is bread"
    assert found.match is Match.CLOSE
