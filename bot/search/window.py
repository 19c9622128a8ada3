"""The stretch of a passage that answers a query best.

In every window of m + 4 words (m query words, ``SLACK`` = 4): v = Σ share × best similarity; each pair of neighbours
of the query adds a link, 1 where they stand next to each other in order, .6 where they are at most 3 words apart;
f = v (.8 + .2 min(1, links / (m − 1))) − .004 max(0, length − m). The highest f wins.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Final

COMPLETED: Final = 0.9
"""How well a longer word stands for the beginning that was typed of it."""
SLACK = 4
"""Words a window may hold beyond those of the query."""
_TIE: Final = 1e-9

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


class LookedFor:
    """What to look for in texts: which words of them stand for which of a query, and what each of those is worth.

    ``begun`` is a last word that may be unfinished: any word of a text that begins so may stand for it. No window is
    wider than ``reach`` words.
    """

    def __init__(
        self, readings: Mapping[str, Sequence[Reading]], shares: Sequence[float], reach: int, begun: str = ""
    ) -> None:
        self.shares = shares
        self.reach = reach
        self._known: dict[str, _Worth] = {
            word: (sum([shares[which] * likeness for which, likeness, _ in read]), read)
            for word, read in readings.items()
        }
        self._begun = begun
        self._ended: _Worth = (shares[-1] * COMPLETED, [(len(shares) - 1, COMPLETED, 0)])

    def hits(self, text: Sequence[str]) -> "list[_Hit]":
        """Where a text has words that stand for some of the query."""
        found = [(at, *hit) for at, hit in enumerate(map(self._known.get, text)) if hit]
        begun, length = self._begun, len(self._begun)
        if length:
            more = [at for at, word in enumerate(text) if word[:length] == begun and word not in self._known]
            if more:
                found = sorted([*found, *[(at, *self._ended) for at in more]], key=itemgetter(0))
        return found


_Worth = tuple[float, Sequence[Reading]]
"""The most that a word can add to a window, and what it may stand for."""


_Hit = tuple[int, float, Sequence[Reading]]
"""The place of a word, the most that it can add to a window, and what it may stand for."""


def best_window(text: Sequence[str], looked_for: LookedFor, least: float = 0.0) -> Window:
    """The best window of a text's words; ``NOTHING`` where none has more than ``least``."""
    hits = looked_for.hits(text)
    shares, reach = looked_for.shares, looked_for.reach
    # No window is worth more than its words and as many links as words, so that most need no closer look once a good
    # one is known.
    ahead, links, end, count = 0.0, -1, 0, len(hits)
    promising: list[tuple[float, int, int]] = []
    most = len(shares) - 1
    for first, (start, worth, read) in enumerate(hits):
        while end < count and hits[end][0] - start < reach:
            ahead += hits[end][1]
            links += len(hits[end][2])
            end += 1
        bound = ahead * (0.8 + 0.2 * links / most) if links < most else ahead
        if bound > least:
            promising.append((-bound, first, end))
        ahead -= worth
        links -= len(read)
    promising.sort()
    value, at, last = least, -1, 0
    similar: tuple[float, ...] = ()
    for loss, first, end in promising:
        if -loss < value - _TIE:
            break
        found, until, likenesses = _measured(hits, first, end, shares)
        if found > value or (found == value and first < at):
            value, at, last, similar = found, first, until, tuple(likenesses)
    if at < 0:
        return NOTHING
    row = _in_a_row(hits[at : at + len(shares)], len(shares))
    return Window(value, row or tuple([hit[0] for hit in hits[at : last + 1]]), similar, adjacent=bool(row))


def _in_a_row(hits: "Sequence[_Hit]", wanted: int) -> tuple[int, ...]:
    """The places of hits that are the words of the query as typed, one after the other; none if they are not."""
    if len(hits) < wanted:
        return ()
    start = hits[0][0]
    straight = all(place == start + at and (at, 1.0, 0) in read for at, (place, _, read) in enumerate(hits))
    return tuple(place for place, _, _ in hits) if straight else ()


def _measured(hits: "Sequence[_Hit]", first: int, end: int, shares: Sequence[float]) -> tuple[float, int, list[float]]:
    """What the window of hits ``first`` to ``end`` - 1 is worth, the last of them that adds something, and how well
    each word of the query stands there.

    A word of the text may be two neighbours of the query written as one, but not one word that the query has twice.
    """
    wanted = len(shares)
    similar = [0.0] * wanted
    halves: dict[tuple[int, int], float] = {}
    links = [0.0] * wanted
    seen = [-9] * (wanted + 1)
    last = first
    value = 0.0
    for number in range(first, end):
        at, _, read = hits[number]
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
    return value, last, similar
