"""Ranks what an article can be quoted with, sentences and short runs of them, and keeps the best it has."""

import heapq
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from bot.languages.kinds import ArticleWords
from bot.languages.language import language_for
from bot.model import Article, Slice
from bot.reading.quotes.heard import Heard
from bot.reading.quotes.shape import is_question
from bot.reading.quotes.ties import Ties, ties
from bot.reading.quotes.unfit import unfit
from bot.reading.quotes.worth_english import is_manual
from bot.reading.speech.said_by import Speakers
from bot.reading.speech.voices import Voiced

SHORTEST: Final = 24
LONGEST: Final = 400
"""A quote's length in characters, both included; in a script without spaces a third of the shortest."""

EXCELLENT: Final = 1.8
"""Whatever is worth this much is kept (see ``worth``)."""

_USUAL: Final = 40
"""Shorter sentences must be worth more, name nobody by a pronoun, and have five words."""
_SHORT_WORTH: Final = 1.2
_SHORT_WORDS: Final = 5
_LEAST_QUOTED: Final = 30
_MOST_SENTENCES: Final = 3
_FLOOR: Final = 3
"""So many of its author's are kept of every article, whatever they are worth."""
_GOOD: Final = 1.2
_USUAL_GATE: Final = 0.8
"""For languages without a list of words of argument."""
_HOPELESS: Final = -4.0
_ROOMY: Final = 300
_MEMORY: Final = 2500
_MANUAL: Final = 0.4
"""The part of orders and settings among an article's sentences from which on it is a manual."""
_MOST_PER_PASSAGE: Final = ((1100, 4), (600, 3), (0, 2))
_EDGES: Final = "\"'“”„‘’«»‹›,;:.!?…()[]—–-"


@dataclass(frozen=True, slots=True)
class Chosen:
    """A quote: where it stands, who says it, what it is worth, how often it is drawn (see ``Quote``)."""

    where: Slice
    speaker: str | None
    score: float
    weight: int


def _weight(score: float, gate: float) -> int:
    """How often a quote of this score is drawn: 6 where it is good anywhere, 3 where it is for its article, else 1."""
    return 6 if score >= max(_GOOD, gate) else 3 if score >= gate else 1


@dataclass(slots=True)
class _Run:
    """One sentence or a few of one passage; ``weighed``: what weighs it down is known."""

    passage: int
    where: Slice
    group: Sequence[Heard]
    weighed: bool = False


_Ranked = tuple[float, int, int, _Run]
"""A run behind what it is sorted by: the best first, then the first, then the shorter."""


@dataclass(frozen=True, slots=True)
class _Rules:
    """What one language says of a sentence's place among others, and how much of an article may be quoted."""

    ties: Ties
    turns: re.Pattern[str]
    indefinite: ArticleWords
    definite: re.Pattern[str] | None
    english: bool
    unspaced: bool
    argument: frozenset[str]
    words_each: int
    least: float
    shortest: int


@cache
def _rules(language: str) -> _Rules:
    known = language_for(language)
    articles = known.grammar.articles
    english, unspaced = known.code == "en", known.detect.script in {"han", "kana"}
    return _Rules(
        ties=ties(language),
        turns=re.compile("|".join(known.quotes.turns)),
        indefinite=articles,
        definite=re.compile(rf"\b({'|'.join(articles)}) ([^\W\d_]{{4,}})\b") if articles else None,
        english=english,
        unspaced=unspaced,
        argument=known.quotes.argument,
        words_each=40 if english else 200 if "quotes" in known.lacks else 100,
        least=-0.6 if english else 0.5,
        shortest=SHORTEST // 3 if unspaced else SHORTEST,
    )


