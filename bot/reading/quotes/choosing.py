"""Compares the sentences of one passage and picks the few worth quoting."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from bot.languages.kinds import ArticleWords
from bot.languages.language import language_for
from bot.model import Article, Slice
from bot.reading.quotes.stands_alone import fault, is_question, tokens_of
from bot.reading.quotes.unfit import unfit
from bot.reading.quotes.worth import worth
from bot.reading.speech.said_by import Speakers
from bot.reading.speech.voices import Voiced

SHORTEST: Final = 40
LONGEST: Final = 400
"""A quote's length in characters, both included."""

THRESHOLD: Final = 1.8
"""Sentences worth less than this (see ``worth``) are quoted only if an article has nothing better."""

_LEAST: Final = 1.0
_NEARLY: Final = 1.5
_LEAST_QUOTED: Final = 30

_ROOMY: Final = 300
_CHARACTERS_EACH: Final = 700
_CHARACTERS_FOR_ONE: Final = 5000
_SPARSE: Final = 1800
_DOUBT: Final = 0.8
_MEMORY: Final = 2500
_MOST_SENTENCES: Final = 3
_MOST_PER_PASSAGE: Final = 2
_EDGES: Final = "\"'“”„‘’«»‹›,;:.!?…()[]—–-"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A quote in the making: what it is worth, where it stands, who says it."""

    score: float
    where: Slice
    speaker: str | None


class Heard:
    """One sentence with its voice; what is found out about it is found out once, and only when asked."""

    __slots__ = ("_faults", "_language", "_tokens", "_worth", "judged", "text", "voice")

    def __init__(self, voice: Voiced, text: str, language: str) -> None:
        self.voice = voice
        self.text = voice.where.of(text)
        self.judged = voice.quoted.of(text) if voice.quoted else self.text
        self._language = language
        self._tokens: list[str] | None = None
        self._worth: float | None = None
        self._faults: dict[bool, str | None] = {}

    @property
    def tokens(self) -> list[str]:
        if self._tokens is None:
            self._tokens = tokens_of(self.judged)
        return self._tokens

    @property
    def worth(self) -> float:
        if self._worth is None:
            self._worth = worth(self.judged, self.tokens, self._language)
        return self._worth

    def fault(self, leads: bool) -> str | None:
        """Why it cannot be quoted; see ``stands_alone``."""
        if leads not in self._faults:
            tokens = self.tokens if self.judged is self.text else None
            self._faults[leads] = fault(self.text, self._language, leads, self.voice.quoted is not None, tokens)
        return self._faults[leads]


@dataclass(frozen=True, slots=True)
class _Rules:
    """What one language says of a sentence's place among others."""

    ties: frozenset[str]
    turns: re.Pattern[str]
    indefinite: ArticleWords
    definite: re.Pattern[str] | None
    english: bool
    unspaced: bool


@cache
def _rules(language: str) -> _Rules:
    known = language_for(language)
    articles = known.grammar.articles
    return _Rules(
        ties=known.ties.words,
        turns=re.compile("|".join(known.quotes.turns)),
        indefinite=articles,
        definite=re.compile(rf"\b({'|'.join(articles)}) ([^\W\d_]{{4,}})\b") if articles else None,
        english=known.code == "en",
        unspaced=known.detect.script in {"han", "kana"},
    )


def too_many(scores: Mapping[Slice, float], characters: int, language: str) -> set[Slice]:
    """Which of an article's quotes are to be left out, relative to all it has; ``characters`` is its length.

    What is worth ``THRESHOLD`` is kept, the best first, up to six and one for every 700 characters. Where hardly
    anything is worth quoting (in a manual, a list of news) what is left is mostly chance, and has to be worth more;
    only for English, whose worth tells so much. Of any article the very best are kept: one that is nearly worth it,
    and one for every 5,000 characters.
    """
    most = 6 + characters // _CHARACTERS_EACH
    some = characters // _CHARACTERS_FOR_ONE
    least = _NEARLY
    if language.partition("-")[0].casefold() == "en":
        worthy = sum(score >= THRESHOLD for score in scores.values())
        sparse = max(0.0, 1.0 - worthy * _SPARSE / characters) if characters > 2 * _SPARSE else 0.0
        least = THRESHOLD + _DOUBT * sparse
    ranked = sorted(scores, key=lambda where: (-scores[where], where.start))
    kept = {
        where
        for place, where in enumerate(ranked[:most])
        if place < some or scores[where] >= (least if place else min(least, _NEARLY))
    }
    return set(scores) - kept


