"""The sentences of an article, and the short runs of them, that could be one quote: how much each would be worth."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np

from bot.languages.language import language_for
from bot.reading.quotes.openings import WHOEVER
from bot.reading.quotes.sentences import Sentences
from bot.reading.quotes.shape import is_question
from bot.reading.quotes.signs import DANGLES, SEVERAL
from bot.reading.quotes.ties import Ties, may_dangle, ties
from bot.reading.quotes.word_rows import Amounts, Counts, Each

SHORTEST: Final = 24
LONGEST: Final = 400
"""A quote's length in characters, both included; in a script without spaces a third of the shortest."""

_USUAL: Final = 40
"""Shorter sentences must be worth more, name nobody by a pronoun, and have five words."""
_SHORT_WORTH: Final = 1.2
_SHORT_WORDS: Final = 5
_LEAST_WORDS: Final = 4
_LEAST_QUOTED: Final = 30
_MOST_SENTENCES: Final = 3
_HOPELESS: Final = -4.0
_ROOMY: Final = 300
_DIGITS_KEPT: Final = 6
_AT_ONCE: Final = 4096
"""So many runs are made ready at a time: of a book's, most are never asked for."""


QuoteRun = tuple[float, int, int, int, int, int]
"""One sentence or a few of one passage, behind what they are sorted by: the best first, then the first.

Score below zero; where it starts and ends; number of the passage; first and last row. A plain tuple, since nothing is
made so often.
"""


@dataclass(frozen=True, slots=True)
class _Rules:
    """What one language says of a sentence's place among others."""

    ties: Ties
    turns: re.Pattern[str]
    least: float


@cache
def _rules(language: str) -> _Rules:
    known = language_for(language)
    turns = re.compile("|".join(known.quotes.turns))
    return _Rules(ties(language), turns, -0.6 if known.code == "en" else 0.5)


def least_worth(language: str) -> float:
    """What is worth less is poor: only kept where an article has hardly anything else."""
    return _rules(language).least


def runs_of(sentences: Sentences) -> Iterator[QuoteRun]:
    """The runs of up to three sentences that are meant, stand together and are of one voice; the best first."""
    if sentences.voices:
        yield from _Runs(sentences).found()


