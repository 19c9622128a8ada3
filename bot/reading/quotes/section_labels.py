"""What a section is called in the outline where it has no heading, and the line under its label or heading."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from bot.model import Kind, Passage, Section, SectionKind, Slice
from bot.reading.quotes.section_lines import WordsIn, fits, telling

_Candidate = tuple[Slice, float]

_SAYING: Final = frozenset({Kind.PROSE, Kind.QUOTE, Kind.VERSE})
_MOST: Final = 0.5
"""The share of a section from which on it belongs to the one who speaks most in it."""

_UNSCORED: Final = 0.3
"""The score of a line that is no quote: that of a middling quote."""


def labelled(section: Section, text: str, counted: Section, words: WordsIn) -> Section:
    """``section`` with its label if it has no heading, and with a line that does not repeat it.

    ``counted`` is the same section as ``words`` knows it. Both are the words of whoever speaks most: the quote that
    tells most (of two or three sentences the first), or the line found so far; else a first sentence. Captions, notes,
    bylines and the page's own words never name a part, and a list does only where there is nothing else.
    """
    who = _speaker(section)
    quoted = [
        (_first(quote.where, passage), quote.score)
        for passage in _said_by(section, who)
        for quote in passage.quotes
        if quote.speaker in {None, who}
    ]

    def best(candidates: Sequence[_Candidate]) -> Slice | None:
        return telling(candidates, text, counted, words)

    if section.heading is not None:
        line = section.summary or best(quoted)
        if line is None and section.kind is SectionKind.QUESTION:
            line = next(_sentences(section, who), None)
        return replace(section, summary=line)
    line = section.summary
    candidates = [*quoted, (line, _UNSCORED)] if line and all(line != where for where, _ in quoted) else quoted
    label = best(candidates) or next(_sentences(section, who), None)
    return replace(section, label=label, summary=_line(line, label, quoted, best))


def _line(
    line: Slice | None,
    label: Slice | None,
    quoted: Sequence[_Candidate],
    best: Callable[[Sequence[_Candidate]], Slice | None],
) -> Slice | None:
    """The line under a label: another sentence than the label's."""
    if line is None or label is None or _apart(line, label):
        return line
    return best([candidate for candidate in quoted if _apart(candidate[0], label)])


def _apart(one: Slice, other: Slice) -> bool:
    return one.end <= other.start or other.end <= one.start


def _speaker(section: Section) -> str | None:
    """Who says most of the section; None for the author, and where nobody says half of it."""
    said = Counter[str | None]()
    for passage in section.passages:
        if passage.kind in _SAYING:
            said[passage.speaker] += passage.where.end - passage.where.start
    name, most = said.most_common(1)[0] if said else (None, 0)
    return name if most >= _MOST * said.total() else None


def _said_by(section: Section, who: str | None) -> Iterator[Passage]:
    return (passage for passage in section.passages if passage.kind in _SAYING and passage.speaker == who)


def _first(where: Slice, passage: Passage) -> Slice:
    """The first sentence of a quote, if it is long enough to stand alone in an outline."""
    first = next((sentence for sentence in passage.sentences if sentence.start == where.start), where)
    return first if first.end <= where.end and fits(first) else where


def _sentences(section: Section, who: str | None) -> Iterator[Slice]:
    """Sentences in the order in which they may stand in: those of ``who``, then others', last a list's."""
    passages = section.passages
    own = list(_said_by(section, who))
    others = [passage for passage in passages if passage.kind in _SAYING and passage.speaker != who]
    each = [where for passage in (*own, *others) for where in passage.sentences or (passage.where,)]
    # A first sentence too short or too long to tell anything gives way to its neighbour, not to one far away.
    yield from (where for where in each[:2] if fits(where))
    yield from each
    yield from (passage.where for passage in passages if passage.kind is Kind.LIST)
