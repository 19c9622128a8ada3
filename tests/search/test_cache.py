"""What is remembered, and what is given up first."""

from bot.search.cache import Cache, Latest


def test_a_cache_gives_up_the_least_recently_used() -> None:
    """The oldest entry that nobody asked for goes first."""
    cache = Cache(1000)
    for key in range(3):
        cache.put(key, (1 << 2000,))
        cache.get(0)
    assert cache.get(0) is not None
    assert cache.get(1) is None


def test_a_smaller_cache_gives_up_what_no_longer_fits() -> None:
    """At once, the oldest first; what comes later must fit too."""
    cache = Cache(10_000)
    for key in range(3):
        cache.put(key, (1 << 2000,))
    cache.resize(1000)
    assert [key for key in range(3) if cache.get(key) is not None] == [1, 2]
    cache.put(3, (1 << 2000,))
    assert [key for key in range(4) if cache.get(key) is not None] == [2, 3]


def test_the_latest_are_kept_and_what_nobody_asked_for_goes_first() -> None:
    """Room for two: of three, the one that was asked for stays."""
    latest: Latest[str] = Latest(2)
    latest.put("tides", "in the harbour")
    latest.put("bees", "in the garden")
    assert latest.get("tides") == "in the harbour"
    latest.put("lamps", "in the valley")
    assert (latest.get("bees"), latest.get("tides"), latest.get("lamps")) == (
        None,
        "in the harbour",
        "in the valley",
    )
    latest.clear()
    assert latest.get("tides") is None
