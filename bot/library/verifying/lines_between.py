"""Looks for a quotation in and over the lines between paragraphs: headings, titles, the questions of an interview."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import Any, Final

from bot.library.catalogue import Catalogue
from bot.library.verifying.deciding import Finding, Held, decide
from bot.library.verifying.detaching import cut_before
from bot.library.verifying.evidence import PlacedPart
from bot.library.verifying.headed import FRONT, joined_turns, skips_section, with_headings, with_questions
from bot.library.verifying.stakes import asks
from bot.library.verifying.stretch import Stretch, stretch_of
from bot.model import Change, Entry, Kind, Near, PlacedPassage, SectionKind, SectionName, Verdict
from bot.store.library_reader import LibraryReader

_HEADING_WORDS: Final = 40
"""The most words a quotation may have to be compared with headings."""
_EARLIER: Final = 0.002
"""How much less a later heading is worth than the one before it."""
_MOST_PASSAGES: Final = 150
"""The most passages that may lie between the first part of a conversation and its last."""

_On = Callable[..., Awaitable[Any]]


class LinesBetween:
    """Looks over a library; ``headings`` gives those headings and titles that may say a text, ``on`` runs a call on the
    searching thread."""

    def __init__(
        self, reader: LibraryReader, headings: Callable[[str, Catalogue], Awaitable[Sequence[Near]]], on: _On
    ) -> None:
        self._reader = reader
        self._headings = headings
        self._on = on

    async def look(self, held: Held, finding: Finding, catalogue: Catalogue) -> Finding:
        """What was found, or more where headings or questions are taken for lines of the text."""
        if finding.verdict in (Verdict.PARTIAL, Verdict.ALTERED):
            finding = await self._over_headings(held, finding)
        if finding.verdict in (Verdict.PARTIAL, Verdict.ALTERED, Verdict.SPLICED):
            finding = await self._over_questions(held, finding)
        if finding.verdict in (Verdict.NOT_FOUND, Verdict.ALTERED) and len(held.asked) <= _HEADING_WORDS:
            finding = await self._at_headings(held, finding, catalogue)
        return finding

    async def _at_headings(self, held: Held, finding: Finding, catalogue: Catalogue) -> Finding:
        """Take headings and titles for the quotation's source where no passage is, or none word for word."""
        stretches = []
        for one in await self._headings(held.asked.text, catalogue):
            for first in await self._reader.passages(one.entry, one.ordinal, 1):
                text = one.heading or one.entry.title
                heading = PlacedPassage(first.place, text, Kind.PROSE, None)
                stretches.append(stretch_of(one.entry, [heading]))
        if not stretches:
            return finding
        found = await self._decided(held, stretches)
        return found if _is_better(found, finding, Verdict.NOT_FOUND) else finding

    async def _over_headings(self, held: Held, finding: Finding) -> Finding:
        """Take headings, a title and a byline at the places found for lines of the text, if the quotation has them."""
        headed: list[Stretch] = []
        for place in {id(part.stretch): part.stretch for part in finding.parts}.values():
            start = place.passages[0].place.ordinal
            first = max(0, start - FRONT)
            before = await self._reader.passages(place.entry, first, start - first) if start else []
            sections: dict[int, SectionName] = {}
            if skips_section([*before, *place.passages]):
                sections = {row.section.number: row.section for row in await self._reader.outline(place.entry)}
            loose = _unexplained(held, finding, place.entry)
            headed += [stretch] if (stretch := with_headings(place, before, loose, sections)) is not None else []
        if not headed:
            return finding
        found = await self._decided(held, headed)
        return found if _is_better(found, finding, Verdict.PARTIAL) else finding

    async def _over_questions(self, held: Held, finding: Finding) -> Finding:
        """Take the questions of a conversation for lines of it: words of two who speak, which are spliced unless the
        quotation has each in a line of its own."""
        if not _may_hold_question(held, finding) or len({part.stretch.entry.number for part in finding.parts}) != 1:
            return finding
        entry = finding.parts[0].stretch.entry
        ordinals = [one.place.ordinal for part in finding.parts for one in _passages_of(part)]
        first = max(0, min(ordinals) - FRONT)
        count = max(ordinals) + 2 - first
        if count > _MOST_PASSAGES:
            return finding
        sections = [row.section for row in await self._reader.outline(entry)]
        stretch = with_questions(await self._reader.passages(entry, first, count), sections)
        if stretch is None:
            return finding
        found = await self._decided(held, [stretch])
        if not _is_better(found, finding, Verdict.PARTIAL):
            return finding
        turns = [joined_turns(part, held.asked) for part in found.parts]
        if not any(turns):
            return found
        parts = [one for part, at in zip(found.parts, turns, strict=True) for one in cut_before(part, at)]
        one_line = finding.verdict is Verdict.PARTIAL and len(parts) > len(found.parts)
        return replace(found, verdict=Verdict.SPLICED, parts=tuple(parts)) if one_line else finding

    async def _decided(self, held: Held, stretches: Sequence[Stretch]) -> Finding:
        worth = [-_EARLIER * at for at in range(len(stretches))]
        found: Finding = await self._on(decide, held, stretches, worth)
        return found


def _is_better(found: Finding, finding: Finding, worse: Verdict) -> bool:
    """Whether ``found`` is word for word, or altered where ``finding`` was only ``worse``."""
    return found.verdict is Verdict.VERBATIM or (found.verdict is Verdict.ALTERED and finding.verdict is worse)


def _may_hold_question(held: Held, finding: Finding) -> bool:
    """Whether a quotation has several lines, or a question mark beside words that were found in a conversation."""
    if "\n" in held.asked.text:
        return True
    passages = [one for part in finding.parts for one in _passages_of(part)]
    return asks(held.asked.text) and any(one.place.section.kind is SectionKind.QUESTION for one in passages)


def _unexplained(held: Held, finding: Finding, entry: Entry) -> set[str]:
    """The words of a quotation that agree with none of an article's text so far: what another article has of them may
    be a phrase that anybody uses."""
    agreed = {
        at
        for part in finding.parts
        if part.stretch.entry.number == entry.number
        for block in part.blocks
        if block.change is Change.EQUAL and not block.edited
        for at in range(block.q0, block.q1)
    }
    return {key for at, key in enumerate(held.readings[False].keys) if at not in agreed}


def _passages_of(part: PlacedPart) -> Sequence[PlacedPassage]:
    """The passages that hold a part."""
    stretch = part.stretch
    return stretch.passages[stretch.owner(part.t0) : stretch.owner(part.t1 - 1) + 1]
