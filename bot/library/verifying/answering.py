"""From a finding to the answer: places, slices, steps of the comparison, speakers, and what was skipped."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from bot.library.sayer import Sayer, may_be_speech, sayer
from bot.library.verifying.cut_short import rest_of_sentence, takes_back
from bot.library.verifying.deciding import Finding
from bot.library.verifying.evidence import PlacedPart
from bot.library.verifying.headed import takes_turns
from bot.library.verifying.hiding import kept_back
from bot.library.verifying.insets import behind_label, hands_over
from bot.library.verifying.opposite import opposed
from bot.library.verifying.quotation import Asked
from bot.library.verifying.same_person import names, only_surname
from bot.library.verifying.stakes import cautions
from bot.library.verifying.steps import all_steps, in_brackets, other_marks, unchanged
from bot.library.verifying.whose import Said, credit_of, named_as, whose_words
from bot.model import (
    Caution,
    Hit,
    Kind,
    Leap,
    Matched,
    Naming,
    PlacedPassage,
    QuotedPart,
    ServedQuote,
    Slice,
    Verdict,
    Verification,
    count_words,
)
from bot.store.library_reader import LibraryReader

_COUNTED: Final = 300
"""Passages between two parts that are counted word by word; beyond, their number times the article's usual length."""

_HEARD_BEFORE: Final = 80
_HEARD_AFTER: Final = 20
"""How many passages before and after one are examined to find out who speaks in it."""
_NAMED_EARLY: Final = 60
"""How many passages of an article's beginning may introduce people by their full names."""
_CLOSE_BEFORE: Final = 12
_CLOSE_AFTER: Final = 2

On = Callable[..., Awaitable[Any]]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part's words in one passage of its stretch."""

    passage: PlacedPassage
    where: Slice
    quoted: Slice


class Answering:
    """Assembles answers; ``on`` runs a call on the searching thread."""

    def __init__(self, reader: LibraryReader, on: On) -> None:
        self._reader = reader
        self._on = on

    async def answer(
        self, asked: Asked, named: str | None, finding: Finding, nearest: Hit | None, articles: int
    ) -> Verification:
        """The whole answer."""
        if finding.verdict is Verdict.NOT_FOUND:
            absent = (Slice(asked.words.starts[0], asked.words.ends[-1]),)
            return Verification(
                asked.text, Verdict.NOT_FOUND, named=named, absent=absent, nearest=nearest, articles=articles
            )
        parts: list[QuotedPart] = []
        said: list[Said] = []
        for at, part in enumerate(finding.parts):
            leap = None if at == 0 else await self._leap(asked, finding.parts[at - 1], part)
            matches = []
            for piece in _pieces(part, asked):
                quotes = await self._quotes(piece.passage)
                near = await self._near(part, piece.passage)
                who = sayer(piece.passage, piece.where, quotes, near)
                credit = credit_of(piece.passage, piece.where, who)
                shown = credit.words if credit is not None and credit.told else None
                match = Matched(
                    piece.passage.place,
                    piece.passage.text,
                    piece.where,
                    piece.quoted,
                    who.speaker,
                    who.unknown,
                    None if who.speaker else shown,
                    piece.passage.kind is Kind.NOTE,
                )
                matches.append(match)
                heard = await self._heard(named, who, piece.passage, near)
                said.append(Said(match, who, heard, _lately(piece.passage, near), credit))
            parts.append(QuotedPart(tuple(matches), leap))
        verdict, naming = finding.verdict, None
        if named and verdict in (Verdict.VERBATIM, Verdict.ALTERED):
            naming = named_as(named, said)
            verdict = Verdict.MISATTRIBUTED if naming is Naming.ANOTHER else verdict
            if naming is Naming.NAMESAKES:
                parts = [_by_name(part, named, said) for part in parts]
        goes_on = rest_of_sentence(finding.parts, asked)
        return Verification(
            asked.text,
            verdict,
            tuple(parts),
            tuple(all_steps(finding.parts, asked)) or unchanged(asked),
            await self._on(_cautions, finding, goes_on),
            named,
            whose_words(said),
            tuple(asked.where(first, last) for first, last in finding.absent),
            None,
            articles,
            tuple(in_brackets(finding.parts, asked)),
            naming,
            tuple(other_marks(finding.parts, asked)),
            goes_on,
            await self._on(opposed, finding.parts, asked) if finding.verdict is Verdict.ALTERED else None,
        )

    async def _quotes(self, passage: PlacedPassage) -> list[ServedQuote]:
        entry, ordinal = passage.place.entry, passage.place.ordinal
        # A heading is compared with the quotation in its first passage's place; the passage's quotes are not its own.
        return [one for one in await self._reader.quotes_in(entry, ordinal) if one.passage_text == passage.text]

    async def _near(self, part: PlacedPart, passage: PlacedPassage) -> Sequence[PlacedPassage]:
        """The passages that tell who speaks in one: many where it holds speech, for a name may be given in full early
        on, and where it may be an answer in an interview; otherwise those close by.
        """
        if not may_be_speech(passage):
            return part.stretch.passages
        first = max(0, passage.place.ordinal - _HEARD_BEFORE)
        return await self._reader.passages(passage.place.entry, first, passage.place.ordinal - first + _HEARD_AFTER)

    async def _heard(
        self, named: str | None, who: Sayer, passage: PlacedPassage, near: Sequence[PlacedPassage]
    ) -> Sequence[PlacedPassage]:
        """The passages that tell how an article names people, where that decides whether somebody is meant."""
        entry = passage.place.entry
        if (
            named is None
            or who.speaker is None
            or not (names(named, entry.authors) or only_surname(named, who.speaker))
        ):
            return near
        first = max(0, passage.place.ordinal - _HEARD_BEFORE)
        opening = await self._reader.passages(entry, 0, _NAMED_EARLY) if first else []
        return [*opening, *await self._reader.passages(entry, first, _HEARD_BEFORE + _HEARD_AFTER)]

    async def _leap(self, asked: Asked, before: PlacedPart, after: PlacedPart) -> Leap:
        """What lies between two parts, in the order of the text."""
        shown = any(before.q1 <= at <= after.q0 for at in asked.breaks)
        if before.stretch.entry.number != after.stretch.entry.number:
            return Leap(None, sections=True, articles=True, shown=shown)
        sections = before.stretch.section(before.t1 - 1) != after.stretch.section(after.t0)
        if before.stretch is after.stretch:
            back = after.t0 < before.t1
            words = before.t0 - after.t1 if back else after.t0 - before.t1
            turn = not back and (
                hands_over(after.stretch, before.t1, after.t0) or takes_turns(after.stretch, before.t1 - 1, after.t0)
            )
            if turn and behind_label(after.stretch, after.t0):
                words -= after.t0 - after.stretch.firsts[after.stretch.owner(after.t0)]
            return Leap(max(0, words), sections, back=back, shown=shown, turn=turn)
        back = _ordinal(after, after.t0) < _ordinal(before, before.t0)
        first, second = (after, before) if back else (before, after)
        words = _left_after(first) + _left_before(second)
        low, high = _ordinal(first, first.t1 - 1) + 1, _ordinal(second, second.t0)
        if high - low > _COUNTED:
            entry = before.stretch.entry
            words += round((high - low) * entry.words / max(1, entry.passages))
            return Leap(words, sections, back=back, shown=shown, about=True)
        if high > low:
            between = await self._reader.passages(before.stretch.entry, low, high - low)
            words += await self._on(_counted, [passage.text for passage in between])
        return Leap(words, sections, back=back, shown=shown)


