"""One sentence of the author's per section, for the outline: the most central of its first that stand alone."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain, pairwise
from typing import Final, TypeVar

from bot.model import Article, Section, Slice

FIRST: Final = 3
"""How many of a section's first self-contained sentences compete to be the most central."""

_LONGEST: Final = 300
_SHORTEST: Final = 30
_LABEL: Final = 120
"""A label of more characters than this is cut on most screens."""

_T = TypeVar("_T")

_ENOUGH: Final = 500
_MOST: Final = 65_536
_HAN = re.compile(r"[\u4e00-\u9fff]")
_TERM = re.compile(r"[^\s\"'“”„‘’«»‹›,;:.!?…()\[\]{}—–\-/*_。，！？；：、「」《》]{4,}")


class _Terms(dict[str, tuple[str, ...]]):
    """The words of four letters or more in each piece of text between white space met so far."""

    def __missing__(self, piece: str) -> tuple[str, ...]:
        if len(self) >= _MOST:
            self.clear()
        found = tuple(_TERM.findall(piece.casefold()))
        self[piece] = found
        return found


_TERMS: Final = _Terms()


def terms(text: str) -> list[str]:
    """The words of four letters or more in ``text``, in order; of Chinese, each pair of characters."""
    if not text.isascii() and _HAN.search(text):
        return [a + b for a, b in pairwise(_HAN.findall(text))]
    return list(chain.from_iterable(map(_TERMS.__getitem__, text.split())))


def fits(where: Slice) -> bool:
    """Whether a sentence of this length can stand in an outline: 30 to 300 characters."""
    return _SHORTEST <= where.end - where.start <= _LONGEST


def _spread(each: Sequence[_T]) -> Sequence[_T]:
    """All of a few, and of many as many as are enough, evenly spread."""
    return each[:: -(-len(each) // _ENOUGH) or 1]


class WordsIn:
    """The words of one article: how often in a section, and in how many passages, so that common ones count little.

    Of a long article, and of a long section, 500 passages tell, evenly spread.
    """

    def __init__(self, article: Article) -> None:
        self._text = article.text
        self._passages = [passage.where for section in article.sections for passage in section.passages]
        self._holding: Counter[str] | None = None
        self._last: tuple[Section, Counter[str]] | None = None
        self._asked = 0
        self._weights: dict[str, float] = {}
        self._terms: dict[int, list[str]] = {}

    def _of(self, passage: Slice) -> list[str]:
        found = self._terms.get(passage.start)
        return terms(passage.of(self._text)) if found is None else found

    def _hold(self) -> Counter[str]:
        """How many of the passages asked hold each word."""
        asked = _spread(self._passages)
        self._asked = len(asked)
        self._terms = {where.start: self._of(where) for where in asked}
        return Counter(chain.from_iterable(map(set, self._terms.values())))

    def section(self, section: Section) -> Counter[str]:
        """How often each word stands in ``section``; the last one asked for is kept."""
        if self._last is None or self._last[0] is not section:
            each = (self._of(passage.where) for passage in _spread(section.passages))
            self._last = (section, Counter(chain.from_iterable(each)))
        return self._last[1]

    def weight(self, term: str) -> float:
        """``log(1 + N / n)``: N passages, n of them with the term."""
        if self._holding is None:
            self._holding = self._hold()
        weight = self._weights.get(term)
        if weight is None:
            weight = self._weights[term] = math.log1p(self._asked / max(1, self._holding[term]))
        return weight


def central(candidates: Sequence[Slice], text: str, section: Section, words: WordsIn) -> Slice | None:
    """The candidate nearest to the section as a whole; None where there is none.

    Nearness is the cosine between the two vectors of ``tf · log(1 + N/n)``, the centroid of Radev, Jing,
    Styś and Tam, "Centroid-based summarization of multiple documents" (2004), with passages in place of
    documents. The first candidate wins a tie, and each later one counts 4 % less: authors lead with the point.
    """
    if len(candidates) < 2:
        return candidates[0] if candidates else None
    counts = words.section(section)
    best: tuple[float, Slice] | None = None
    for place, candidate in enumerate(candidates[:FIRST]):
        near = nearness(candidate.of(text), counts, words) * (1.0 - 0.04 * place)
        if best is None or near > best[0]:
            best = (near, candidate)
    return best[1] if best else None


def nearness(sentence: str, counts: Counter[str], words: WordsIn) -> float:
    """The cosine to a text whose words are counted; its length divides every candidate alike, so it is left out."""
    squares = near = 0.0
    for term, count in Counter(terms(sentence)).items():
        weight = words.weight(term)
        squares += (count * weight) ** 2
        near += count * counts[term] * weight * weight
    return near / (math.sqrt(squares) or 1.0)


def telling(candidates: Sequence[tuple[Slice, float]], text: str, section: Section, words: WordsIn) -> Slice | None:
    """Of sentences with their scores (see ``Quote``), the one that says best what the section says; None of none.

    Near to the section as a whole, worth quoting, early, and short enough for a label: the four are multiplied.
    """
    if len(candidates) < 2:
        return candidates[0][0] if candidates else None
    counts = words.section(section)
    start, end = section.passages[0].where.start, section.passages[-1].where.end

    def telling_of(candidate: tuple[Slice, float]) -> float:
        where, score = candidate
        short = min(1.0, _LABEL / (where.end - where.start)) ** 0.6
        early = 1.0 - 0.4 * (where.start - start) / (end - start)
        near = nearness(where.of(text), counts, words)
        return near * math.exp(0.2 * score) * float(short) * early

    return max(candidates, key=telling_of)[0]
