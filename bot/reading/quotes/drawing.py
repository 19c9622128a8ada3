"""How often a quote is drawn when nobody asks for its article: by its worth, its words and its company."""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from bot.languages.kinds import NONE
from bot.languages.language import language_for
from bot.languages.patterns import word_set
from bot.reading.quotes.drawing_elsewhere import Around, odds_elsewhere
from bot.reading.quotes.famed import MOST, famed
from bot.reading.quotes.leaning_english import leaning
from bot.reading.quotes.signs import ARGUMENT, LOUD, NARRATOR, NUMBERED, QUOTED
from bot.reading.quotes.themes import UNTOLD, Themes, themes_of
from bot.reading.quotes.word_rows import Amounts, Each, WordRows, searched
from bot.reading.quotes.word_signs import SentenceWords
from bot.reading.quotes.worth_english import manuals

MOST_OFTEN: Final = 100_000
OFTEN: Final = 700
RARELY: Final = 3
SELDOM: Final = 2
ASKED_FOR: Final = 1
"""Drawn only for whoever names the article."""

_FROM: Final = 0.1
_STEEP: Final = 5.6
"""From these odds on a quote weighs ``RARELY``, for each tenth more three quarters more: the best come first."""
_SELDOM_FROM: Final = -0.4
_OF_FIGURES: Final = 3.0
_MOST_FIGURES: Final = 0.3
_OF_NAMING: Final = 0.5
_OF_THEMES: Final = 2.5
_MOST_THEMES: Final = 0.35
_OF_BREADTH: Final = 0.15
_BROAD: Final = 4.6
"""Of 1,473 quotes from 144 English web pages, read one by one, 33 were worth reading apart: hardly one in an article of
figures, and more in those of a hundred sentences (this as a logarithm) than in short ones. Of 211 from other pages, 24
were, and they stood in articles with fewer figures and fewer names, and with more words for what books of quotations
are sorted by: essays rather than news."""
_OF_TALK: Final = 2.0
_MOST_TALK: Final = 0.25
_USUAL_TALK: Final = 0.05
"""Of these, and of 860 in other languages, more stood where somebody speaks of himself and asks than where a firm, a
party or a manual does; the part of such sentences up to a quarter for each, over what is usual for both."""
_OF_FAMED: Final = 0.75
_OF_NODS: Final = 0.3
_OF_SCORE: Final = 0.3
_OF_NAMES: Final = 0.26
"""What readers quoted out of 50 old books, and what they did not, weighed these (``Company.weight``)."""
_OF_REPORTS: Final = 2.0
"""Of news and manuals hardly anything is worth drawing; of essays, those that argue more are no better than others."""
_MOST_NAMES: Final = 3
_LENGTHY: Final = 200
_BRIEF: Final = 60
_MOST_SCORE: Final = 3.0
_DENIALS: Final = word_set("not no never nothing nobody none cannot don't isn't")
_NAME: Final = re.compile(r" (?!I\b)[A-Z]")
_DIGIT: Final = re.compile(r"\d")
_LOUD: Final = re.compile("[!！]")
_ASKING: Final = frozenset("?？؟")
_HEDGES: Final = word_set("perhaps maybe probably seems somewhat often usually may might")
_DATED: Final = word_set("now today present recent recently currently")
_MINE: Final = word_set("i my me")
_OUR_DOINGS: Final = word_set("are have were will need do who must should can")
"""“We are …”, “We have …”: mostly what those who write do themselves."""
_SUPERLATIVE: Final = word_set("only best most more less first key truth real")
_ALL: Final = word_set("every no all everyone nobody nothing whoever")
_POINTING: Final = word_set("this these those such")
_ABSTRACT: Final = ("tion", "ness", "ity", "ism", "ence", "ance", "dom", "ment", "ure")
_BARE: Final = re.compile(r"\bthe ([a-z]{4,})\b(?! (?:of|that|who|which|to|in|for|between|with|where|when)\b)")
_ONE_OF_A_KIND: Final = word_set(
    "world people state law poor rich mind soul truth past future present public earth heart working ruling same first "
    "last only other whole government country nation church press masses many most more best time times human body army"
)
"""What is meant by "the …" without having been brought in before."""
_MEMORY: Final = 1500


