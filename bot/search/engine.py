"""The search engine: one synchronous call from what was typed to the passages that answer it."""

import time
from collections.abc import Sequence
from typing import Final

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from bot.model import Match
from bot.search.door import Answer, Filters, Found, Index
from bot.search.fold import fold, trace, words
from bot.search.highlight import marked
from bot.search.query import Query, parse
from bot.search.window import Reading, Window, best_window

SLICE: Final = 500
"""Passages compared in one call: rapidfuzz holds the interpreter for as long as a call lasts."""

GOOD: Final = 0.55
_SHORTLIST: Final = 60
EVERYWHERE: Final = Filters()


class Engine:
    """Answers queries from one index. All calls belong on one thread."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._generation: int | None = None
        self._passages: list[tuple[int, int, str]] = []
        self._folded: list[str] = []

    def search(self, query: str, filters: Filters = EVERYWHERE, limit: int = 10) -> Answer:
        """The passages nearest to ``query``, best first. Raises BadQuery when there is nothing to look for."""
        begun = time.perf_counter()
        asked = parse(query)
        self._refresh()
        ranked = self._ranked(asked, filters)
        found: dict[str, tuple[int, float, Window]] = {}
        others: dict[str, list[int]] = {}
        for at, score, window in ranked:
            text = self._passages[at][2]
            if text in found:
                others[text].append(self._passages[at][0])
            else:
                found[text] = (at, score, window)
                others[text] = []
        answers = tuple(
            self._found(at, score, window, tuple(others[text])) for text, (at, score, window) in found.items()
        )[:limit]
        good = bool(answers) and answers[0].score >= GOOD
        taken = (time.perf_counter() - begun) * 1000
        return Answer(good, tuple(a for a in answers if not good or a.score >= GOOD), taken, (), ())

    def close(self) -> None:
        """Close the index behind this engine."""
        self._index.close()

    def _refresh(self) -> None:
        generation = self._index.generation()
        if generation != self._generation:
            self._passages = list(self._index.passages())
            self._folded = [fold(text) for _, _, text in self._passages]
            self._generation = generation

    def _ranked(self, asked: Query, filters: Filters) -> list[tuple[int, float, Window]]:
        wanted = " ".join(asked.words)
        near: list[tuple[float, int]] = []
        for start in range(0, len(self._folded), SLICE):
            part = self._folded[start : start + SLICE]
            got = process.extract(wanted, part, scorer=fuzz.partial_ratio, limit=_SHORTLIST, score_cutoff=35)
            near += [(score, start + at) for _, score, at in got]
            time.sleep(0)  # lets the event loop's thread run between two slices
        near.sort(key=lambda pair: (-pair[0], pair[1]))
        shares = [1 / len(asked.words)] * len(asked.words)
        ranked = []
        for ratio, at in near[: 5 * _SHORTLIST]:
            if filters.articles is not None and self._passages[at][1] not in filters.articles:
                continue
            held = words(self._passages[at][2])
            padded = f" {' '.join(held)} "
            if any(f" {' '.join(phrase)} " not in padded for phrase in asked.phrases):
                continue
            if any(f" {' '.join(phrase)} " in padded for phrase in asked.unwanted):
                continue
            window = best_window(held, _readings(asked.words, held), shares)
            if window.places:
                ranked.append((at, 0.6 * window.value + 0.4 * ratio / 100, window))
        ranked.sort(key=lambda entry: (_match(entry[2]) is not Match.EXACT, -entry[1], entry[0]))
        return ranked

    def _found(self, at: int, score: float, window: Window, others: tuple[int, ...]) -> Found:
        number, _, text = self._passages[at]
        stretch, marks = marked(trace(text), window.places)
        return Found(number, text, stretch, marks, min(1.0, max(0.0, score)), _match(window), others)


def _match(window: Window) -> Match:
    if window.adjacent and min(window.similar) == 1:
        return Match.EXACT
    return Match.CLOSE if min(window.similar) > 0 else Match.PARTIAL


def _readings(wanted: Sequence[str], held: Sequence[str]) -> dict[str, list[Reading]]:
    readings: dict[str, list[Reading]] = {}
    for which, word in enumerate(wanted):
        allowed = 0 if len(word) < 4 else 1 if len(word) < 6 else 2
        for other in set(held):
            distance = OSA.distance(word, other, score_cutoff=allowed)
            if distance <= allowed:
                readings.setdefault(other, []).append((which, max(0.3, 1 - 0.9 * distance / max(4, len(word))), 0))
    return readings
