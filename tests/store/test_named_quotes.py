"""Quotes held by column."""

import gc

from bot.store.named_quotes import NamedQuote, NamedQuotes

QUOTES = [NamedQuote(1, number, f"q{number}", -number, 50, None, 80) for number in range(4)]
QUOTES.append(NamedQuote.of_passage(2, "17", "Ada Penrose", 120))


def test_quotes_held_by_column_are_the_same() -> None:
    """All of them, one, the last, and some in a row."""
    held = NamedQuotes(QUOTES)
    assert list(held) == QUOTES
    assert (held[1], held[-1], list(held[3:])) == (QUOTES[1], QUOTES[4], QUOTES[3:])
    assert held[-1].passage == "17"
    assert not NamedQuotes()


def test_those_that_pass() -> None:
    """A passage that stands in for a quote keeps its id; where all pass nothing is held twice."""
    held = NamedQuotes(QUOTES)
    assert list(held.that(lambda quote: quote.number != 2)) == [*QUOTES[:2], *QUOTES[3:]]
    assert held.that(lambda quote: quote.weight > 0) is held


def test_the_collector_has_nothing_to_look_through() -> None:
    """Of ten thousand quotes no more objects are tracked than of one."""

    def tracked(count: int) -> int:
        held = NamedQuotes(
            NamedQuote(1, number, f"q{number}", number, 50, "Ada Penrose", 80) for number in range(count)
        )
        gc.collect()
        return len(gc.get_objects()) if held else 0

    assert abs(tracked(10_000) - tracked(1)) < 100
