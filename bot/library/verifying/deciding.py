"""From the stretches found to a verdict: where each part is, what is missing, what was changed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from bot.library.verifying.assembling import assemble
from bot.library.verifying.brackets import take_in
from bot.library.verifying.comparing import AlignedBlock, compare, written_apart
from bot.library.verifying.detaching import at_turns, detached, sentences
from bot.library.verifying.evidence import (
    ABSENT,
    ALIGNED,
    FEW_WEIGHT,
    LIGHT_PART,
    LITTLE,
    PART_WORDS,
    PlacedPart,
    is_hollow,
    is_strong,
    pieces_absent,
    weakest,
)
from bot.library.verifying.hiding import give_back_ends, hidden
from bot.library.verifying.insets import is_acting, is_inset
from bot.library.verifying.pieces import with_pieces, with_small_pieces
from bot.library.verifying.quotation import Asked
from bot.library.verifying.reaching import beyond_inset, may_agree, reach
from bot.library.verifying.segments import MOST_LEFT_OUT, Overlap, Sought, segments, sought
from bot.library.verifying.stakes import edit_is_honest
from bot.library.verifying.stretch import Stretch
from bot.model import Change, Verdict


@dataclass(frozen=True, slots=True)
class Finding:
    """``verdict`` leaves the speaker aside. ``absent`` are ranges of words; ``omits`` says that an ellipsis of the
    quotation leaves words out; ``faint`` are parts that prove too little, kept to know what to search for next."""

    verdict: Verdict
    parts: tuple[PlacedPart, ...] = ()
    absent: tuple[tuple[int, int], ...] = ()
    omits: bool = False
    faint: tuple[PlacedPart, ...] = ()


_FAINT_WORDS: Final = 4
NOTHING: Final = Finding(Verdict.NOT_FOUND)


class Held:
    """Compares a quotation with stretches, each only once."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.readings = {accented: sought(asked, accented) for accented in (False, True)}
        self.weight = sum(self.readings[False].weights)
        self._segments: dict[int, tuple[Stretch, list[Overlap]]] = {}
        self._compared: dict[tuple[int, int, int, int, int], list[AlignedBlock]] = {}

    def segments(self, stretch: Stretch) -> list[Overlap]:
        """The segments of the quotation in a stretch."""
        if id(stretch) not in self._segments:
            self._segments[id(stretch)] = (stretch, segments(self.readings[stretch.accented], stretch))
        return self._segments[id(stretch)][1]

    def compared(self, part: PlacedPart) -> list[AlignedBlock]:
        """The blocks of a part in a stretch of ``segments``; each decision asks for most of them again."""
        name = (id(part.stretch), part.q0, part.q1, part.t0, part.t1)
        if name not in self._compared:
            self._compared[name] = compare(part.seek, part.stretch, part.q0, part.q1, part.t0, part.t1)
        return self._compared[name][:]


def decide(held: Held, stretches: Sequence[Stretch], favoured: Sequence[float]) -> Finding:
    """Compare a quotation with some stretches; ``favoured[i]`` lets stretch i win ties."""
    asked, readings = held.asked, held.readings
    found: list[Overlap] = []
    favour: dict[int, float] = {}
    for stretch, extra in zip(stretches, favoured, strict=True):
        for one in held.segments(stretch):
            favour[len(found)] = extra
            found.append(one)
    if not found:
        return NOTHING
    chosen = assemble(readings[False], found, favour)
    faint: list[PlacedPart] = []
    while chosen:
        parts = _settled([_part(one, readings[one.stretch.accented]) for one in chosen], held)
        for part in parts:
            first, last = part.core
            homes = {one.stretch.entry.number for one in found if one.q0 <= first and last <= one.q1}
            part.homes = max(1, len(homes))
        weak = weakest(parts, asked)
        if weak is None:
            return _finding(parts, asked, stretches)
        if weak.agreed >= _FAINT_WORDS:
            faint.append(weak)
        chosen = [one for one in chosen if not (weak.q0 <= one.q0 and one.q1 <= weak.q1)]
    return replace(NOTHING, faint=tuple(sorted(faint, key=lambda part: part.q0)))