class Chooser:
    """Picks the quotes of one article, passage by passage."""

    def __init__(self, article: Article, speakers: Speakers) -> None:
        self._speakers = speakers
        self.text = article.text
        self.language = article.language
        self._rules = _rules(article.language)

    def heard(self, voices: Sequence[Voiced | None]) -> list[Heard | None]:
        """The sentences of one passage, ready to be asked."""
        return [Heard(voice, self.text, self.language) if voice else None for voice in voices]

    def best(self, sentences: Sequence[Heard | None], opens_answer: bool) -> list[Candidate]:
        """The best quotes of one passage that do not overlap, in reading order."""
        found: list[Candidate] = []
        for first, sentence in enumerate(sentences):
            if sentence is None or sentence.text[:1].islower():
                continue
            if self._tied(sentence) or sentence.worth < _LEAST - 1.0:
                continue
            if len(sentence.tokens) < 4 and not self._rules.unspaced:
                continue
            if sentence.voice.quoted and sentence.voice.quoted.end - sentence.voice.quoted.start < _LEAST_QUOTED:
                continue  # "“Some days,” says the mate": what is quoted is too little
            for last in range(first, min(first + _MOST_SENTENCES, len(sentences))):
                if last > first and not self._joins(sentences, first, last):
                    break
                candidate = self._candidate(sentences, first, last, 0.6 if opens_answer and first == 0 else 0.0)
                if candidate is None:
                    break
                if candidate.score >= _LEAST:
                    found.append(candidate)
        found.sort(key=lambda c: (-c.score, c.where.start))
        chosen: list[Candidate] = []
        for candidate in found:
            if len(chosen) == _MOST_PER_PASSAGE:
                break
            if all(candidate.where.end <= c.where.start or c.where.end <= candidate.where.start for c in chosen):
                chosen.append(candidate)
        return sorted(chosen, key=lambda c: c.where.start)

    def _tied(self, sentence: Heard) -> bool:
        """Whether the sentence opens with a word that ties it to the one before."""
        return sentence.text.split(None, 1)[0].casefold().strip(_EDGES) in self._rules.ties

    def _joins(self, sentences: Sequence[Heard | None], first: int, last: int) -> bool:
        """Whether the sentence ``last`` belongs to those before it: it is tied to them, or they are too short alone."""
        opening, before, closing = sentences[first], sentences[last - 1], sentences[last]
        if opening is None or before is None or closing is None:
            return False
        return before.voice.where.end - opening.voice.where.start < SHORTEST or self._tied(closing)

    def _resumes(self, where: Slice) -> bool:
        """Whether the sentence speaks of "the thing" a little after the text brought in "a thing"."""
        articles, definite = self._rules.indefinite, self._rules.definite
        before = ""
        for match in definite.finditer(where.of(self.text).casefold()) if definite else ():
            before = before or self.text[max(0, where.start - _MEMORY) : where.start].casefold()
            if any(f" {article} {match.group(2)}" in before for article in articles.get(match.group(1), ())):
                return True
        return False

    def _candidate(self, sentences: Sequence[Heard | None], first: int, last: int, handicap: float) -> Candidate | None:
        """The sentences from ``first`` to ``last`` as one candidate; None where no longer one can be any better."""
        group = sentences[first : last + 1]
        opening, closing = group[0], group[-1]
        if opening is None or closing is None:
            return None
        voice = opening.voice
        if (closing.voice.run, closing.voice.speaker) != (voice.run, voice.speaker):
            return None
        where = Slice(voice.where.start, closing.voice.where.end)
        size = last - first + 1
        if where.end - where.start > LONGEST:
            return None
        hopeless = Candidate(-9.0, where, voice.speaker)
        if where.end - where.start < SHORTEST:
            return hopeless
        score = sum(heard.worth for heard in group if heard) / size - handicap
        if last + 1 < len(sentences):
            after = self.text[where.end : where.end + 16].lstrip(' ”’"»')
            score -= 1.4 if self._rules.turns.match(after) else 0.0
        if score < _LEAST or is_question(closing.text):
            return hopeless
        if any(heard.fault(number == 0) for number, heard in enumerate(group) if heard):
            return None
        if voice.speaker is not None and self._rules.english:
            score += 0.3  # the author has chosen these words already
        if size > 1 and self._rules.english:
            score -= 0.15 * (size - 1) + (0.4 if where.end - where.start > _ROOMY else 0.0)
        elif size == 1 and self._resumes(where):
            score -= 0.8
        if not self._rules.unspaced and self._speakers.is_name(opening.text.split(None, 1)[0].strip(_EDGES)):
            score -= 0.4  # the story of one person or place
        if size > 1 and unfit(where.of(self.text)):
            return None
        return Candidate(score, where, voice.speaker)