def recalls(folded: str, start: int, end: int) -> int:
    """Whether a slice of a casefolded English text speaks of "the thing" with nothing behind that says which.

    1 where it does, 2 where the text spoke of such a thing just before, else 0.
    """
    found = [noun for noun in _BARE.findall(folded, start, end) if noun not in _ONE_OF_A_KIND]
    before = max(0, start - _MEMORY)
    return (1 + any(folded.find(noun, before, start) >= 0 for noun in found)) if found else 0


@dataclass(slots=True)
class Company:
    """What stands around the quotes of an article: its sentences, counted as they come."""

    argument: frozenset[str]
    narrator: re.Pattern[str] | None = None
    """Words for "me" where no spaces part words."""
    sentences: int = 0
    arguing: int = 0
    numbered: int = 0
    quoting: int = 0
    instructing: int = 0
    loud: int = 0
    personal: int = 0
    """How many speak of "me"."""
    asking: int = 0
    naming: int = 0
    """How many English ones have a name behind their first word."""
    themed: float = 0.0
    """How many words a sentence has for a theme, on average (see ``Themes.share``)."""
    themes: Themes = UNTOLD
    worth: float = 0.0
    """What they are worth on average."""
    fame: float = 0.0
    """How much they have of famous sentences on average (see ``fame``); of English ones nobody asks."""

    @staticmethod
    def of(language: str) -> "Company":
        """Nothing counted yet, in a language by its tag."""
        known = language_for(language)
        if "quotes" in known.lacks:
            return Company(NONE)
        themes = themes_of(language)
        unspaced = known.detect.script in {"han", "kana"}
        narrator = re.compile("|".join(known.quotes.narrator)) if unspaced else None
        return Company(known.quotes.argument, narrator, themes=themes)

    def add(self, words: WordRows, worth: Amounts, fame: Amounts, counted: Each, *, english: bool) -> None:
        """Counts all sentences: what they are worth, what fame they have, which have a number, shout, ask, speak of the
        writer; of English ones also which argue, quote, read like a manual's.
        """
        self.sentences = int(counted.sum())
        self.loud = int(searched(words, counted & words.having(LOUD), _LOUD.search).sum())
        texts = words.texts
        self.asking = sum(not _ASKING.isdisjoint(texts[row][-3:]) for row in np.flatnonzero(counted).tolist())
        if self.themes:
            each = np.flatnonzero(counted).tolist()
            self.themed = self.themes.share((texts[row], words.tokens_in(row)) for row in each)
        own = counted & words.having(NARRATOR)
        self.personal = int((searched(words, own, self.narrator.search) if self.narrator else own).sum())
        if self.sentences:
            self.worth, self.fame = float(worth[counted].mean()), float(fame[counted].mean())
        self.numbered = int(searched(words, counted & words.having(NUMBERED), _DIGIT.search).sum())
        if not english:
            return
        self.naming = int((counted & (words.names > 0)).sum())
        for row in np.flatnonzero(counted & words.having(ARGUMENT)).tolist():
            self.arguing += len(self.argument.intersection(words.tokens_in(row))) > 1
        self.instructing = int((counted & manuals(words)).sum())
        for row in np.flatnonzero(counted & words.having(QUOTED)).tolist():
            self.quoting += "“" in words.texts[row] or '"' in words.texts[row]

    def odds(self, words: SentenceWords, score: float, opens: bool, named: bool = False) -> float:
        """How likely a strict reader nods at an English quote by its shape and its company, as logarithm of the odds.

        ``opens``: it stands at the beginning of its passage; ``named``: it begins with a name.

        Two logistic regressions, the second over the first: over 675 and over 510 quotes from essays, interviews and
        web pages, read and judged one by one.
        """
        text, tokens = words.text, words.tokens
        held = set(tokens)
        names = _names_in(text)
        sum_ = -1.93 + 0.39 * min(_MOST_SCORE, score) - (0.4 if len(text) > _LENGTHY else 0.0)
        sum_ += 0.32 * opens + 0.2 * ("is" in tokens[1:6] or "are" in tokens[1:6])
        sum_ += 0.41 * min(2, len(self.argument & held))
        sum_ += self._argues()
        sum_ += 0.22 * (not _DENIALS.isdisjoint(held))
        sum_ -= 0.1 * min(3, names) + 0.066 * sum(map(len, tokens)) / max(1, len(tokens))
        return sum_ - 0.9 + _pointed(text, tokens, held) - 0.9 * named - 0.2 * (names > 0)

    def _argues(self) -> float:
        """What the article adds to the odds: more than 0 where its sentences rather argue than report or instruct."""
        sum_ = 2.14 * self.arguing - 2.63 * self.numbered - 1.32 * self.quoting - 1.73 * self.instructing
        return sum_ / max(1, self.sentences)

    def weight(
        self,
        words: SentenceWords,
        score: float,
        language: str,
        *,
        opens: bool = False,
        named: bool = False,
        recalled: Callable[[], int] = int,
    ) -> int:
        """How often a quote is drawn beside others, from ``ASKED_FOR`` to ``MOST_OFTEN``.

        An English one by its odds, its worth, its names and above all by how like its words are to what readers quote
        (``famed``): a logistic regression over 36,000 quotes from old books, 585 of which readers really quoted. What
        leans on words around it comes less often (``leaning``).
        ``recalled`` says what ``recalls`` does, and is asked only where it matters.
        """
        if not self.argument:
            return _weight(odds_elsewhere(words, score, language, self._around()) + self._talks())
        odds = _OF_NODS * self.odds(words, score, opens, named) + _OF_SCORE * min(_MOST_SCORE, score)
        odds -= _OF_NAMES * min(_MOST_NAMES, _names_in(words.text))
        odds += _OF_REPORTS * min(0.0, self._argues()) + self._weighty()
        if odds + _OF_FAMED * MOST < _SELDOM_FROM:
            return ASKED_FOR
        odds += _OF_FAMED * famed(words.text, words.tokens, language)
        if odds >= _SELDOM_FROM:
            odds -= _OF_NODS * _RECALLING[recalled()] + leaning(words.text, words.tokens)
        return _weight(odds)

    def _weighty(self) -> float:
        """What an English article adds to the odds of all its quotes by its length and its figures."""
        figures = self.numbered / max(1, self.sentences)
        sum_ = _OF_BREADTH * (math.log1p(self.sentences) - _BROAD) - _OF_FIGURES * min(_MOST_FIGURES, figures)
        sum_ += _OF_THEMES * min(_MOST_THEMES, self.themed) - _OF_NAMING * self.naming / max(1, self.sentences)
        return sum_ + self._talks()

    def _talks(self) -> float:
        """What an article adds to the odds where somebody speaks of himself and asks."""
        share = 1 / max(1, self.sentences)
        talk = min(_MOST_TALK, share * self.personal) + min(_MOST_TALK, share * self.asking)
        return _OF_TALK * (talk - _USUAL_TALK)

    def _around(self) -> Around:
        return Around(self.sentences, self.numbered, self.loud, self.themes, self.themed, self.worth, self.fame)


