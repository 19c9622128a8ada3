"""Ranks what an article can be quoted with, sentences and short runs of them, and keeps the best it has."""

import heapq
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from bot.languages.kinds import ArticleWords
from bot.languages.language import language_for
from bot.model import Article, Slice, slice_of
from bot.reading.quotes.drawing import Company, recalls
from bot.reading.quotes.runs import QuoteRun, least_worth, runs_of
from bot.reading.quotes.sentence_words import sentence_words
from bot.reading.quotes.sentences import Sentences
from bot.reading.quotes.signs import MAY_BE_UNFIT
from bot.reading.quotes.ties import EDGES
from bot.reading.quotes.unfit import unfit
from bot.reading.quotes.word_rows import Each
from bot.reading.speech.said_by import Speakers

EXCELLENT: Final = 1.8
"""Whatever is worth this much is kept (see ``worth``)."""

_FLOOR: Final = 3
"""So many of its author's are kept of every article, whatever they are worth."""
_PLENTY: Final = 500
_RARER: Final = 10
"""A book has its five hundred best sentences, and of all it could have besides every tenth: more is never seen."""
_MEMORY: Final = 2500
_MANUAL: Final = 0.4
"""The part of orders and settings among an article's sentences from which on it is a manual."""
_MOST_PER_PASSAGE: Final = ((1100, 4), (600, 3), (0, 2))


@dataclass(frozen=True, slots=True)
class Chosen:
    """A quote: where it stands, who says it, what it is worth, how often it is drawn (see ``Quote``)."""

    where: Slice
    speaker: str | None
    score: float
    weight: int


@dataclass(frozen=True, slots=True)
class _Rules:
    """What one language says of a sentence's place among others, and how much of an article may be quoted."""

    indefinite: ArticleWords
    definite: re.Pattern[str] | None
    words_each: int


@cache
def _rules(language: str) -> _Rules:
    known = language_for(language)
    articles = known.grammar.articles
    return _Rules(
        indefinite=articles,
        definite=_definite(articles) if articles else None,
        words_each=40 if known.code == "en" else 200 if "quotes" in known.lacks else 100,
    )


def _definite(articles: Iterable[str]) -> re.Pattern[str]:
    """One of ``articles`` as a word and a noun behind it; that a word begins is asked behind its first letter."""
    words = "|".join(rf"{word[0]}(?<!\w\w){word[1:]}" for word in articles)
    return re.compile(rf"({words}) ([^\W\d_]{{4,}})\b")


def _folded(text: str) -> str:
    """``text`` with small letters alone, each where it stood."""
    return next((folded for fold in (str.casefold, str.lower) if len(folded := fold(text)) == len(text)), text)