class Chooser:
    """Picks the quotes of one article: ``add`` its passages in reading order, then ask for the ``best``."""

    def __init__(self, article: Article, speakers: Speakers) -> None:
        self._speakers = speakers
        self._text = article.text
        self._language = article.language
        self._rules = _rules(article.language)
        self._runs: list[_Ranked] = []
        self._poor: list[_Ranked] = []
        self._most: dict[int, int] = {}
        self._said: set[str] = set()
        self._taken: dict[int, list[Slice]] = {}
        self._sentences = self._manual = self._arguing = 0

    def heard(self, voices: Sequence[Voiced | None]) -> list[Heard | None]:
        """The sentences of one passage, ready to be asked."""
        return [Heard(voice, self._text, self._language) if voice else None for voice in voices]

    def add(self, passage: int, length: int, sentences: Sequence[Heard | None], *, answers: bool = False) -> None:
        """The sentences of passage number ``passage``, ``length`` characters long; ``answers``: they open an answer."""
        self._most[passage] = next(most for least, most in _MOST_PER_PASSAGE if length >= least)
        if self._rules.english:
            known = [heard for heard in sentences if heard]
            self._sentences += len(known)
            self._manual += sum(is_manual(heard.tokens) for heard in known)
            argument = self._rules.argument
            self._arguing += sum(len(argument.intersection(heard.tokens)) > 1 for heard in known)
        for first, opening in enumerate(sentences):
            if opening is None or not self._may_open(opening):
                continue
            for group in self._groups(sentences, first):
                last = first + len(group) == len(sentences)
                run = self._run(passage, group, last, answers and first == 0)
                if run is not None:
                    (self._runs if -run[0] >= self._rules.least else self._poor).append(run)

    def best(self, words: int) -> dict[int, list[Chosen]]:
        """By passage the quotes of an article of so many words, in reading order; none twice, none overlapping.

        All that are worth ``EXCELLENT``, else the best, one for every so many words, as far as they are worth enough;
        three of any article whatever they are worth. A manual has only what is excellent, and the three.
        """
        most = max(_FLOOR, words // self._rules.words_each)
        least = self._rules.least
        if self._manual > _MANUAL * self._sentences:
            most = _FLOOR
        gate = self._gate()
        kept: dict[int, list[Chosen]] = {}
        seen = self._said
        for rank, _, _, run in self._in_order():
            count = len(seen)
            poor = -rank < least
            if count >= _FLOOR and (poor or (-rank < EXCELLENT and count >= most)):
                break
            said = run.where.of(self._text)
            if said not in seen and not (poor and run.group[0].voice.speaker is not None):
                seen.add(said)
                kept.setdefault(run.passage, []).append(
                    Chosen(run.where, run.group[0].voice.speaker, -rank, _weight(-rank, gate))
                )
                self._taken.setdefault(run.passage, []).append(run.where)
        return {passage: sorted(chosen, key=lambda one: one.where.start) for passage, chosen in kept.items()}

    def _gate(self) -> float:
        """What a quote must be worth to be drawn without being asked for: more where few sentences argue.

        Fitted to strict readings of quotes from 140 web pages; see ``tests.benchmarks.quotes``.
        """
        if not self._rules.english:
            return _USUAL_GATE
        share = self._arguing / max(1, self._sentences)
        return min(1.4, max(-0.6, 1.2 - 10.0 * (share - 0.12)))

    def _in_order(self) -> Iterator[_Ranked]:
        """The runs that can be quoted, the best first once what weighs each down is taken off."""
        lowered: list[_Ranked] = []
        for ranked in itertools.chain(sorted(self._runs), sorted(self._poor)):
            while lowered and lowered[0] < ranked:
                weighed = heapq.heappop(lowered)
                if self._fits(weighed[3]):
                    yield weighed
            rank, start, end, run = ranked
            weight = self._weight(run) if self._fits(run) and run.where.of(self._text) not in self._said else None
            if weight:
                heapq.heappush(lowered, (rank + weight, start, end, run))
            elif weight is not None:
                yield ranked
        while lowered:
            weighed = heapq.heappop(lowered)
            if self._fits(weighed[3]):
                yield weighed

    def _may_open(self, sentence: Heard) -> bool:
        """Whether a sentence can open a quote, as far as its first word and its length tell."""
        if sentence.text[:1].islower() or (len(sentence.tokens) < 4 and not self._rules.unspaced):
            return False
        quoted = sentence.voice.quoted
        if quoted is not None and quoted.end - quoted.start < _LEAST_QUOTED:
            return False  # "“Some days,” says the mate": what is quoted is too little
        known = self._rules.ties
        first = sentence.text.split(None, 1)[0].casefold().strip(_EDGES)
        if first not in known.words or first in {"it", "neither"}:
            return True
        return known.leading is not None and known.leading.match(sentence.text.casefold()) is not None

    def _groups(self, sentences: Sequence[Heard | None], first: int) -> Iterator[list[Heard]]:
        """The sentence ``first``, and the runs of two and three that it opens, of one voice and in one quotation."""
        group: list[Heard] = []
        for sentence in sentences[first : first + _MOST_SENTENCES]:
            voice = sentence.voice if sentence else None
            if sentence is None or voice is None:
                return
            if group and (voice.run, voice.speaker) != (group[0].voice.run, group[0].voice.speaker):
                return
            group = [*group, sentence]
            if sentence.voice.where.end - group[0].voice.where.start > LONGEST:
                return
            yield group

    def _run(self, passage: int, group: list[Heard], last: bool, answers: bool) -> _Ranked | None:
        """Sentences as one quote in the making; None where they cannot be one."""
        where = Slice(group[0].voice.where.start, group[-1].voice.where.end)
        size, worths = where.end - where.start, [heard.worth for heard in group]
        if size < self._rules.shortest or is_question(group[-1].text):
            return None
        if size < _USUAL and not self._rules.unspaced and not self._short_but_whole(group):
            return None
        score = 0.65 * max(worths) + 0.35 * sum(worths) / len(worths)
        score -= 0.15 * (len(group) - 1) + (0.3 if size > _ROOMY else 0.0) + (0.6 if answers else 0.0)
        if not last and self._rules.turns.match(self._text[where.end : where.end + 16].lstrip(' ”’"»')):
            score -= 1.4  # a half truth that the next sentence takes back
            if score < self._rules.least:
                return None
        if group[0].voice.speaker is not None and self._rules.english:
            score += 0.3  # the author has chosen these words already
        return (-score, where.start, where.end, _Run(passage, where, group)) if score >= _HOPELESS else None

    def _short_but_whole(self, group: list[Heard]) -> bool:
        """Whether a sentence below the usual length is worth it: five words, no pronoun, and a point."""
        (sentence, *more) = group
        if more or len(sentence.tokens) < _SHORT_WORDS or sentence.worth < _SHORT_WORTH:
            return False
        return self._rules.ties.persons.isdisjoint(sentence.tokens) and "it" not in sentence.tokens

    def _fits(self, run: _Run) -> bool:
        """Whether the passage of a run has room for it, beside the quotes taken already."""
        taken, where = self._taken.get(run.passage), run.where
        if not taken:
            return True
        if len(taken) >= self._most[run.passage]:
            return False
        return not any(other.start < where.end and where.start < other.end for other in taken)

    def _weight(self, run: _Run) -> float | None:
        """What weighs a run down, found out once it is the best that is left; None where it cannot be quoted."""
        weight = 0.0
        for number, heard in enumerate(run.group):
            found = heard.judged(number == 0)
            if isinstance(found, str):
                return None
            weight += found
        if len(run.group) > 1 and unfit(run.where.of(self._text)):
            return None
        if len(run.group) == 1 and self._resumes(run.where):
            weight += 0.8
        first = run.group[0].text.split(None, 1)[0].strip(_EDGES)
        if not self._rules.unspaced and self._speakers.is_name(first):
            weight += 0.4  # the story of one person or place
        return weight

    def _resumes(self, where: Slice) -> bool:
        """Whether the sentence speaks of "the thing" a little after the text brought in "a thing"."""
        articles, definite = self._rules.indefinite, self._rules.definite
        before = ""
        for match in definite.finditer(where.of(self._text).casefold()) if definite else ():
            before = before or self._text[max(0, where.start - _MEMORY) : where.start].casefold()
            if any(f" {article} {match.group(2)}" in before for article in articles.get(match.group(1), ())):
                return True
        return False