def uncovered(asked: Asked, finding: Finding, fewest: int = 3) -> list[tuple[int, int]]:
    """The pieces of a quotation that no part holds, as ranges of words, at least ``fewest`` words each."""
    gaps = []
    at = 0
    for part in finding.parts or finding.faint:
        gaps.append((at, part.q0))
        at = max(at, part.q1)
        gaps += _thin(part)
    gaps.append((at, len(asked)))
    return [gap for gap in gaps if asked.own_between(*gap) >= fewest]


def _thin(part: PlacedPart) -> list[tuple[int, int]]:
    """Pieces of a part in which little more than words of grammar agree with the text."""
    thin: list[tuple[int, int]] = []
    for block in part.blocks:
        light = sum(part.seek.weights[block.q0 : block.q1]) <= LITTLE and block.change is Change.EQUAL
        if block.change is Change.EQUAL and not light:
            continue
        if thin and thin[-1][1] == block.q0:
            thin[-1] = (thin[-1][0], block.q1)
        elif not light and block.near < block.q1 - block.q0:
            thin.append((block.q0, block.q1))
    return thin


def _part(one: Overlap, seek: Sought) -> PlacedPart:
    return PlacedPart(one.stretch, seek, one.q0, one.q1, one.t0, one.t1, one.agreed, one.weight)


def _settled(parts: list[PlacedPart], held: Held) -> list[PlacedPart]:
    """Parts that stand together made one, loose words at their ends given to them, each compared with its place."""
    asked = held.asked
    merged: list[PlacedPart] = []
    for part in parts:
        if merged and _goes_on(merged[-1], part, asked):
            last = merged[-1]
            last.q1, last.t1 = part.q1, part.t1
            last.agreed += part.agreed
            last.weight += part.weight
        else:
            merged.append(part)
    for part in merged:
        part.core = (part.q0, part.q1)
    for at, part in enumerate(merged):
        before = merged[at - 1] if at else None
        after = merged[at + 1] if at + 1 < len(merged) else None
        _reach_back(part, before, asked)
        _reach_on(part, after, asked)
    for part in merged:
        part.t0, part.t1 = written_apart(part.seek, part.stretch, (part.q0, part.q1), (part.t0, part.t1))
        part.blocks = held.compared(part)
        if part.blocks:
            part.t0, part.t1 = part.blocks[0].t0, part.blocks[-1].t1
        part.agreed = sum(b.q1 - b.q0 if b.change is Change.EQUAL else b.near for b in part.blocks)
    return merged


def _goes_on(last: PlacedPart, part: PlacedPart, asked: Asked) -> bool:
    """Whether ``part`` continues ``last`` with no more than a small change between."""
    if last.stretch is not part.stretch or part.t0 < last.t1:
        return False
    left_out = part.stretch, last.t1, part.t0
    if part.t0 - last.t1 > MOST_LEFT_OUT and not (is_inset(*left_out) or is_acting(*left_out)):
        return False
    if asked.own_between(last.q1, part.q0) > MOST_LEFT_OUT:
        return False
    omitted = part.t0 > last.t1 and any(last.q1 <= at <= part.q0 for at in asked.breaks)
    return not omitted


def _reach_back(part: PlacedPart, before: PlacedPart | None, asked: Asked) -> None:
    """Take the quotation's loose words before a part into it, with the words of the text they stand for."""
    first = before.q1 if before is not None else 0
    broken = [at for at in asked.breaks if first <= at <= part.q0]
    first = max(broken, default=first)
    loose = asked.own_between(first, part.q0)
    if not loose:
        take_in(part, first, part.t0 - (part.q0 - first), forward=False)
        part.q0 = first
        return
    room = part.t0
    if before is not None and before.stretch is part.stretch and before.t1 <= part.t0:
        room = part.t0 - before.t1
    words = (first, part.q0)
    if (over := beyond_inset(part.seek, part.stretch, words, part.t0, forward=False)) is not None and over <= room:
        part.t0, part.q0 = part.t0 - over, first
        return
    if loose >= ABSENT and 2 * may_agree(part.seek, part.stretch, words, part.t0, room, forward=False) < loose:
        return
    width, agreed = reach(part.seek, part.stretch, words, part.t0, room, forward=False)
    if loose < ABSENT or agreed * 2 >= loose:
        part.t0 -= width
        part.q0 = first


