"""Chooses an article's quotes: one sentence or a few that stand alone and say something."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.model import Article, Kind, Passage, Quote, Section, Slice
from bot.reading.lines.sentences import split_sentences
from bot.reading.quotes.choosing import LONGEST, SHORTEST, Chooser, Heard, too_many
from bot.reading.quotes.section_lines import FIRST, WordsIn, central, fits
from bot.reading.quotes.unfit import unfit
from bot.reading.speech.said_by import Speakers
from bot.reading.speech.voices import voices_of, without_marks

_MOST_TRIED: Final = 8
_TELLING: Final = 0.5
"""Sentences worth less (see ``worth``) mostly tell what happened once."""

_SERVED: Final = frozenset({Kind.PROSE, Kind.QUOTE, Kind.VERSE})


def _paragraphs(section: Section, text: str) -> Iterator[tuple[Passage, ...]]:
    """Neighbouring passages that are parts of one paragraph: one space stands between them."""
    group: list[Passage] = []
    for passage in section.passages:
        if group and not (
            text[group[-1].where.end : passage.where.start] == " "
            and (passage.kind, passage.speaker, passage.quotable)
            == (group[0].kind, group[0].speaker, group[0].quotable)
        ):
            yield tuple(group)
            group = []
        group.append(passage)
    if group:
        yield tuple(group)


def _with_sentences(passage: Passage, article: Article) -> Passage:
    if passage.sentences:
        return passage
    found = split_sentences(passage.where.of(article.text), article.language)
    return replace(passage, sentences=tuple(sentence.moved(passage.where.start) for sentence in found))


def _verse(passage: Passage, article: Article) -> tuple[Quote, ...]:
    """A run of verse as one quote, whole; the marks around it are left out. Notes and figures are no verse to quote."""
    where = without_marks(article.text, passage.where)
    words = where.of(article.text)
    marked = where != passage.where
    if not passage.quotable or (marked and passage.speaker is None) or not SHORTEST <= len(words) <= LONGEST:
        return ()
    if sum(map(str.isalpha, words)) < 0.6 * len(words) or "[" in words or unfit(words):
        return ()
    return (Quote(where, passage.speaker),)


class _Quoting:
    """Fills one article, section by section; remembers which words were served already."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._speakers = Speakers(article.text, article.language)
        self._chooser = Chooser(article, self._speakers)
        self._words = WordsIn(article)
        self._seen: set[str] = set()
        self.scores: dict[Slice, float] = {}

    def section(self, section: Section) -> Section:
        """``section`` with its quotes and its line for the outline."""
        text = self._article.text
        done: list[Passage] = []
        line = _Line()
        announced = sung = False  # the paragraph before ended with a colon; verse stood since
        for number, bare in enumerate(_paragraphs(section, text)):
            group = tuple(_with_sentences(passage, self._article) for passage in bare)
            anonymous = announced and group[0].speaker is None
            if group[0].kind is Kind.VERSE:
                sung = True
                done += [replace(p, quotes=() if anonymous else _verse(p, self._article)) for p in group]
                continue
            anonymous = anonymous and not sung
            sung, announced = False, text[group[-1].where.end - 1 : group[-1].where.end] in {":", "："}
            done += self._paragraph(group, anonymous, number == 0, line)
        found = line.sentences or line.spare
        summary = central(found, text, section, self._words)
        return replace(section, passages=tuple(done), summary=summary)

    def _paragraph(self, group: tuple[Passage, ...], anonymous: bool, opens: bool, line: "_Line") -> Iterator[Passage]:
        """The passages of one paragraph with their quotes; ``anonymous`` words are announced but unattributed."""
        first = group[0]
        known = first.kind is not Kind.QUOTE or first.speaker is not None
        voices = voices_of(group, self._article.text, self._speakers)
        served = first.quotable and first.kind in _SERVED and known
        if not served or not any(voice for passage in voices for voice in passage.sentences):
            for passage, voice in zip(group, voices, strict=True):
                yield replace(passage, quotable=False, quotes=(), speech=voice.speech)
            return
        for passage, voice in zip(group, voices, strict=True):
            heard = self._chooser.heard(voice.sentences)
            quotes: list[Quote] = []
            if not anonymous:
                for candidate in self._chooser.best(heard, opens and first.speaker is not None):
                    words = candidate.where.of(self._article.text)
                    if words not in self._seen:
                        self._seen.add(words)
                        self.scores[candidate.where] = candidate.score
                        quotes.append(Quote(candidate.where, self._speaker(candidate.speaker)))
                if passage.kind is Kind.PROSE and passage.speaker is None:
                    line.offer(heard)
            changed = quotes or passage.quotes or voice.speech
            yield replace(passage, quotes=tuple(quotes), speech=voice.speech) if changed else passage

    def _speaker(self, name: str | None) -> str | None:
        """None where the speaker is the article's author, under any of its names."""
        return None if name in self._article.authors else name


class _Line:
    """Collects the first self-contained sentences of a section's author, for the outline."""

    def __init__(self) -> None:
        self.sentences: list[Slice] = []
        self.spare: list[Slice] = []  # what only tells, or quotes somebody: for a section that has nothing else
        self._tried = 0

    def offer(self, heard: list[Heard | None]) -> None:
        """Takes what is fitting of a paragraph's sentences, until there are enough or too many were tried."""
        for sentence in heard:
            if len(self.sentences) >= FIRST or self._tried >= _MOST_TRIED:
                return
            if sentence is None or sentence.voice.speaker is not None or sentence.voice.run >= 0:
                continue
            self._tried += 1
            if fits(sentence.voice.where) and not sentence.fault(leads=True):
                telling = sentence.worth < _TELLING or sentence.voice.quoted is not None
                (self.spare if telling else self.sentences).append(sentence.voice.where)


def with_quotes(article: Article) -> Article:
    """``article`` with ``Passage.quotes``, ``Passage.speech`` and ``Section.summary`` filled, ``quotable`` stricter.

    Pure. Every quote is 40 to 400 characters of whole sentences of one speaker in one passage (a stanza of
    verse whole); at most two of a passage, none twice in an article. ``quotable`` becomes False where a
    passage is furniture or wholly somebody's whom the text does not name. Missing sentences are filled in.
    """
    quoting = _Quoting(article)
    sections = tuple(quoting.section(section) for section in article.sections)
    spare = too_many(quoting.scores, len(article.text), article.language)
    return replace(article, sections=tuple(_without(spare, section) for section in sections) if spare else sections)


def _without(spare: set[Slice], section: Section) -> Section:
    """``section`` with the quotes in ``spare`` left out."""
    passages = tuple(
        replace(passage, quotes=tuple(quote for quote in passage.quotes if quote.where not in spare))
        if passage.quotes
        else passage
        for passage in section.passages
    )
    return replace(section, passages=passages)