class Chooser:
    """Picks the quotes of one article from all of its sentences."""

    def __init__(self, article: Article, sentences: Sentences, speakers: Speakers) -> None:
        self._speakers = speakers
        self._sentences = sentences
        self._text = article.text
        self._language = article.language
        self._rules = _rules(article.language)
        self._folded = _folded(article.text) if self._rules.definite else ""
        self._said: set[str] = set()
        self._used = bytearray(len(sentences.voices))  # a 1 for each row of what was taken
        self._no_opening = bytearray(len(sentences.voices))  # a 1 for each row that was found to open no quote
        self._room: dict[int, int] = {
            passage: next(most for least, most in _MOST_PER_PASSAGE if length >= least)
            for passage, _, _, length, _, served in sentences.passages
            if served
        }
        self._company = Company.of(article.language)
        self._named: dict[int, bool] = {}
        """By where a sentence begins whether it does so with a name."""

    def best(self) -> dict[int, list[Chosen]]:
        """By passage the quotes of the article, in reading order; none twice, none overlapping.

        All that are worth ``EXCELLENT``, else the best, one for every so many words, as far as they are worth enough;
        three of any article whatever they are worth. A manual has only what is excellent, and the three.
        """
        sentences = self._sentences
        if not sentences.voices:
            return {}
        self._company.add(sentences.words, sentences.worth, sentences.fame, self._counted(), english=sentences.english)
        most = max(_FLOOR, sentences.said(sentences.kept) // self._rules.words_each)
        least = least_worth(self._language)
        if self._company.instructing > _MANUAL * self._company.sentences:
            most = _FLOOR
        most = min(most, _PLENTY + most // _RARER)
        kept: dict[int, list[Chosen]] = {}
        seen = self._said
        for run in self._in_order():
            rank, start, end, passage, first, last = run
            score, count = -rank, len(seen)
            poor = score < least
            if count >= _FLOOR and (poor or (score < EXCELLENT and count >= most)):
                break
            said, speaker = self._text[start:end], sentences.voices[first].speaker
            if said not in seen and not (poor and speaker is not None):
                seen.add(said)
                kept.setdefault(passage, []).append(
                    Chosen(slice_of((start, end)), speaker, score, self._drawn(run, score))
                )
                self._room[passage] -= 1
                self._used[first : last + 1] = b"\1" * (last + 1 - first)
        for chosen in kept.values():
            chosen.sort(key=lambda one: one.where.start)
        return kept

    def _counted(self) -> Each:
        """The sentences that keep the quotes company."""
        return self._sentences.kept & self._sentences.served

    def _drawn(self, run: QuoteRun, score: float) -> int:
        _, start, end, _, first, last = run
        sentences = self._sentences
        if first == last:
            words = sentences.heard(first).whole
        elif any(voice.quoted for voice in sentences.voices[first : last + 1]):
            words = sentence_words(self._text[start:end], self._language)
        else:
            words = sentences.words.words_from(first, last, self._text[start:end])
        return self._company.weight(
            words,
            score,
            self._language,
            opens=sentences.opens(first),
            named=sentences.english and self._begins_with_name(start, end),
            recalled=lambda: recalls(self._folded, start, end),
        )

    def _begins_with_name(self, start: int, end: int) -> bool:
        known = self._named.get(start)
        if known is None:
            word = self._text[start:end].split(None, 1)[0].strip(EDGES)
            known = self._named[start] = self._speakers.is_name(word.removesuffix("’s").removesuffix("'s"))
        return known

    def _in_order(self) -> Iterator[QuoteRun]:
        """The runs that can be quoted, the best first once what weighs each down is taken off."""
        text, said, opens_none = self._text, self._said, self._no_opening
        lowered: list[QuoteRun] = []
        for run in runs_of(self._sentences):
            while lowered and lowered[0] < run:
                weighed = heapq.heappop(lowered)
                if self._fits(weighed):
                    yield weighed
            rank, start, end, _, first, _ = run
            if opens_none[first] or not self._fits(run) or text[start:end] in said:
                continue
            weight = self._weigh(run)
            if weight:
                heapq.heappush(lowered, (rank + weight, *run[1:]))
            elif weight is not None:
                yield run
        while lowered:
            weighed = heapq.heappop(lowered)
            if self._fits(weighed):
                yield weighed

    def _fits(self, run: QuoteRun) -> bool:
        """Whether the passage of a run has room for it, beside the quotes taken already."""
        _, _, _, passage, first, last = run
        return self._room[passage] > 0 and self._used.find(1, first, last + 1) < 0

    def _weigh(self, run: QuoteRun) -> float | None:
        """What weighs a run down, found out once it is the best that is left; None where it cannot be quoted."""
        _, start, end, _, first, last = run
        weight = 0.0
        for row in range(first, last + 1):
            found = self._sentences.heard(row).judged(row == first)
            if isinstance(found, str):
                if row == first:
                    self._no_opening[row] = 1
                return None
            weight += found
        if last > first:
            if self._together_unfit(run):
                return None
        elif self._resumes(start, end):
            weight += 0.8
        if not self._sentences.unspaced and self._begins_with_name(start, end):
            weight += 0.4  # the story of one person or place
        return weight

    def _together_unfit(self, run: QuoteRun) -> bool:
        """Whether sentences must not be served that each may be: two words of killing are too much."""
        _, start, end, _, first, last = run
        each = [self._sentences.heard(row).whole for row in range(first, last + 1)]
        if not any(words.every & MAY_BE_UNFIT for words in each):
            return False
        shown = [words.showing(MAY_BE_UNFIT) for words in each]
        known = None if None in shown else [word for one in shown if one for word in one]
        return unfit(self._text[start:end], known) is not None

    def _resumes(self, start: int, end: int) -> bool:
        """Whether the sentence speaks of "the thing" a little after the text brought in "a thing"."""
        articles, definite = self._rules.indefinite, self._rules.definite
        if definite is None:
            return False
        folded = self._folded
        before = max(0, start - _MEMORY)
        for match in definite.finditer(folded, start, end):
            for article in articles.get(match[1], ()):
                if folded.find(f" {article} {match[2]}", before, start) >= 0:
                    return True
        return False