def _reach_on(part: PlacedPart, after: PlacedPart | None, asked: Asked) -> None:
    """The same for loose words after a part; words up to an ellipsis, or to where the next part may claim them."""
    last = after.q0 if after is not None else len(asked)
    broken = [at for at in asked.breaks if part.q1 <= at <= last]
    last = min(broken, default=last)
    loose = asked.own_between(part.q1, last)
    if not loose:
        take_in(part, part.q1, part.t1, forward=True)
        part.q1 = last
        return
    room = len(part.stretch) - part.t1
    if after is not None and after.stretch is part.stretch and after.t0 >= part.t1:
        room = after.t0 - part.t1
    words = (part.q1, last)
    if (over := beyond_inset(part.seek, part.stretch, words, part.t1, forward=True)) is not None and over <= room:
        part.t1, part.q1 = part.t1 + over, last
        return
    if loose >= ABSENT and 2 * may_agree(part.seek, part.stretch, words, part.t1, room, forward=True) < loose:
        return
    width, agreed = reach(part.seek, part.stretch, words, part.t1, room, forward=True)
    if after is not None and not broken and not agreed:
        back, theirs = reach(after.seek, after.stretch, words, after.t0, after.t0, forward=False)
        if theirs and back:
            return
    if loose < ABSENT or agreed * 2 >= loose:
        part.t1 += width
        part.q1 = last


def _finding(found: list[PlacedPart], asked: Asked, stretches: Sequence[Stretch]) -> Finding:
    parts, loose = [], []
    for part in found:
        kept, hanging = detached(part, asked)
        parts += at_turns(kept)
        loose += hanging
    parts = with_pieces(with_small_pieces(parts, asked), [*sentences(asked), *loose], asked, stretches)
    loose = [unit for unit in loose if not any(part.q0 <= unit[0] and unit[1] <= part.q1 for part in parts)]
    give_back_ends(parts, asked)
    absent = sorted({*pieces_absent(parts, asked), *loose})
    agreed = sum(part.agreed for part in parts)
    share = agreed / max(1, asked.own)
    apart, omits, unfair = [], False, False
    for before, after in pairwise(parts):
        shown = any(before.q1 <= at <= after.q0 for at in asked.breaks)
        omits = omits or shown
        honest = shown and _onward_in_section(before, after)
        apart.append(not honest)
        unfair = unfair or (honest and hidden(before, after) is not None)
    if absent:
        verdict = Verdict.PARTIAL
    elif any(apart):
        verdict = Verdict.SPLICED
    elif share < ALIGNED:
        strong = any(is_strong(part, asked, whole=False) for part in parts)
        verdict = Verdict.PARTIAL if strong else Verdict.NOT_FOUND
    elif unfair or _missing_ends(parts, asked) or any(p.altered or _unfairly_edited(p) for p in parts):
        verdict = Verdict.ALTERED
    else:
        verdict = Verdict.VERBATIM
    enough = LIGHT_PART if agreed >= PART_WORDS else FEW_WEIGHT
    if verdict is Verdict.ALTERED and (sum(part.told for part in parts) < enough or is_hollow(parts, asked)):
        verdict = Verdict.NOT_FOUND
    if verdict is Verdict.NOT_FOUND:
        return replace(NOTHING, faint=tuple(parts))
    return Finding(verdict, tuple(parts), tuple(absent), omits)


def _missing_ends(parts: Sequence[PlacedPart], asked: Asked) -> bool:
    """Whether some word of the quotation stands in no part at all."""
    at = 0
    for part in parts:
        if asked.own_between(at, part.q0):
            return True
        at = part.q1
    return asked.own_between(at, len(asked)) > 0


def _onward_in_section(before: PlacedPart, after: PlacedPart) -> bool:
    """Whether ``after`` stands further on in the same section of the same article."""
    if before.stretch.entry.number != after.stretch.entry.number:
        return False
    if before.stretch.section(before.t1 - 1) != after.stretch.section(after.t0):
        return False
    if before.stretch is after.stretch:
        return before.t1 <= after.t0
    return ordinal(before, before.t1 - 1) < ordinal(after, after.t0)


def _unfairly_edited(part: PlacedPart) -> bool:
    return any(block.edited and not edit_is_honest(block, part.seek, part.stretch) for block in part.blocks)


def ordinal(part: PlacedPart, word: int) -> int:
    """The ordinal of the passage that holds a word of a part's stretch."""
    return part.stretch.passages[part.stretch.owner(word)].place.ordinal
