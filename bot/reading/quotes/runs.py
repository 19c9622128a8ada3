"""The sentences of a passage, and the short runs of them, that could be one quote: how much each would be worth."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from bot.languages.language import language_for
from bot.reading.quotes.heard import Heard
from bot.reading.quotes.openings import WHOEVER
from bot.reading.quotes.shape import is_question
from bot.reading.quotes.signs import DANGLES, SEVERAL
from bot.reading.quotes.ties import Ties, may_dangle, ties

SHORTEST: Final = 24
LONGEST: Final = 400
"""A quote's length in characters, both included; in a script without spaces a third of the shortest."""

_USUAL: Final = 40
"""Shorter sentences must be worth more, name nobody by a pronoun, and have five words."""
_SHORT_WORTH: Final = 1.2
_SHORT_WORDS: Final = 5
_LEAST_QUOTED: Final = 30
_MOST_SENTENCES: Final = 3
_HOPELESS: Final = -4.0
_ROOMY: Final = 300


QuoteRun = tuple[float, int, int, int, Sequence["Heard | None"], int, int]
"""One sentence or a few of one passage, behind what they are sorted by: the best first, then the first.

Score below zero; where it starts and ends; number of the passage, all its sentences, the first and the last of the run.
A plain tuple, since nothing is made so often.
"""


@dataclass(frozen=True, slots=True)
class _Rules:
    """What one language says of a sentence's place among others."""

    ties: Ties
    turns: re.Pattern[str]
    english: bool
    unspaced: bool
    least: float
    shortest: int


@cache
def _rules(language: str) -> _Rules:
    known = language_for(language)
    unspaced = known.detect.script in {"han", "kana"}
    return _Rules(
        ties=ties(language),
        turns=re.compile("|".join(known.quotes.turns)),
        english=known.code == "en",
        unspaced=unspaced,
        least=-0.6 if known.code == "en" else 0.5,
        shortest=SHORTEST // 3 if unspaced else SHORTEST,
    )


class QuoteRuns:
    """Finds the runs of the passages of one article."""

    def __init__(self, text: str, language: str) -> None:
        self._text = text
        self._rules = _rules(language)
        self.least = self._rules.least
        """What is worth less is poor: only kept where an article has hardly anything else."""

    def of_passage(self, passage: int, sentences: Sequence[Heard | None], *, answers: bool = False) -> list[QuoteRun]:
        """The runs of passage number ``passage``, in reading order; ``answers``: its sentences open an answer."""
        found: list[QuoteRun] = []
        turned: list[bool | None] = [None] * len(sentences)
        for first, opening in enumerate(sentences):
            if opening is not None and self._may_open(opening):
                self._add(found, passage, sentences, first, turned, answers and first == 0)
        return found

    def _add(
        self,
        found: list[QuoteRun],
        passage: int,
        sentences: Sequence[Heard | None],
        first: int,
        turned: list[bool | None],
        answers: bool,
    ) -> None:
        """The runs of up to three sentences that ``first`` opens, of one voice and in one quotation.

        ``turned`` keeps of each sentence whether the next one takes it back.
        """
        rules, text = self._rules, self._text
        opening = sentences[first]
        start, run, speaker = 0, -1, None
        most = total = 0.0
        behind = len(sentences) - 1
        for last in range(first, min(first + _MOST_SENTENCES, behind + 1)):
            heard = sentences[last]
            if heard is None:
                return
            where, speaking, of_run, _ = heard.voice
            if heard is opening:
                start, run, speaker = where.start, of_run, speaking
            elif of_run != run or speaking != speaker:
                return
            end = where.end
            size = end - start
            if size > LONGEST:
                return
            worth = heard.worth
            total += worth
            if heard is opening or worth > most:
                most = worth
            if size < rules.shortest or (text[end - 1] != "." and is_question(heard.text)):
                continue
            number = last - first + 1
            if size < _USUAL and not rules.unspaced and (number > 1 or not self._short_but_whole(heard)):
                continue
            score = 0.65 * most + 0.35 * total / number
            score -= 0.15 * (number - 1) + (0.3 if size > _ROOMY else 0.0) + (0.6 if answers else 0.0)
            if last < behind:
                turns = turned[last]
                if turns is None:
                    turns = turned[last] = rules.turns.match(text[end : end + 16].lstrip(' ”’"»')) is not None
                if turns:
                    score -= 1.4  # a half truth that the next sentence takes back
                    if score < rules.least:
                        continue
            if speaker is not None and rules.english:
                score += 0.3  # the author has chosen these words already
            if score >= _HOPELESS:
                found.append((-score, start, end, passage, sentences, first, last))

    def _may_open(self, sentence: Heard) -> bool:
        """Whether a sentence can open a quote, as far as its first word and its length tell."""
        text, words = sentence.text, sentence.words
        if text[:1].islower() or (len(words.tokens) < 4 and not self._rules.unspaced):
            return False
        quoted = sentence.voice.quoted
        if quoted is not None and quoted.end - quoted.start < _LEAST_QUOTED:
            return False  # "“Some days,” says the mate": what is quoted is too little
        if quoted is None and not words.every & SEVERAL:
            dangles = words.signs[0] & DANGLES
        else:
            dangles = may_dangle(text.split(None, 1)[0], self._rules.ties.words)
        if not dangles or (self._rules.english and WHOEVER.match(text.casefold())):
            return True
        leading = self._rules.ties.leading
        return leading is not None and leading.match(text.casefold()) is not None

    def _short_but_whole(self, sentence: Heard) -> bool:
        """Whether a sentence below the usual length is worth it: five words, no pronoun, and a point."""
        tokens = sentence.words.tokens
        if len(tokens) < _SHORT_WORDS or sentence.worth < _SHORT_WORTH:
            return False
        return self._rules.ties.persons.isdisjoint(tokens) and "it" not in tokens
