"""What is remembered, and what is given up first."""

from bot.search.cache import Cache


def test_a_cache_gives_up_the_least_recently_used() -> None:
    """The oldest entry that nobody asked for goes first."""
    cache = Cache(1000)
    for key in range(3):
        cache.put(key, (1 << 2000,))
        cache.get(0)
    assert cache.get(0) is not None
    assert cache.get(1) is None