def _by_name(part: QuotedPart, named: str, said: Sequence[Said]) -> QuotedPart:
    """A part whose text credits somebody who was named by a name alone, without what else stands there of them."""
    called = {id(one.match): one.credit.called(named) for one in said if one.credit is not None and one.match.credited}
    return replace(part, matches=tuple(replace(m, credited=called.get(id(m), m.credited)) for m in part.matches))


def _lately(passage: PlacedPassage, near: Sequence[PlacedPassage]) -> list[PlacedPassage]:
    """The passages close by, which may name somebody who is only called "she"."""
    at = passage.place.ordinal
    return [one for one in near if -_CLOSE_BEFORE <= one.place.ordinal - at <= _CLOSE_AFTER]


def _counted(texts: Sequence[str]) -> int:
    return sum(map(count_words, texts))


def _ordinal(part: PlacedPart, word: int) -> int:
    return part.stretch.passages[part.stretch.owner(word)].place.ordinal


def _left_after(part: PlacedPart) -> int:
    """Words of its last passage that follow a part."""
    stretch = part.stretch
    owner = stretch.owner(part.t1 - 1)
    return stretch.firsts[owner] + len(stretch.parts[owner]) - part.t1


def _left_before(part: PlacedPart) -> int:
    """Words of its first passage that precede a part; the label of whoever speaks is none."""
    if behind_label(part.stretch, part.t0):
        return 0
    return part.t0 - part.stretch.firsts[part.stretch.owner(part.t0)]


def _pieces(part: PlacedPart, asked: Asked) -> list[_Piece]:
    """A part by passages: what of each it covers, and with which characters of the quotation."""
    stretch = part.stretch
    pieces = []
    for owner in range(stretch.owner(part.t0), stretch.owner(part.t1 - 1) + 1):
        first = max(part.t0, stretch.firsts[owner])
        last = min(part.t1, stretch.firsts[owner] + len(stretch.parts[owner]))
        if first >= last:
            continue
        q0, q1 = _answering(part, first, last)
        if q0 < q1:
            start, end = stretch.where(first)[0], stretch.where(last - 1)[1]
            where = Slice(start - len(stretch.opening(first)), end + len(stretch.closing(last - 1)))
            pieces.append(_Piece(stretch.passages[owner], where, asked.where(q0, q1)))
    return pieces


def _answering(part: PlacedPart, first: int, last: int) -> tuple[int, int]:
    """The words of the quotation that stand for words ``first`` to ``last`` of the stretch."""
    q0 = q1 = None
    for block in part.blocks:
        low, high = max(block.t0, first), min(block.t1, last)
        if low > high or (low == high and block.t1 > block.t0):
            continue
        even = block.q1 - block.q0 == block.t1 - block.t0
        begin = block.q0 + (low - block.t0) if even else block.q0
        end = block.q0 + (high - block.t0) if even else block.q1
        q0 = begin if q0 is None else min(q0, begin)
        q1 = end if q1 is None else max(q1, end)
    return (q0 or 0, q1 or 0)


def _cautions(finding: Finding, goes_on: str) -> tuple[Caution, ...]:
    found: set[Caution] = set()
    for part in finding.parts:
        found |= cautions(part.blocks, part.seek, part.stretch)
    found |= kept_back(finding.parts)
    if finding.omits:
        found.add(Caution.ELLIPSIS)
    if goes_on and takes_back(goes_on, finding.parts[-1].stretch.entry.language):
        found.add(Caution.CUT)
    return tuple(caution for caution in Caution if caution in found)
