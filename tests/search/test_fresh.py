"""The articles just added, as the engine sees them in memory."""

from bot.search.bits import members
from bot.search.fresh import FreshSegment

TEXTS = ("The salt pans lie below the village.", "Salt is raked in the evening.", "Bread is baked before dawn.")


def test_a_dropped_article_is_gone_from_memory() -> None:
    """Its places are dead; the others stay where they are."""
    fresh = FreshSegment()
    fresh.put(1, [(1, TEXTS[0])])
    fresh.put(2, [(3, TEXTS[2])])
    fresh.drop(1)
    alive = list(members(fresh.alive[0]))
    assert [fresh.number(place) for place in alive] == [3]
