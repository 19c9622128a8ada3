"""The stretch of a passage that answers a query best.

In every window of m + 4 words (m query words, ``SLACK`` = 4): v = Σ share × best similarity; each pair of neighbours
of the query adds a link, 1 where they stand next to each other in order, .6 where they are at most 3 words apart;
f = v (.8 + .2 min(1, links / (m − 1))) − .004 max(0, length − m). The highest f wins.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

COMPLETED: Final = 0.9
"""How well a longer word stands for the beginning that was typed of it."""
SLACK = 4
"""Words a window may hold beyond those of the query."""

Reading = tuple[int, float, int]
"""Which query word a word of the text is read as (its index), how similarly (0 to 1), and as which part of it:
0 for all of it, 1 and 2 for the halves of a word that the text writes in two."""


@dataclass(frozen=True, slots=True)
class Window:
    """``value`` is f, 0 to 1; ``places`` are the numbers of the matched words of the text, in order;
    ``similar[i]`` is the best similarity of query word i; ``adjacent`` says that all stand side by side, in order,
    each in a place of its own.
    """

    value: float
    places: tuple[int, ...]
    similar: tuple[float, ...]
    adjacent: bool


NOTHING = Window(0.0, (), (), False)


def best_window(
    text: Sequence[str],
    readings: Mapping[str, Sequence[Reading]],
    shares: Sequence[float],
    reach: int,
    least: float = 0.0,
    begun: str = "",
) -> Window:
    """The best window, at most ``reach`` words, of a text's words; ``NOTHING`` where none has more than ``least``.

    ``begun`` is a last word that may be unfinished: any word of the text that begins so may stand for it.
    """
    wanted = len(shares)
    if begun:
        ended = [(wanted - 1, COMPLETED, 0)]
        hits = [
            (at, readings.get(word) or ended)
            for at, word in enumerate(text)
            if word in readings or word.startswith(begun)
        ]
    else:
        hits = [(at, readings[word]) for at, word in enumerate(text) if word in readings]
    best, at = NOTHING, 0
    # No window is worth more than its hits together, so most need no closer look.
    worth = [sum([shares[which] * likeness for which, likeness, _ in read]) for _, read in hits]
    ahead, end = 0.0, 0
    for first, (start, _) in enumerate(hits):
        while end < len(hits) and hits[end][0] - start < reach:
            ahead += worth[end]
            end += 1
        if ahead > max(least, best.value):
            window = _window(hits, first, end, shares, wanted)
            if window.value > max(least, best.value):
                best, at = window, first
        ahead -= worth[first]
    row = _in_a_row(hits[at : at + wanted], wanted) if best is not NOTHING else ()
    return replace(best, places=row, adjacent=True) if row else best


def _in_a_row(hits: Sequence[tuple[int, Sequence[Reading]]], wanted: int) -> tuple[int, ...]:
    """The places of hits that are the words of the query as typed, one after the other; none if they are not."""
    if len(hits) < wanted:
        return ()
    start = hits[0][0]
    straight = all(place == start + at and (at, 1.0, 0) in read for at, (place, read) in enumerate(hits))
    return tuple(place for place, _ in hits) if straight else ()


def _window(
    hits: Sequence[tuple[int, Sequence[Reading]]], first: int, end: int, shares: Sequence[float], wanted: int
) -> Window:
    """The window of hits ``first`` to ``end`` - 1, less the last ones that add nothing.

    A word of the text may be two neighbours of the query written as one, but not one word that the query has twice.
    """
    similar = [0.0] * wanted
    halves: dict[tuple[int, int], float] = {}
    links = [0.0] * wanted
    seen = [-9] * (wanted + 1)
    last = first
    value = 0.0
    for number in range(first, end):
        at, read = hits[number]
        for which, likeness, half in read:
            if half:
                halves[which, half] = likeness
                likeness = halves.get((which, 1), 0.0) + halves.get((which, 2), 0.0)
            if likeness > similar[which]:
                value += shares[which] * (likeness - similar[which])
                similar[which] = likeness
                last = number
            before = seen[which - 1] if which else -9
            if before >= 0 and at - before <= 3 and (at > before or likeness < 1):
                link = 1.0 if at - before <= 1 else 0.6
                if link > links[which]:
                    links[which] = link
                    last = number
            after = seen[which + 1]
            if after >= 0 and at - after <= 3 and links[which + 1] < 0.6 and (at > after or likeness < 1):
                links[which + 1] = 0.6
            seen[which] = at
    length = hits[last][0] - hits[first][0] + 1
    linked = sum(links)
    if wanted > 1:
        value *= 0.8 + 0.2 * min(1.0, linked / (wanted - 1))
    value -= 0.004 * max(0, length - wanted)
    places = tuple([at for at, _ in hits[first : last + 1]])
    return Window(value, places, tuple(similar), adjacent=False)
