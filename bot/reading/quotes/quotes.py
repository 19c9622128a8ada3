"""Chooses an article's quotes: one sentence or a few that stand alone and say something."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from bot.model import Article, Kind, Passage, Quote, Section, SectionKind, Slice
from bot.reading.lines.sentences import CLOSERS, split_sentences
from bot.reading.lines.stage_direction import is_stage_direction
from bot.reading.quotes.best_passages import with_best_passages
from bot.reading.quotes.choosing import Chooser, Chosen
from bot.reading.quotes.drawing import ASKED_FOR, SELDOM
from bot.reading.quotes.left_out import left_out
from bot.reading.quotes.runs import LONGEST
from bot.reading.quotes.section_labels import labelled
from bot.reading.quotes.section_lines import FIRST, WordsIn, central, fits, only_announces
from bot.reading.quotes.sentences import Sentences
from bot.reading.quotes.unfit import unfit
from bot.reading.speech.said_by import Speakers
from bot.reading.speech.voices import OpenSpeech, Voices, taken_up, voices_of, without_marks

_MOST_TRIED: Final = 8
_TELLING: Final = 0.5
"""Sentences worth less (see ``worth``) mostly tell what happened once."""

_SHORTEST_VERSE: Final = 40
_LISTING: Final = frozenset("/()*@=|\\")
"""A run of lines with one of these may be a list rather than verse, and is not drawn unasked."""
_PAGES: Final = ("http", "www.", "@", "©", " | ")
"""What stands in lines of a page, such as addresses and menus, and in no verse."""

_ENDING: Final = frozenset(".!?…")
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
    if not passage.quotable or (marked and passage.speaker is None) or not _SHORTEST_VERSE <= len(words) <= LONGEST:
        return ()
    if sum(map(str.isalpha, words)) < 0.6 * len(words) or "[" in words or words[-1] in ":：" or unfit(words):
        return ()
    if any(map(words.__contains__, _PAGES)):
        return ()
    listed = any(map(str.isdigit, words)) or not _LISTING.isdisjoint(words)
    whole = words[0].isupper() and words.rstrip(CLOSERS)[-1:] in _ENDING
    return (Quote(where, passage.speaker, weight=SELDOM if whole and not listed else ASKED_FOR),)


class _Quoting:
    """Goes through one article, passage by passage, and then fills them with the best quotes of all."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._speakers = Speakers(article.text, article.language)
        self._sentences = Sentences(article.text, article.language)
        self._words = WordsIn(article)
        self._passages = 0
        self._open: OpenSpeech | None = None
        speakers = any(passage.speaker for section in article.sections for passage in section.passages)
        self._unnamed = not (article.authors or speakers)

    def fill(self) -> Article:
        """The article with its quotes, speech and lines for the outline."""
        bare = self._article.sections
        lines = [_Line() for _ in bare]
        spoken = [self._section(section, line) for section, line in zip(bare, lines, strict=True)]
        text, words = self._article.text, self._words
        chosen = Chooser(self._article, self._sentences, self._speakers).best()
        numbers = itertools.count()
        named = []
        for section, known, line in zip(spoken, bare, lines, strict=True):
            summary = central(line.found(self._sentences), known, words)
            passages = tuple(self._quoted(p, chosen.get(next(numbers), ())) for p in section.passages)
            named.append(
                labelled(
                    replace(section, passages=passages, summary=summary), text, known, words, self._article.language
                )
            )
        if not any(passage.quotes for section in named for passage in section.passages):
            return replace(self._article, sections=with_best_passages(named, self._article, words))
        return replace(self._article, sections=tuple(named))

    def _quoted(self, passage: Passage, chosen: Sequence[Chosen]) -> Passage:
        if not chosen:
            return passage
        text, language = self._article.text, self._article.language
        quotes = tuple(
            Quote(one.where, self._speaker(one.speaker), one.score, one.weight, left_out(one.where.of(text), language))
            for one in chosen
        )
        return passage.saying(quotes, passage.speech)

    def _section(self, section: Section, line: "_Line") -> Section:
        """``section`` with its verse and speech; its sentences are set down, and those for the outline in ``line``."""
        text = self._article.text
        done: list[Passage] = []
        self._open = None
        announced = sung = False  # the paragraph before ended with a colon; verse stood since
        asked = section.kind is SectionKind.QUESTION and self._unnamed
        for number, bare in enumerate(_paragraphs(section, text)):
            group = taken_up(tuple(_with_sentences(passage, self._article) for passage in bare), self._open)
            anonymous = announced and group[0].speaker is None
            if group[0].kind is Kind.VERSE:
                self._open, sung = None, True
                done += [replace(p, quotes=() if anonymous else _verse(p, self._article)) for p in group]
                self._passages += len(group)
                continue
            anonymous = anonymous and not sung
            sung, announced = False, text[group[-1].where.end - 1 : group[-1].where.end] in {":", "："}
            if asked and group[0].kind is Kind.PROSE and group[0].unknown:
                # Nobody is named at all: the answers are the article's own words, and the card names nobody.
                group = tuple(replace(passage, quotable=True) for passage in group)
            done += self._paragraph(group, anonymous, number == 0, line)
        return replace(section, passages=tuple(done))

    def _paragraph(self, group: tuple[Passage, ...], anonymous: bool, opens: bool, line: "_Line") -> Iterator[Passage]:
        """The passages of one paragraph; ``anonymous`` words are announced but unattributed."""
        first = group[0]
        known = first.kind is not Kind.QUOTE or first.speaker is not None
        said = voices_of(group, self._article.text, self._speakers, self._open)
        self._open = said[-1].open
        voices = [self._without_directions(voices) for voices in said]
        served = first.quotable and first.kind in _SERVED and known
        sound = served and any(voice for passage in voices for voice in passage.sentences)
        for passage, voice in zip(group, voices, strict=True):
            number, self._passages = self._passages, self._passages + 1
            if not sound:
                yield replace(passage, quotable=False, quotes=(), speech=voice.speech)
                continue
            rows = self._sentences.add(
                number,
                passage.where.end - passage.where.start,
                voice.sentences,
                answers=opens and first.speaker is not None,
                served=not anonymous,
            )
            if not anonymous and passage.kind is Kind.PROSE and passage.speaker is None and not passage.unknown:
                line.rows.append(rows)
            yield passage.saying(passage.quotes, voice.speech) if voice.speech else passage

    def _without_directions(self, voices: Voices) -> Voices:
        """The voices of a passage; who enters a stage or leaves it is nobody's words."""
        text, language = self._article.text, self._article.language
        said = [
            voice if voice and not is_stage_direction(voice.where.of(text), language) else None
            for voice in voices.sentences
        ]
        return Voices(said, voices.speech)

    def _speaker(self, name: str | None) -> str | None:
        """None where the speaker is the article's author, under any of its names."""
        return None if name in self._article.authors else name


