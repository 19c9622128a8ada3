"""One sentence of the author's per section, for the outline: the most central of its first that stand alone."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import cache, cached_property
from itertools import chain, pairwise
from typing import Final, TypeVar

from bot.languages.language import language_for
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
    return _spaced_terms(text)


def _spaced_terms(text: str) -> list[str]:
    return list(chain.from_iterable(map(_TERMS.__getitem__, text.split())))


def only_announces(text: str, language: str) -> bool:
    """Whether a sentence says what comes, or how many things there are, instead of saying it behind a colon."""
    pattern = _announcing(language)
    if pattern is None or ":" in text[:-1]:
        return False
    return pattern.match(text.casefold().replace("’", "'")) is not None


@cache
def _announcing(language: str) -> re.Pattern[str] | None:
    openings = language_for(language).quotes.announces
    return re.compile("|".join(openings)) if openings else None


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
        self._language = article.language
        self._passages = [passage.where for section in article.sections for passage in section.passages]
        self._last: tuple[Section, Counter[str]] | None = None
        self._near: dict[Slice, float] = {}
        self._terms: dict[int, list[str]] = {}
        unspaced = not article.text.isascii() and _HAN.search(article.text) is not None
        self._terms_of = terms if unspaced else _spaced_terms

    def _of(self, passage: Slice) -> list[str]:
        found = self._terms.get(passage.start)
        return self._terms_of(passage.of(self._text)) if found is None else found

    @cached_property
    def weights(self) -> "_Weights":
        """What each word counts, whether it stands in the article or not."""
        asked = _spread(self._passages)
        self._terms = {where.start: self._of(where) for where in asked}
        return _Weights(Counter(chain.from_iterable(map(set, self._terms.values()))), len(asked))

    def section(self, section: Section) -> Counter[str]:
        """How often each word stands in ``section``; the last one asked for is kept."""
        if self._last is None or self._last[0] is not section:
            each = (self._of(passage.where) for passage in _spread(section.passages))
            self._last = (section, Counter(chain.from_iterable(each)))
            self._near.clear()
        return self._last[1]

    def announced(self, where: Slice) -> bool:
        """Whether a sentence only announces (see ``only_announces``)."""
        return only_announces(where.of(self._text), self._language)

    def near(self, where: Slice, section: Section) -> float:
        """How near a sentence is to ``section`` (see ``nearness``); found out once for the last one asked for."""
        counts = self.section(section)
        found = self._near.get(where)
        if found is None:
            found = self._near[where] = _cosine(self._terms_of(where.of(self._text)), counts, self.weights)
        return found


class _Weights(dict[str, float]):
    """``log(1 + N / n)`` of each word: N passages, n of them with it."""

    def __init__(self, holding: Counter[str], passages: int) -> None:
        super().__init__()
        self._holding = holding
        self._passages = passages

    def __missing__(self, term: str) -> float:
        weight = self[term] = math.log1p(self._passages / max(1, self._holding[term]))
        return weight


def central(candidates: Sequence[Slice], section: Section, words: WordsIn) -> Slice | None:
    """The candidate nearest to the section as a whole; None where there is none.

    Nearness is the cosine between the two vectors of ``tf · log(1 + N/n)``, the centroid of Radev, Jing,
    Styś and Tam, "Centroid-based summarization of multiple documents" (2004), with passages in place of
    documents. The first candidate wins a tie, and each later one counts 4 % less: authors lead with the point.
    """
    if len(candidates) < 2:
        return candidates[0] if candidates else None
    best: tuple[float, Slice] | None = None
    for place, candidate in enumerate(candidates[:FIRST]):
        near = words.near(candidate, section) * (1.0 - 0.04 * place)
        if best is None or near > best[0]:
            best = (near, candidate)
    return best[1] if best else None


def nearness(sentence: str, counts: Counter[str], words: WordsIn) -> float:
    """The cosine to a text whose words are counted; its length divides every candidate alike, so it is left out."""
    return _cosine(terms(sentence), counts, words.weights)


def _cosine(sentence: list[str], counts: Counter[str], weights: _Weights) -> float:
    squares = near = 0.0
    counted = counts.get
    times: dict[str, int] = {}
    for term in sentence:
        times[term] = times.get(term, 0) + 1
    for term, count in times.items():
        weight = weights[term]
        squares += (count * weight) ** 2
        near += count * counted(term, 0) * weight * weight
    return near / (math.sqrt(squares) or 1.0)


def telling(candidates: Sequence[tuple[Slice, float]], section: Section, words: WordsIn) -> Slice | None:
    """Of sentences with their scores (see ``Quote``), the one that says best what the section says; None of none.

    Near to the section as a whole, worth quoting, early, and short enough for a label: the four are multiplied. What
    only announces counts half.
    """
    if len(candidates) < 2:
        return candidates[0][0] if candidates else None
    start, end = section.passages[0].where.start, section.passages[-1].where.end

    def telling_of(candidate: tuple[Slice, float]) -> float:
        where, score = candidate
        short = min(1.0, _LABEL / (where.end - where.start)) ** 0.6
        early = 1.0 - 0.4 * (where.start - start) / (end - start)
        full = 0.5 if words.announced(where) else 1.0
        return full * words.near(where, section) * math.exp(0.2 * score) * float(short) * early

    return max(candidates, key=telling_of)[0]
