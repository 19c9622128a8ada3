"""A section as a row: its number, its name in the outline, and who speaks in it."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.model import Article, Kind, Passage, Section, Slice

_ASIDE = frozenset(Kind) - {Kind.PROSE, Kind.QUOTE, Kind.VERSE, Kind.LIST}
_SENTENCE_ENDS = (".", "!", "?", "。", "！", "？")
_SHARED = 1 / 3
"""What several named speakers say of a part together, at least, for their names to stand in its label."""


@dataclass(frozen=True, slots=True)
class SectionVoices:
    """Who is named beside a section's label, who says its summary, and all who speak in it, as they first appear.

    ``named`` is one empty name where the label's words may be somebody's whom the text does not name.
    """

    named: tuple[str, ...]
    summary: str | None
    speakers: tuple[str, ...]

    def columns(self) -> tuple[str, str | None, str]:
        """The three as SQLite keeps them."""
        return json.dumps(self.named), self.summary, json.dumps(self.speakers)


def numbered(article: Article) -> Iterator[tuple[int, Section, bool]]:
    """Each section with its number, and whether it is a part of the outline.

    What holds nothing but captions, notes, bylines, the page's own words or, without a heading, a list of links is no
    part, nor is a bare number that the next heading follows: it bears the number of the part before it, 0 where there
    is none. An article that holds nothing else is one part all the same.
    """
    parts = [_is_part(section, following, article.text) for section, following in _with_next(article.sections)]
    if not any(parts):
        parts = [at == 0 for at in range(len(parts))]
    number = 0
    for section, part in zip(article.sections, parts, strict=True):
        number += part
        yield number, section, part


def voices_in(section: Section, authors: Sequence[str]) -> SectionVoices:
    """The named speakers of a section; its article's authors are none."""
    said = Counter[str | None]()
    for passage in section.passages:
        if passage.kind not in _ASIDE:
            said[None if passage.speaker in authors else passage.speaker] += passage.where.end - passage.where.start
    speakers = tuple(name for name in said if name is not None)
    says_label, says_summary = _speaker_of(section.label, section), _speaker_of(section.summary, section)
    named: tuple[str, ...] = (says_label,) if says_label and says_label not in authors else ()
    if authors and not says_label and _may_be_anybodys(section.label, section):
        named = ("",)
    if section.label and not named and len(speakers) > 1 and said.total() - said[None] >= _SHARED * said.total():
        named = speakers
    return SectionVoices(named, says_summary if says_summary not in authors else None, speakers)


def _with_next(sections: Sequence[Section]) -> Iterator[tuple[Section, Section | None]]:
    yield from zip(sections, (*sections[1:], None), strict=True)


def _is_list_of_names(section: Section, text: str) -> bool:
    """Whether the lists of a section hold no sentence: titles, links, addresses."""
    lines = [line for p in section.passages if p.kind is Kind.LIST for line in p.where.of(text).splitlines()]
    return not any(line.rstrip().endswith(_SENTENCE_ENDS) for line in lines)


def _is_part(section: Section, following: Section | None, text: str) -> bool:
    kinds = {passage.kind for passage in section.passages}
    if section.heading is None:
        return not kinds <= _ASIDE and not (kinds <= _ASIDE | {Kind.LIST} and _is_list_of_names(section, text))
    if following is not None and following.level > section.level:
        return True
    empty = not kinds and not any(sign.isalpha() for sign in section.heading)
    return kinds != {Kind.BOILERPLATE} and not empty


def _speaker_of(where: Slice | None, section: Section) -> str | None:
    passage = _passage_of(where, section)
    return passage.speaker if passage else None


def _may_be_anybodys(where: Slice | None, section: Section) -> bool:
    passage = _passage_of(where, section)
    return passage is not None and passage.unknown


def _passage_of(where: Slice | None, section: Section) -> Passage | None:
    return next((p for p in section.passages if where and _holds(p, where)), None)


def _holds(passage: Passage, where: Slice) -> bool:
    return passage.where.start <= where.start < passage.where.end
