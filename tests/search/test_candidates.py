"""Which passages are worth a closer look."""

from bot.search.bits import members
from bot.search.candidates import Terms, best_first, weighed
from bot.search.expand import Lexicon, expand
from bot.search.fresh import FreshSegment
from bot.search.query import parse

TEXTS = ("The salt pans lie below the village.", "Salt is raked in the evening.", "Bread is baked before dawn.")


def fresh() -> FreshSegment:
    """Three passages in memory."""
    made = FreshSegment()
    made.put(1, list(enumerate(TEXTS, 1)))
    return made


def asked(segment: FreshSegment, typed: str, most: int = 8) -> list[tuple[int, int]]:
    """(score, number of the passage) of all candidates."""
    lexicon = Lexicon([segment])
    terms = weighed(expand(parse(typed).words, lexicon, unfinished=False), (), lexicon, most)
    assert isinstance(terms, Terms)
    return [
        (score, segment.number(place)) for score, _, place in best_first([segment], [segment.alive], terms, lexicon)
    ]


def test_the_passage_with_most_of_the_query_comes_first() -> None:
    """And what holds none of it does not come at all."""
    found = asked(fresh(), "salt pans")
    assert found[0][1] == 1
    assert {number for _, number in found} == {1, 2}
    assert [score for score, _ in found] == sorted((score for score, _ in found), reverse=True)


def test_only_places_asked_for_are_candidates() -> None:
    """A filter keeps the others out."""
    segment = fresh()
    lexicon = Lexicon([segment])
    terms = weighed(expand(("salt",), lexicon, unfinished=False), (), lexicon, 8)
    second = segment.within(frozenset({2}))
    assert list(members(second[0])) == []
    assert list(best_first([segment], [second], terms, lexicon)) == []
