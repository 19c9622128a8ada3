"""Chooses what an article can be quoted with: sentences, or a few, that stand alone and say something."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.model import Article, Kind, Passage, Quote, Section, Slice
from bot.reading.attribution import Speakers
from bot.reading.choosing import LONGEST, SHORTEST, Chooser
from bot.reading.inline import quotations
from bot.reading.sentences import split_sentences
from bot.reading.summaries import FIRST, WordsIn, central, fits
from bot.reading.unfit import unfit
from bot.reading.voices import Voiced, voiced

_MOST_TRIED: Final = 10
_SERVED: Final = frozenset({Kind.PROSE, Kind.QUOTE, Kind.VERSE})
_MARKS: Final = "“”\"„«»‘'「」『』‹›"
_OPENING_MARKS: Final = '“„«»‹‘‚「『"'
_CLOSING_MARKS: Final = '”“»«›’‘」』"'


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
    return tuple(
        s.moved(passage.where.start) for s in split_sentences(passage.where.of(article.text), article.language)
    )


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


def _placed(voice: Voiced | None, by: int) -> Voiced | None:
    if voice is None:
        return None
    return replace(voice, where=voice.where.moved(by), quoted=voice.quoted.moved(by) if voice.quoted else None)


def _voices(group: tuple[Passage, ...], article: Article, speakers: Speakers) -> list[list[Voiced | None]]:
    """For each passage of one paragraph the voice of each of its sentences; a block quotation loses its marks."""
    text, speaker = article.text, group[0].speaker
    block = group[0].kind is Kind.QUOTE
    parts = [(passage,) for passage in group] if block else [group]
    voices: list[Voiced | None] = []
    for part in parts:
        span = Slice(part[0].where.start, part[-1].where.end)
        span = _bare_block(text, span) if block else span
        cut = [Slice(max(s.start, span.start), min(s.end, span.end)) for p in part for s in p.sentences]
        own = [s.moved(-span.start) if s.start < s.end else Slice(0, 0) for s in cut]
        words = span.of(text)
        marked = quotations(words, own, speakers) if any(mark in words for mark in _MARKS) else []
        voices += [_placed(v, span.start) for v in voiced(words, own, marked, speaker)]
    heard = iter(voices)
    return [[next(heard) for _ in passage.sentences] for passage in group]


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


def _with_quotes(section: Section, article: Article, speakers: Speakers, words_in: WordsIn, seen: set[str]) -> Section:
    text = article.text
    chooser = Chooser(article)
    done: list[Passage] = []
    own: list[Slice] = []
    tried = 0
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
        for passage, voiced_here in zip(group, voices, strict=True):
            quotes: list[Quote] = []
            heard = chooser.heard(voiced_here)
            if not (announced_here and not spoken and kind is Kind.PROSE):
                for candidate in chooser.best(heard, spoken and number == 0):
                    words = candidate.where.of(text)
                    if words not in seen:
                        seen.add(words)
                        quotes.append(Quote(candidate.where, _speaker(candidate.speaker, article)))
            if kind is Kind.PROSE and passage.speaker is None:
                for sentence in heard:
                    if len(own) >= FIRST or tried >= _MOST_TRIED:
                        break
                    if sentence and sentence.voice.speaker is None and sentence.voice.run < 0:
                        tried += 1
                        if fits(sentence.voice.where) and not sentence.fault(True):
                            own.append(sentence.voice.where)
            done.append(replace(passage, quotes=tuple(quotes)))
    summary = central(own, text, words_in.section(section), words_in) if own else None
    return replace(section, passages=tuple(done), summary=summary)


def with_quotes(article: Article) -> Article:
    """``article`` with ``Passage.quotes`` and ``Section.summary`` filled, and ``quotable`` made stricter.

    Pure. Every quote is 40 to 400 characters of whole sentences of one speaker in one passage (a stanza of
    verse whole); at most two of a passage, none twice in an article. ``quotable`` becomes False where a
    passage is furniture or wholly somebody's whom the text does not name. Missing sentences are filled in.
    """
    text = article.text
    speakers = Speakers(text, article.language)
    words_in = WordsIn(article)
    seen: set[str] = set()
    return replace(
        article,
        sections=tuple(_with_quotes(section, article, speakers, words_in, seen) for section in article.sections),
    )
