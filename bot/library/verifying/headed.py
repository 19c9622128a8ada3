"""A stretch with what stands between its paragraphs as lines: headings, and the title and byline of an article.

Who copies a passage across a heading, or a whole article, copies these lines with it; and verse has lines that were
read as headings.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from bot.library.verifying.evidence import PlacedPart
from bot.library.verifying.insets import is_posed_line
from bot.library.verifying.quotation import Asked
from bot.library.verifying.stretch import FURNITURE, Stretch, stretch_of
from bot.library.verifying.words import without_accents, words_of
from bot.model import Kind, Place, PlacedPassage, SectionKind, SectionName

_HALF: Final = 0.5
FRONT: Final = 8
"""How many passages before a stretch may be the lines at the head of its article."""


def with_headings(
    stretch: Stretch,
    before: Sequence[PlacedPassage] = (),
    loose: Set[str] | None = None,
    sections: Mapping[int, SectionName] = MappingProxyType({}),
) -> Stretch | None:
    """The stretch with its headings in their places, those of ``sections`` without a passage too, and behind the
    passages ``before`` it; None where it has none, or none of which half the words are among ``loose``.

    Where these begin the article, its title opens it, and a byline is a line of it. A question parts who asks and
    answers.
    """
    opening = _same_turn(before, stretch.passages[0])
    every = [*opening, *stretch.passages]
    passages = list(_headed(every, begins=every[0].place.ordinal == 0, sections=sections))
    if len(passages) == len(stretch.passages):
        return None
    known = {id(one) for one in (*stretch.passages, *opening) if one.kind not in FURNITURE}
    lines = [one.text for one in passages if id(one) not in known]
    if loose is not None and not any(_half_is_among(loose, line) for line in lines):
        return None
    wanted = {one.place.ordinal for one in stretch.passages} | _head_of(passages)
    return stretch_of(stretch.entry, passages, frozenset(wanted))


def _half_is_among(loose: Set[str], line: str) -> bool:
    keys = {without_accents(key) for key in words_of(line).keys}
    return len(loose & keys) >= _HALF * len(keys)


def with_questions(passages: Sequence[PlacedPassage], sections: Iterable[SectionName]) -> Stretch | None:
    """Passages of a conversation with its questions in their places, and its headings, those of ``sections`` without
    a passage too; None where nobody asks."""
    if not any(one.place.section.kind is SectionKind.QUESTION for one in passages):
        return None
    begins = passages[0].place.ordinal == 0
    lines = list(_headed(passages, begins=begins, asked=True, sections={one.number: one for one in sections}))
    return stretch_of(passages[0].place.entry, lines, frozenset(_head_of(lines)))


def skips_section(passages: Sequence[PlacedPassage]) -> bool:
    """Whether a section without a passage, a heading under which another follows, stands between any two."""
    return any(after.place.section.number > one.place.section.number + 1 for one, after in pairwise(passages))


def joined_turns(part: PlacedPart, asked: Asked) -> list[int]:
    """The words of the quotation that go on, on one line, with a question of a part or with what is said to it: who
    begins no line there does not show that two speak."""
    same = [block for block in part.blocks if block.q1 - block.q0 == block.t1 - block.t0]
    words = [(block.q0 + step, block.t0 + step) for block in same for step in range(block.q1 - block.q0)]
    return [
        q
        for (before, last), (q, t) in pairwise(words)
        if takes_turns(part.stretch, last, t)
        and "\n" not in asked.text[asked.words.ends[before] : asked.words.starts[q]]
    ]


def takes_turns(stretch: Stretch, last: int, first: int) -> bool:
    """Whether one of two words of a stretch belongs to a question and the other does not."""
    here, earlier = (stretch.passages[stretch.owner(word)] for word in (first, last))
    return here is not earlier and (is_posed_line(here) or is_posed_line(earlier))


def _same_turn(before: Sequence[PlacedPassage], first: PlacedPassage) -> list[PlacedPassage]:
    """Of the passages before the first of a stretch those that no question parts from it."""
    kept: list[PlacedPassage] = []
    for passage in reversed(before):
        section = first.place.section
        if section.kind is SectionKind.QUESTION and section.number != passage.place.section.number:
            break
        kept.append(passage)
        first = passage
    return kept[::-1]


def _head_of(passages: Sequence[PlacedPassage]) -> set[int]:
    """The lines before the first paragraph."""
    head: set[int] = set()
    for one in passages:
        if one.kind not in FURNITURE and one.text not in (one.place.entry.title, one.place.section.heading):
            break
        head.add(one.place.ordinal)
    return head


def _headed(
    passages: Sequence[PlacedPassage],
    *,
    begins: bool,
    asked: bool = False,
    sections: Mapping[int, SectionName] = MappingProxyType({}),
) -> Iterator[PlacedPassage]:
    """The passages with the lines between them, the questions among these if ``asked``."""
    first = passages[0]
    if begins and first.text != first.place.entry.title:
        yield PlacedPassage(first.place, first.place.entry.title, Kind.PROSE, None)
        if first.place.section.heading not in (None, first.text, first.place.entry.title):
            yield from _heading(first.place, asked=asked)
    yield first
    for before, passage in pairwise(passages):
        for number in range(before.place.section.number + 1, passage.place.section.number):
            if number in sections:
                yield from _heading(replace(passage.place, section=sections[number]), asked=asked)
        if passage.place.section.number != before.place.section.number:
            yield from _heading(passage.place, asked=asked)
        yield passage


def _heading(place: Place, *, asked: bool) -> Iterator[PlacedPassage]:
    """The heading of a section as a line at a place, if it has one; a question only if ``asked``."""
    section, question = place.section, place.section.kind is SectionKind.QUESTION
    if section.heading and (section.kind is SectionKind.HEADING or (asked and question)):
        yield PlacedPassage(place, section.heading, Kind.PROSE, None, unknown=question)