class _Line:
    """Collects the first self-contained sentences of a section's author, for the outline."""

    def __init__(self) -> None:
        self.rows: list[range] = []

    def found(self, sentences: Sentences) -> list[Slice]:
        """The first fitting ones, until there are enough or too many were tried."""
        tried = list(itertools.islice(self._own(sentences), _MOST_TRIED))
        empty = [row for row in tried if only_announces(sentences.text_of(row), sentences.language)]
        told = [row for row in tried if row not in empty]
        spare = [row for row in told if sentences.worth[row] < _TELLING or sentences.voices[row].quoted is not None]
        own = [row for row in told if row not in spare]
        # What only tells, or quotes somebody, is for a section that has nothing else; what only announces comes last.
        return next((found for rows in (own, spare, empty) if (found := self._standing(rows, sentences))), [])

    def _own(self, sentences: Sentences) -> Iterator[int]:
        for rows in self.rows:
            for row in rows:
                voice = sentences.voices[row]
                if voice.speaker is None and voice.run < 0 and sentences.kept[row]:
                    yield row

    @staticmethod
    def _standing(rows: Sequence[int], sentences: Sentences) -> list[Slice]:
        fitting = ((row, sentences.voices[row].where) for row in rows)
        standing = (where for row, where in fitting if fits(where) and sentences.heard(row).stands())
        return list(itertools.islice(standing, FIRST))


def with_quotes(article: Article) -> Article:
    """``article`` with ``Passage.quotes``, ``Passage.speech`` and ``Section.summary`` filled, ``quotable`` stricter.

    Pure. Every quote is 24 to 400 characters of whole sentences of one speaker in one passage (a stanza of verse
    whole), three sentences at most; no two overlap, none stands twice in an article. ``quotable`` becomes False where a
    passage is furniture, a stage direction, or wholly somebody's whom the text does not name; an answer of somebody
    unnamed is quotable where the article names nobody at all: then it is the article's own. Missing sentences are
    filled in.
    """
    return _Quoting(article).fill()