class _Runs:
    """What is asked of every sentence for the runs it may be part of."""

    def __init__(self, sentences: Sentences) -> None:
        self._sentences = sentences
        self._rules = _rules(sentences.language)
        self._shortest = SHORTEST // 3 if sentences.unspaced else SHORTEST
        voices = sentences.voices
        self._starts: Counts = np.array(sentences.begins, np.int64)
        self._ends: Counts = np.array(sentences.ends, np.int64)
        self._of_run: Counts = np.array([voice.run for voice in voices], np.int64)
        speakers = [voice.speaker for voice in voices]
        known = {speaker: number for number, speaker in enumerate({*speakers, None} - {None})}
        self._speakers: Counts = np.array([-1 if one is None else known[one] for one in speakers], np.int64)
        numbers, sizes, answers = zip(
            *[(one.passage, one.sentences, one.answers) for one in sentences.passages], strict=True
        )
        self._passages: Counts = sentences.of_passages(np.array(numbers, np.int64))
        self._last: Counts = sentences.of_passages(np.array(sizes, np.int64)) - 1
        self._answers: Each = sentences.of_passages(np.array(answers, np.bool_)) & (sentences.places == 0)
        self._served = sentences.kept & sentences.served
        self._opens = self._may_open()
        self._asks = self._questions()
        self._turned: dict[int, bool] = {}

    def found(self) -> Iterator[QuoteRun]:
        """The best first."""
        each = [self._of(number) for number in range(1, _MOST_SENTENCES + 1)]
        scores, first, last = (np.concatenate(column) for column in zip(*each, strict=True))
        start, end, passage = self._starts[first], self._ends[last], self._passages[first]
        order = np.lexsort((end, start, -scores))
        for begun in range(0, len(order), _AT_ONCE):
            some = order[begun : begun + _AT_ONCE]
            columns = [column[some].tolist() for column in (-scores, start, end, passage, first, last)]
            yield from zip(*columns, strict=True)

    def _of(self, number: int) -> tuple[Amounts, Counts, Counts]:
        """Score, first and last row of all runs of so many sentences."""
        first: Counts = np.flatnonzero(self._opens[: max(0, len(self._opens) - number + 1)])
        worth = self._sentences.worth
        most, total = worth[first], worth[first]
        for behind in range(1, number):
            row = first + behind
            together = self._served[row] & self._beside(first, row, behind)
            first, most, total = first[together], most[together], total[together]
            row = row[together]
            most, total = np.maximum(most, worth[row]), total + worth[row]
        last = first + number - 1
        size = self._ends[last] - self._starts[first]
        fits = (size >= self._shortest) & (size <= LONGEST) & ~self._asks[last]
        if not self._sentences.unspaced:
            fits &= (size >= _USUAL) | (self._short_but_whole()[first] if number == 1 else False)
        first, last, size = first[fits], last[fits], size[fits]
        most, total = most[fits], total[fits]
        scores = 0.65 * most + 0.35 * total / number - 0.15 * (number - 1)
        scores -= 0.3 * (size > _ROOMY) + 0.6 * self._answers[first]
        turned = self._turns(last)
        scores -= 1.4 * turned  # a half truth that the next sentence takes back
        kept = ~turned | (scores >= self._rules.least)
        if self._sentences.english:
            scores += 0.3 * (self._speakers[first] >= 0)  # the author has chosen these words already
        kept &= scores >= _HOPELESS
        return np.round(scores[kept], _DIGITS_KEPT), first[kept], last[kept]

    def _beside(self, first: Counts, row: Counts, behind: int) -> Each:
        """Whether rows stand so many sentences behind the first, in one passage, of one voice, in one quotation."""
        places = self._sentences.places
        same: Each = (self._passages[row] == self._passages[first]) & (places[row] == places[first] + behind)
        same &= (self._of_run[row] == self._of_run[first]) & (self._speakers[row] == self._speakers[first])
        return same

    def _may_open(self) -> Each:
        """Which sentences can open a quote, as far as their first words and their length tell."""
        sentences, words = self._sentences, self._sentences.words
        small = list(map(str.islower, map(sentences.text.__getitem__, sentences.begins)))
        opens = self._served & ~np.array(small, np.bool_)
        if not sentences.unspaced:
            opens &= words.counts >= _LEAST_WORDS
        parted = words.having(SEVERAL) | sentences.quoting
        first = np.minimum(words.begins[:-1], max(0, len(words.tokens) - 1))
        dangling = (words.signs[first] & np.uint64(DANGLES)) != 0 if words.tokens else parted
        for row in np.flatnonzero(opens & (parted | dangling)).tolist():
            opens[row] = self._may_open_with(row, bool(dangling[row]), bool(parted[row]))
        return opens

    def _may_open_with(self, row: int, dangling: bool, parted: bool) -> bool:
        quoted = self._sentences.voices[row].quoted
        if quoted is not None and quoted.end - quoted.start < _LEAST_QUOTED:
            return False  # "“Some days,” says the mate": what is quoted is too little
        text = self._sentences.text_of(row)
        if parted:
            dangling = may_dangle(text.split(None, 1)[0], self._rules.ties.words)
        if not dangling or (self._sentences.english and WHOEVER.match(text.casefold())):
            return True
        leading = self._rules.ties.leading
        return leading is not None and leading.match(text.casefold()) is not None

    def _questions(self) -> Each:
        sentences = self._sentences
        asks = np.array([sentences.text[end - 1] != "." for end in sentences.ends], np.bool_)
        for row in np.flatnonzero(asks).tolist():
            asks[row] = is_question(sentences.text_of(row))
        return asks

    def _short_but_whole(self) -> Each:
        """Which sentences are worth it below the usual length: five words, no pronoun, and a point."""
        words = self._sentences.words
        found = (words.counts >= _SHORT_WORDS) & (self._sentences.worth >= _SHORT_WORTH)
        short = self._ends - self._starts < _USUAL
        for row in np.flatnonzero(found & short).tolist():
            tokens = words.tokens_in(row)
            found[row] = self._rules.ties.persons.isdisjoint(tokens) and "it" not in tokens
        return found

    def _turns(self, rows: Counts) -> Each:
        """Which of ``rows`` the next sentence of the passage takes back."""
        known, places = self._turned, self._sentences.places
        behind = places[rows] < self._last[rows]
        found = np.zeros(len(rows), np.bool_)
        for at, row in zip(np.flatnonzero(behind).tolist(), rows[behind].tolist(), strict=True):
            turned = known.get(row)
            if turned is None:
                end = self._sentences.ends[row]
                ahead = self._sentences.text[end : end + 16].lstrip(' ”’"»')
                turned = known[row] = self._rules.turns.match(ahead) is not None
            found[at] = turned
        return found
