"""The stretch of a passage that answers a query best.

In every window of m + 4 words (m query words, ``SLACK`` = 4): v = Σ share × best similarity; each pair of neighbours
of the query adds a link, 1 where they stand next to each other in order, .6 where they are at most 3 words apart;
f = v (.8 + .2 min(1, links / (m − 1))) − .004 max(0, length − m). The highest f wins.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

SLACK = 4
"""Words a window may hold beyond those of the query."""

Reading = tuple[int, float, int]
"""Which query word a word of the text is read as (its index), how similarly (0 to 1), and as which part of it:
0 for all of it, 1 and 2 for the halves of a word that the text writes in two."""


@dataclass(frozen=True, slots=True)
class Window:
    """``value`` is f, 0 to 1; ``places`` are the numbers of the matched words of the text, in order;
    ``similar[i]`` is the best similarity of query word i; ``adjacent`` says that all stand side by side, in order.
    """

    value: float
    places: tuple[int, ...]
    similar: tuple[float, ...]
    adjacent: bool


NOTHING = Window(0.0, (), (), False)


def best_window(
    text: Sequence[str], readings: Mapping[str, Sequence[Reading]], shares: Sequence[float], reach: int
) -> Window:
    """The best window, of at most ``reach`` words, of a text's words, or ``NOTHING`` where no word of it is wanted."""
    hits = [(at, readings[word]) for at, word in enumerate(text) if word in readings]
    wanted = len(shares)
    best = NOTHING
    for first, (start, _) in enumerate(hits):
        similar = [0.0] * wanted
        halves: dict[tuple[int, int], float] = {}
        links = [0.0] * wanted
        seen = [-9] * (wanted + 1)
        last = first
        for number in range(first, len(hits)):
            at, read = hits[number]
            if at - start >= reach:
                break
            gained = False
            for which, likeness, half in read:
                if half:
                    halves[which, half] = likeness
                    likeness = halves.get((which, 1), 0.0) + halves.get((which, 2), 0.0)
                if likeness > similar[which]:
                    similar[which] = likeness
                    gained = True
                if which and seen[which - 1] >= 0:
                    apart = at - seen[which - 1]
                    link = 1.0 if apart <= 1 else 0.6 if apart <= 3 else 0.0
                    if link > links[which]:
                        links[which] = link
                        gained = True
                if seen[which + 1] >= 0 and at - seen[which + 1] <= 3 and links[which + 1] < 0.6:
                    links[which + 1] = 0.6
                seen[which] = at
            if gained:
                last = number
        end = hits[last][0]
        value = sum(share * likeness for share, likeness in zip(shares, similar, strict=True))
        linked = sum(links)
        if wanted > 1:
            value *= 0.8 + 0.2 * min(1.0, linked / (wanted - 1))
        value -= 0.004 * max(0, end - start + 1 - wanted)
        if value > best.value:
            places = tuple(at for at, _ in hits[first : last + 1])
            best = Window(value, places, tuple(similar), linked >= wanted - 1 and end - start < wanted)
    return best
