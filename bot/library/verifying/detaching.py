"""Sentences and clauses that hang on a part without standing in its place: invented, or taken from elsewhere."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from bot.library.verifying.comparing import AlignedBlock, compare
from bot.library.verifying.evidence import LITTLE, PART_WORDS, PlacedPart
from bot.library.verifying.insets import hands_over
from bot.library.verifying.quotation import Asked
from bot.model import Change

_SENTENCE_WORDS: Final = 3
_CLAUSE_WORDS: Final = 4
_HELD: Final = 0.5
"""The share of a sentence's weight that must agree with the text for the sentence to stand there, if altered."""
_PAUSE: Final = re.compile(r"[,;:—–、，；：]")

Unit = tuple[int, int]
"""Words of the quotation, the first and one past the last."""


def detached(part: PlacedPart, asked: Asked) -> tuple[list[PlacedPart], list[Unit]]:
    """A part as what is left of it without the sentences that do not stand in its place, and these sentences.

    Of the first and the last sentence of the quotation a clause may be such a one. What is left is enough to know the
    place by, or nothing is taken away.
    """
    loose = [unit for unit in _sentences(part, asked) if _hangs(part, unit, asked)]
    if not loose:
        loose = [unit for unit in _outer_clauses(part, asked) if _agreed(part, unit) <= LITTLE]
    if not loose:
        return [part], []
    kept = [one for unit in _between(part, loose) if (one := _cut(part, unit)) is not None]
    if sum(one.agreed for one in kept) < PART_WORDS or len(kept) != len(_between(part, loose)):
        return [part], []
    return kept, loose


def at_turns(parts: Sequence[PlacedPart]) -> list[PlacedPart]:
    """Parts cut wherever they leave out that somebody else begins to speak: the words of two are not one quotation."""
    cut: list[PlacedPart] = []
    for part in parts:
        turns = [
            block.q0
            for block in part.blocks[1:-1]
            if block.change is Change.DELETE and hands_over(part.stretch, block.t0, block.t1)
        ]
        cut += cut_before(part, turns)
    return cut


def cut_before(part: PlacedPart, turns: Sequence[int]) -> list[PlacedPart]:
    """A part cut before some words of the quotation; whole where a piece would have nothing of the text."""
    pieces = [_cut(part, unit) for unit in pairwise([part.q0, *turns, part.q1])] if turns else [part]
    whole = [piece for piece in pieces if piece is not None]
    return whole if len(whole) == len(pieces) else [part]


def sentences(asked: Asked, first: int = 0, last: int | None = None) -> Iterator[Unit]:
    """The quotation's sentences, and what its ellipses part; only those with words from ``first`` up to ``last``."""
    while first > 0 and not _ends(asked, first - 1):
        first -= 1
    for at in range(first, len(asked)):
        if _ends(asked, at):
            yield first, at + 1
            first = at + 1
            if last is not None and first >= last:
                return


def _ends(asked: Asked, at: int) -> bool:
    """Whether a sentence, or what an ellipsis parts from the rest, ends with a word."""
    return at + 1 == len(asked) or asked.words.stops[at] == "!" or at + 1 in asked.breaks


def _sentences(part: PlacedPart, asked: Asked) -> list[Unit]:
    """The sentences that lie wholly in a part, if it has more than one."""
    units = [unit for unit in sentences(asked, part.q0, part.q1) if unit[0] < part.q1 and part.q0 < unit[1]]
    whole = [unit for unit in units if part.q0 <= unit[0] and unit[1] <= part.q1]
    return whole if len(units) > 1 else []


def _hangs(part: PlacedPart, unit: Unit, asked: Asked) -> bool:
    weight = sum(part.seek.weights[unit[0] : unit[1]])
    return asked.own_between(*unit) >= _SENTENCE_WORDS and _agreed(part, unit) < _HELD * weight


def _outer_clauses(part: PlacedPart, asked: Asked) -> Iterator[Unit]:
    """What stands before the first pause of the quotation and behind its last, where a part holds these."""
    words = asked.words
    pauses = [
        at + 1 for at in range(part.q0, part.q1 - 1) if _PAUSE.search(words.text[words.ends[at] : words.starts[at + 1]])
    ]
    if not pauses:
        return
    if part.q0 == 0 and asked.own_between(0, pauses[0]) >= _CLAUSE_WORDS:
        yield 0, pauses[0]
    if part.q1 == len(asked) and asked.own_between(pauses[-1], part.q1) >= _CLAUSE_WORDS:
        yield pauses[-1], part.q1


def _agreed(part: PlacedPart, unit: Unit) -> float:
    """What those words of a unit weigh that stand in the part's place, a misspelt one included."""
    weights, told = part.seek.weights, 0.0
    for block in part.blocks:
        first, last = max(block.q0, unit[0]), min(block.q1, unit[1])
        if first >= last:
            continue
        if block.change is Change.EQUAL:
            told += sum(weights[first:last])
        elif block.near:
            told += block.near * max(weights[first:last])
    return told


def _between(part: PlacedPart, loose: Sequence[Unit]) -> list[Unit]:
    """The words of a part outside these units."""
    left: list[Unit] = []
    at = part.q0
    for first, last in [*loose, (part.q1, part.q1)]:
        if first > at:
            left.append((at, first))
        at = last
    return left


def _cut(part: PlacedPart, unit: Unit) -> PlacedPart | None:
    """A part's words within a unit, in their place; None where none of them stands there."""
    own = [block for block in part.blocks if block.q0 < unit[1] and unit[0] < block.q1]
    same = [block for block in own if block.change is Change.EQUAL]
    if not same:
        return None
    t0 = own[0].t0 if unit[0] <= part.q0 else _text_at(same[0], unit[0])
    t1 = own[-1].t1 if unit[1] >= part.q1 else _text_at(same[-1], unit[1])
    blocks = compare(part.seek, part.stretch, *unit, t0, t1)
    if not blocks:
        return None
    agreed = sum(b.q1 - b.q0 if b.change is Change.EQUAL else b.near for b in blocks)
    weight = sum(sum(part.seek.weights[b.q0 : b.q1]) for b in blocks if b.change is Change.EQUAL)
    placed = (blocks[0].t0, blocks[-1].t1)
    return replace(
        part, q0=unit[0], q1=unit[1], t0=placed[0], t1=placed[1], agreed=agreed, weight=weight, blocks=blocks, core=unit
    )


def _text_at(block: AlignedBlock, q: int) -> int:
    """The word of the text that answers word ``q`` of the quotation, as near to it as an equal block tells."""
    return min(max(block.t0 + (q - block.q0), block.t0), block.t1)
