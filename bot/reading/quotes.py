"""Chooses what an article can be quoted with: sentences, or a few, that stand alone and say something."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.model import Article, Kind, Passage, Quote, Section, Slice
from bot.reading.inline import Speakers, quotations
from bot.reading.openings import ties
from bot.reading.sentences import split_sentences
from bot.reading.standing import fault, is_question, tokens_of
from bot.reading.summaries import Rarity, central, terms
from bot.reading.unfit import unfit
from bot.reading.voices import Voiced, voiced
from bot.reading.worth import worth

SHORTEST: Final = 40
LONGEST: Final = 400
"""A quote's length in characters, both included."""

THRESHOLD: Final = 1.7
"""Sentences worth less than this (see ``worth``) are not served."""

_MOST_SENTENCES: Final = 3
_MOST_PER_PASSAGE: Final = 2
_SERVED: Final = frozenset({Kind.PROSE, Kind.QUOTE, Kind.VERSE})
_TURNS: Final = ("But ", "However", "Yet ", "Still, ", "Pero ", "Sin embargo", "Mais ", "Pourtant", "Cependant", "Aber ", "Doch ", "Но ", "Однако", "但", "然而", "可是", "不过")  # fmt: skip
_OPENING_MARKS: Final = "“„«»‹‘‚「『\""
_CLOSING_MARKS: Final = "”“»«›’‘」』\""


@dataclass(frozen=True, slots=True)
class _Candidate:
    score: float
    where: Slice
    speaker: str | None


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """Passages of one paragraph, in order, with the voice of every sentence of each."""

    passages: tuple[Passage, ...]
    voices: tuple[tuple[Voiced | None, ...], ...]


def _paragraphs(section: Section, text: str) -> Iterator[tuple[Passage, ...]]:
    """Neighbouring passages that are parts of one paragraph: one space stands between them."""
    group: list[Passage] = []
    for passage in section.passages:
        joined = group and group[-1].kind == passage.kind and text[group[-1].where.end : passage.where.start] == " "
        if group and not joined:
            yield tuple(group)
            group = []
        group.append(passage)
    if group:
        yield tuple(group)


def _sentences(passage: Passage, article: Article) -> tuple[Slice, ...]:
    if passage.sentences:
        return passage.sentences
    return tuple(s.moved(passage.where.start) for s in split_sentences(passage.where.of(article.text), article.language))


def _bare_block(text: str, where: Slice) -> Slice:
    """``where`` without the mark that opens a block quotation and the one that closes it."""
    start, end = where.start, where.end
    if text[start : start + 1] in _OPENING_MARKS and start < end:
        start += 1
    if end > start and text[end - 1] in _CLOSING_MARKS and text[start:end].count(text[end - 1]) % 2:
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Slice(start, end)


def _voices(group: tuple[Passage, ...], article: Article, speakers: Speakers) -> tuple[tuple[Voiced | None, ...], ...]:
    text = article.text
    begin, end = group[0].where.start, group[-1].where.end
    speaker = group[0].speaker
    if group[0].kind is Kind.QUOTE:
        found = []
        for passage in group:
            bare = _bare_block(text, passage.where)
            cut = [Slice(max(s.start, bare.start), min(s.end, bare.end)) for s in passage.sentences]
            found.append(tuple(Voiced(s, passage.speaker, 0) if s.start < s.end else None for s in cut))
        return tuple(found)
    paragraph = text[begin:end]
    if not any(mark in paragraph for mark in "“”\"„«»‘'「」『』"):
        return tuple(tuple(Voiced(s, passage.speaker) for s in passage.sentences) for passage in group)
    own = [s.moved(-begin) for passage in group for s in passage.sentences]
    marked = quotations(paragraph, own, speakers)
    voices = iter(voiced(paragraph, own, marked, speaker))
    return tuple(
        tuple(replace(v, where=v.where.moved(begin)) if (v := next(voices)) else None for _ in passage.sentences)
        for passage in group
    )


