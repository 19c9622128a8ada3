"""What a section is called in the outline where it has no heading, and the line under its label or heading."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from bot.model import Kind, Passage, Section, SectionKind, Slice
from bot.reading.quotes.left_out import left_out
from bot.reading.quotes.section_lines import WordsIn, fits, telling

_Candidate = tuple[Slice, float]

_BARE = re.compile(r"(?:\S+\s+){0,3}\S+[:：]\s*|[^\W\d_]{1,2}\.")
"""A label of four words at most, or of a letter or two: "A."."""
_NO_LETTER = re.compile(r"[\W_]+")
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_FEWEST: Final = 2
"""Words that a label has at least, where there is any other: “25 min” names no part. No label is without a letter."""
_SAYING: Final = frozenset({Kind.PROSE, Kind.QUOTE, Kind.VERSE})
_MOST: Final = 0.5
"""The share of a section from which on it belongs to the one who speaks most in it."""

_UNSCORED: Final = 0.3
"""The score of a line that is no quote: that of a middling quote."""


def labelled(section: Section, text: str, counted: Section, words: WordsIn, language: str) -> Section:
    """``section`` with its label if it has no heading, and with a line that does not repeat it.

    ``counted`` is the same section as ``words`` knows it. Both are the words of whoever speaks most: the quote that
    tells most (of two or three sentences the first), or the line found so far; else a first sentence. Captions, notes,
    bylines and the page's own words never name a part, and a list does only where there is nothing else. A connective
    at the beginning of either (*But*, *And*) is left out, as it is of quotes.
    """
    who, shared = _speaker(section)
    quoted = _quoted(section, text, who)
    others = [one for name in _names(section) if name != who for one in _quoted(section, text, name)]
    line, label = section.summary, None

    def best(candidates: Sequence[_Candidate]) -> Slice | None:
        return telling(candidates, counted, words)

    if section.heading is None:
        found = [*quoted, (line, _UNSCORED)] if line and all(line != where for where, _ in quoted) else quoted
        label = best(found) or next(_sentences(section, text, who), None)
    called = _letters(section.heading or (label.of(text) if label else ""))

    def another(candidates: Sequence[_Candidate]) -> Slice | None:
        return best([one for one in candidates if not _repeats(one[0].of(text), called)])

    kept = line if line and not _repeats(line.of(text), called) else None
    under = (another(others) if shared else None) or kept or another(quoted) or another(others)
    if under is None and section.kind is SectionKind.QUESTION:
        under = next((one for one in _sentences(section, text, who) if not _repeats(one.of(text), called)), None)
    return replace(section, label=_alone(label, text, language), summary=_alone(under, text, language))


def _alone(where: Slice | None, text: str, language: str) -> Slice | None:
    """A sentence without the connective that ties it to the one before."""
    return where and Slice(where.start + left_out(where.of(text), language), where.end)


def _letters(words: str) -> str:
    return _NO_LETTER.sub("", words).casefold()


def _repeats(line: str, called: str) -> bool:
    """Whether a line says what its part is called already, or hardly more; ``called`` are the letters of that."""
    line = _letters(line)
    return line in called or (called in line and 2 * len(called) > len(line))


def _tells(words: str) -> bool:
    """Whether these are words rather than a date, a number, or marks; where no spaces part words, letters do."""
    return len(_WORD.findall(words)) >= _FEWEST and sum(map(str.isalpha, words)) > sum(map(str.isdigit, words))


def _names(section: Section) -> list[str]:
    return list(dict.fromkeys(passage.speaker for passage in section.passages if passage.speaker is not None))


def _speaker(section: Section) -> tuple[str | None, bool]:
    """Who says most of the section; None for the author, and where nobody says half of it, which comes second."""
    said = Counter[str | None]()
    for passage in section.passages:
        if passage.kind in _SAYING:
            said[passage.speaker] += passage.where.end - passage.where.start
    name, most = said.most_common(1)[0] if said else (None, 0)
    alone = most >= _MOST * said.total()
    return name if alone else None, not alone


def _quoted(section: Section, text: str, who: str | None) -> list[_Candidate]:
    """What is quoted of one speaker (None: the author), with the scores; of two or three sentences one."""
    return [
        (_one_of(quote.where, passage, text), quote.score)
        for passage in _said_by(section, who)
        for quote in passage.quotes
        if quote.speaker in {None, who}
    ]


def _said_by(section: Section, who: str | None) -> Sequence[Passage]:
    """What somebody says; the author's before what somebody unknown says, which stands in only where that is all."""
    said = [passage for passage in section.passages if passage.kind in _SAYING and passage.speaker == who]
    return [passage for passage in said if not passage.unknown] or said


def _one_of(where: Slice, passage: Passage, text: str) -> Slice:
    """The first sentence of a quote after the speaker's introduction; the rest of the quote if that is too short."""
    inside = [one for one in passage.sentences if where.start <= one.start and one.end <= where.end]
    first = next((one for one in inside if not _introduces(one, passage, text)), where)
    return first if fits(first) else Slice(first.start, where.end)


def _introduces(where: Slice, passage: Passage, text: str) -> bool:
    """Whether the speaker's own name is in a sentence, as in *My name is Ann Lee*."""
    return passage.speaker is not None and passage.speaker in where.of(text)


def _sentences(section: Section, text: str, who: str | None) -> Iterator[Slice]:
    """Sentences in the order in which they may stand in: those of ``who``, then others', last a list's."""
    passages = section.passages
    own = _said_by(section, who)
    others = [passage for passage in passages if passage.kind in _SAYING and passage.speaker != who]
    each = [
        (_after_name(where, passage, text), passage)
        for passage in (*own, *others)
        for where in passage.sentences or (passage.where,)
    ]
    said = [where for where, passage in each if where.start < where.end and not _introduces(where, passage, text)]
    # A bare label ("Zen:") gives way to what it labels; a first sentence too short or too long to tell anything gives
    # way to its neighbour, not to one far away.
    told = [where for where in said if not _BARE.fullmatch(where.of(text))]
    listed = [passage.where for passage in passages if passage.kind is Kind.LIST]
    each_once = (*(where for where in told[:2] if fits(where)), *told, *said, *listed)
    yield from (where for where in each_once if _tells(where.of(text)))
    yield from (where for where in each_once if any(map(str.isalpha, where.of(text))))


def _after_name(where: Slice, passage: Passage, text: str) -> Slice:
    """A sentence without the name that opens the turn, as in *Ann Lee: No.*"""
    name = f"{passage.speaker}:"
    if passage.speaker is None or not text.startswith(name, where.start):
        return where
    start = where.start + len(name)
    while start < where.end and text[start].isspace():
        start += 1
    return Slice(start, where.end)