def _weight(odds: float) -> int:
    if odds < _FROM:
        return SELDOM if odds >= _SELDOM_FROM else ASKED_FOR
    return min(MOST_OFTEN, round(RARELY * math.exp(_STEEP * (odds - _FROM))))


_RECALLING: Final = (0.0, 0.4, 0.85)
"""What is taken off the odds for each answer of ``recalls``."""


def _names_in(text: str) -> int:
    """How many words behind the first have a capital, as names do."""
    return 0 if text[1:].islower() else len(_NAME.findall(text))


def _pointed(text: str, tokens: list[str], held: set[str]) -> float:
    """What the words of an English quote (``held``: each once) add to its odds, beside what ``worth`` sees in them."""
    first, second = tokens[0], tokens[1] if len(tokens) > 1 else ""
    sum_ = 0.6 * (";" in text) + 0.3 * ("not" in held and "but" in held) + 0.45 * (len(text) < _BRIEF)
    sum_ += 0.6 * (first == "the" and second in _SUPERLATIVE) + 0.6 * first.endswith(_ABSTRACT)
    sum_ += 0.25 * (first in _ALL) + 0.35 * ("is" in held or "are" in held)
    sum_ -= 0.4 * (not _HEDGES.isdisjoint(held)) + 0.5 * (not _DATED.isdisjoint(held))
    sum_ -= 0.3 * (not _MINE.isdisjoint(held)) + 0.3 * (not _POINTING.isdisjoint(held))
    sum_ -= 0.2 * (first == "it") + 0.35 * first.endswith("ly")
    return sum_ - 0.45 * (first == "we" and second in _OUR_DOINGS)