class _Chooser:
    """Scores and judges the sentences of one article; remembers, so that no sentence is judged twice."""

    def __init__(self, article: Article) -> None:
        self.text = article.text
        self.language = article.language
        self._ties = ties(article.language).words
        self._faults: dict[tuple[int, int, bool], str | None] = {}

    def fault(self, where: Slice, leads: bool) -> str | None:
        key = (where.start, where.end, leads)
        if key not in self._faults:
            self._faults[key] = fault(where.of(self.text), self.language, leads)
        return self._faults[key]

    def best(self, sentences: Sequence[Voiced | None], opens_answer: bool) -> list[_Candidate]:
        """The best quotes of one passage that do not overlap, in reading order."""
        found: list[_Candidate] = []
        words = [tokens_of(v.where.of(self.text)) if v else [] for v in sentences]
        scores = [worth(v.where.of(self.text), w, self.language) if v else -9.0 for v, w in zip(sentences, words, strict=True)]
        for first, voice in enumerate(sentences):
            if voice is None or scores[first] < THRESHOLD - 1.0:
                continue
            for last in range(first, min(first + _MOST_SENTENCES, len(sentences))):
                candidate = self._candidate(sentences, words, scores, first, last)
                if candidate is None:
                    break
                if candidate.score - (0.6 if opens_answer and first == 0 else 0.0) >= THRESHOLD:
                    found.append(candidate)
        found.sort(key=lambda c: (-c.score, c.where.start))
        chosen: list[_Candidate] = []
        for candidate in found:
            if len(chosen) == _MOST_PER_PASSAGE:
                break
            if all(candidate.where.end <= c.where.start or c.where.end <= candidate.where.start for c in chosen):
                chosen.append(candidate)
        return sorted(chosen, key=lambda c: c.where.start)

    def _candidate(
        self,
        sentences: Sequence[Voiced | None],
        words: Sequence[list[str]],
        scores: Sequence[float],
        first: int,
        last: int,
    ) -> _Candidate | None:
        """The sentences from ``first`` to ``last`` as one candidate; None where no longer one can be any better."""
        opening, closing = sentences[first], sentences[last]
        if opening is None or closing is None or (closing.run, closing.speaker) != (opening.run, opening.speaker):
            return None
        where = Slice(opening.where.start, closing.where.end)
        if where.end - where.start > LONGEST or self.fault(closing.where, last == first):
            return None
        size = last - first + 1
        score = sum(scores[first : last + 1]) / size - 0.5 * (size - 1)
        if size > 1:
            tied = bool(words[last]) and words[last][0] in self._ties
            score += 0.5 if tied or scores[first] - 0.0 > -9 and opening.where.end - opening.where.start < SHORTEST else -0.3
            if unfit(where.of(self.text)):
                return None
        if where.end - where.start < SHORTEST or is_question(closing.where.of(self.text)):
            score = -9.0
        if last + 1 < len(sentences):
            after = self.text[where.end : where.end + 16].lstrip(" ”’\"»")
            score -= 0.9 if after.startswith(_TURNS) else 0.0
        return _Candidate(score, where, opening.speaker)


def _verse(passage: Passage, article: Article) -> tuple[Quote, ...]:
    """A run of verse as one quote, whole; the marks around it are left out."""
    where = _bare_block(article.text, passage.where)
    words = where.of(article.text)
    marked = where != passage.where
    if (marked and passage.speaker is None) or not SHORTEST <= len(words) <= LONGEST or unfit(words):
        return ()
    return (Quote(where, passage.speaker),)


def _speaker(name: str | None, article: Article) -> str | None:
    """None where the speaker is the article's author, under any of its names."""
    return None if name in article.authors else name


def _with_quotes(section: Section, article: Article, speakers: Speakers, rarity: Rarity, seen: set[str]) -> Section:
    text = article.text
    chooser = _Chooser(article)
    done: list[Passage] = []
    own: list[Slice] = []
    announced = False  # the passage before ended with a colon: what follows may be anybody's
    for number, group in enumerate(_paragraphs(section, text)):
        group = tuple(replace(p, sentences=_sentences(p, article)) for p in group)
        kind = group[0].kind
        spoken = group[0].speaker is not None
        if kind is Kind.VERSE:
            for passage in group:
                served = () if not passage.quotable or (announced and not spoken) else _verse(passage, article)
                done.append(replace(passage, quotes=served))
            continue
        announced_here, announced = announced, text[group[-1].where.end - 1 : group[-1].where.end] in {":", "："}
        if kind not in _SERVED or not group[0].quotable or (kind is Kind.QUOTE and not spoken):
            done.extend(replace(passage, quotable=False, quotes=()) for passage in group)
            continue
        voices = _voices(group, article, speakers)
        if not any(v for passage in voices for v in passage):
            done.extend(replace(passage, quotable=False, quotes=()) for passage in group)
            continue
        for passage, heard in zip(group, voices, strict=True):
            quotes: list[Quote] = []
            if not (announced_here and not spoken and kind is Kind.PROSE):
                for candidate in chooser.best(heard, spoken and number == 0):
                    words = candidate.where.of(text)
                    if words not in seen:
                        seen.add(words)
                        quotes.append(Quote(candidate.where, _speaker(candidate.speaker, article)))
            if kind is Kind.PROSE and passage.speaker is None and len(own) < 12:
                own.extend(v.where for v in heard if v and v.speaker is None and v.run < 0 and not chooser.fault(v.where, True))
            done.append(replace(passage, quotes=tuple(quotes)))
    summary = None
    if own:
        whole = terms(text[section.passages[0].where.start : section.passages[-1].where.end])
        summary = central(own, text, whole, rarity)
    return replace(section, passages=tuple(done), summary=summary)


def with_quotes(article: Article) -> Article:
    """``article`` with ``Passage.quotes`` and ``Section.summary`` filled, and ``quotable`` made stricter.

    Pure. Every quote is 40 to 400 characters of whole sentences of one speaker in one passage (a stanza of
    verse whole); at most two of a passage, none twice in an article. ``quotable`` becomes False where a
    passage is furniture or wholly somebody's whom the text does not name. Missing sentences are filled in.
    """
    text = article.text
    speakers = Speakers(text, article.language)
    rarity = Rarity.of(terms(p.where.of(text)) for s in article.sections for p in s.passages)
    seen: set[str] = set()
    return replace(
        article,
        sections=tuple(_with_quotes(section, article, speakers, rarity, seen) for section in article.sections),
    )
