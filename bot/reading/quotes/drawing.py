"""How often a quote is drawn when nobody asks for its article: by its worth, its words and its company."""

import re
from dataclasses import dataclass
from typing import Final

from bot.languages.kinds import NONE
from bot.languages.language import language_for
from bot.languages.patterns import word_set
from bot.reading.quotes.famed import MOST, famed
from bot.reading.quotes.signs import ARGUMENT, NUMBERED, QUOTED
from bot.reading.quotes.word_signs import SentenceWords
from bot.reading.quotes.worth_english import is_manual

FIRST: Final = 60
OFTEN: Final = 30
NOW_AND_THEN: Final = 2
ASKED_FOR: Final = 1
"""Drawn only for whoever names the article."""

_FROM: Final = ((0.0, OFTEN), (-0.6, NOW_AND_THEN))
"""The least odds of each."""
_EXCELLENT: Final = 2.0
"""What is drawn often and is worth this much is drawn first."""
_WORTH: Final = ((1.8, OFTEN), (0.8, NOW_AND_THEN))
"""The least worth of each where the language has no list of words of argument."""
_OF_FAMED: Final = 0.21
_LENGTHY: Final = 200
_MOST_SCORE: Final = 3.0
_DENIALS: Final = word_set("not no never nothing nobody none cannot don't isn't")
_US: Final = word_set("we our us")
_NAME: Final = re.compile(r" (?!I\b)[A-Z]\w*")


@dataclass(slots=True)
class Company:
    """What stands around the quotes of an article: its sentences, counted as they come."""

    argument: frozenset[str]
    sentences: int = 0
    arguing: int = 0
    numbered: int = 0
    quoting: int = 0
    instructing: int = 0

    @staticmethod
    def of(language: str) -> "Company":
        """Nothing counted yet, in a language by its tag."""
        known = language_for(language)
        return Company(NONE if "quotes" in known.lacks else known.quotes.argument)

    def add(self, words: SentenceWords) -> None:
        """Counts a sentence: whether it argues, has a number, quotes, reads like a manual's."""
        self.sentences += 1
        every = words.every
        if every & ARGUMENT:
            self.arguing += len(self.argument.intersection(words.tokens)) > 1
        self.instructing += is_manual(words)
        self.numbered += every & NUMBERED != 0
        if every & QUOTED:
            self.quoting += "“" in words.text or '"' in words.text

    def odds(self, words: SentenceWords, score: float, opens: bool) -> float:
        """How likely a strict reader nods at an English quote, as the logarithm of the odds, but for ``famed``.

        ``opens``: it stands at the beginning of its passage.

        A logistic regression over 675 quotes from essays, interviews and web pages, read and judged one by one.
        """
        text, tokens, each = words.text, words.tokens, max(1, self.sentences)
        sum_ = -1.93 + 0.39 * min(_MOST_SCORE, score) - (0.4 if len(text) > _LENGTHY else 0.0)
        sum_ += 0.32 * opens + 0.2 * ("is" in tokens[1:6] or "are" in tokens[1:6])
        sum_ += 0.41 * min(2, len(self.argument.intersection(tokens)))
        sum_ += (2.14 * self.arguing - 2.63 * self.numbered - 1.32 * self.quoting - 1.73 * self.instructing) / each
        sum_ += 0.72 * (not _US.isdisjoint(tokens)) + 0.22 * (not _DENIALS.isdisjoint(tokens))
        sum_ -= 0.1 * min(3, len(_NAME.findall(text)))
        return sum_ - 0.066 * sum(map(len, tokens)) / max(1, len(tokens))

    def weight(self, words: SentenceWords, score: float, language: str, opens: bool = False) -> int:
        """How often a quote is drawn beside others: ``FIRST``, ``OFTEN``, ``NOW_AND_THEN`` or ``ASKED_FOR``."""
        if not self.argument:
            return next((weight for least, weight in _WORTH if score >= least), ASKED_FOR)
        odds = self.odds(words, score, opens)
        if odds + _OF_FAMED * MOST < _FROM[-1][0]:
            return ASKED_FOR
        odds += _OF_FAMED * famed(words.text, words.tokens, language)
        if odds >= _FROM[0][0] and score >= _EXCELLENT:
            return FIRST
        return next((weight for least, weight in _FROM if odds >= least), ASKED_FOR)
