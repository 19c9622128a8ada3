"""Compares a part of a quotation with its place in the text, word by word, and defines which words count as equal."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from rapidfuzz.distance import Levenshtein

from bot.library.verifying.ends import end_moved
from bot.library.verifying.insets import (
    is_acting,
    is_beside_text,
    is_inset,
    is_label,
    is_numbered,
    names_speaker,
    numbers,
)
from bot.library.verifying.segments import MOST_LEFT_OUT, Sought, nearly
from bot.library.verifying.spelling import spelt_alike
from bot.library.verifying.stretch import Stretch
from bot.model import Change

_BRACKET: Final = "["
"""No word's key."""
_MOST_PAIRS: Final = 400
_MOST_SHIFTED: Final = 3
_IT_IS: Final = {"i", "t"}
"""How "it is" and "'tis" begin."""
_WIDTHS: Final = ((1, 1), (2, 1), (1, 2), (3, 1), (1, 3), (2, 2), (4, 1), (1, 4), (2, 3), (3, 2))
"""How many words of the quotation and of the text may be the same words, written together or apart."""


@dataclass(frozen=True, slots=True)
class AlignedBlock:
    """Words ``q0`` to ``q1`` of the quotation beside words ``t0`` to ``t1`` of the text.

    An ``equal`` block may differ in typography and in what editors put in brackets. ``near`` counts those words of a
    replaced block that are misspelt rather than other words; ``edited`` says that an equal one is not word for word,
    ``moved`` that in a replaced one nothing but the end of a sentence stands elsewhere.
    """

    change: Change
    q0: int
    q1: int
    t0: int
    t1: int
    near: int = 0
    edited: bool = False
    moved: bool = False


def compare(seek: Sought, stretch: Stretch, q0: int, q1: int, t0: int, t1: int) -> list[AlignedBlock]:
    """The blocks that lead from the text to the quotation, without unmatched words of the text at either end.

    Two neighbouring blocks are never of one kind, unless something an editor did stands between them.
    """
    atoms = _supplied(_shifted(list(_raw(seek, stretch, q0, q1, t0, t1)), stretch), seek, stretch)
    blocks = [b for joined in _joined(atoms) for b in _resolved(joined, seek, stretch)]
    while blocks and blocks[0].change is Change.DELETE:
        blocks.pop(0)
    while blocks and blocks[-1].change is Change.DELETE:
        blocks.pop()
    blocks = _joined(_without_islands(_joined(blocks), seek))
    first = blocks[0].t0 if blocks else t0
    blocks = _joined([b for block in blocks for b in _punctuated(block, seek, stretch, first)])
    return [_unspoken(block, seek, stretch) for block in blocks]


def _unspoken(block: AlignedBlock, seek: Sought, stretch: Stretch) -> AlignedBlock:
    """What is left out that is no part of the speech it stands in, "said the pilot", is no change, nor is a byline, a
    heading, a stage direction or the number of a list's entry; and no such number, or a speaker's label, put in."""
    same = False
    if block.change is Change.DELETE:
        same = any(
            unspoken(stretch, block.t0, block.t1)
            for unspoken in (is_inset, is_label, is_numbered, is_beside_text, is_acting)
        )
    elif block.change is Change.INSERT:
        same = any(
            beside(seek.asked.words, block.q0, block.q1, stretch, block.t0) for beside in (numbers, names_speaker)
        )
    return replace(block, change=Change.EQUAL, edited=True) if same else block


def _units(seek: Sought, q0: int, q1: int) -> list[tuple[int, int]]:
    """The words ``q0`` to ``q1`` one by one, what one pair of an editor's brackets holds together."""
    units: list[tuple[int, int]] = []
    at = q0
    while at < q1:
        end = min(q1, seek.asked.bracket_end(at))
        units.append((at, end))
        at = end
    return units


def _raw(seek: Sought, stretch: Stretch, q0: int, q1: int, t0: int, t1: int) -> Iterator[AlignedBlock]:
    """Levenshtein's alignment, word by word, in which a misspelt word counts as the word it stands for.

    Equal blocks truly are. What an editor put in brackets is one block, equal to nothing.
    """
    inserted = seek.asked.inserted
    text = list(stretch.keys[t0:t1])
    units = _units(seek, q0, q1)
    mine = [_BRACKET if first in inserted else seek.keys[first] for first, _ in units]
    known, own = set(text), set(mine)
    candidates = [word for word in dict.fromkeys(text) if word not in own]
    read = [
        key if key in known or key is _BRACKET else next((w for w in candidates if nearly(key, w)), key) for key in mine
    ]
    for op in Levenshtein.opcodes(text, read):
        change = Change(op.tag)
        for step in range(max(op.src_end - op.src_start, op.dest_end - op.dest_start)):
            at_t = t0 + op.src_start + (step if change is not Change.INSERT else 0)
            end_t = at_t + (change is not Change.INSERT)
            if change is Change.DELETE:
                at_q = units[op.dest_start][0] if op.dest_start < len(units) else q1
                yield AlignedBlock(change, at_q, at_q, at_t, end_t)
                continue
            first, last = units[op.dest_start + step]
            if change is Change.EQUAL and seek.keys[first] != stretch.keys[at_t]:
                yield AlignedBlock(Change.REPLACE, first, last, at_t, end_t, near=1)
            else:
                yield AlignedBlock(change, first, last, at_t, end_t)


def _shifted(atoms: list[AlignedBlock], stretch: Stretch) -> list[AlignedBlock]:
    """Words of saying that are left out, from where they begin: in “…,” the mate said. “The …” the first "the" is."""
    at = 0
    while at < len(atoms):
        end = next((end for end in range(at, len(atoms)) if atoms[end].change is not Change.DELETE), len(atoms))
        if at < end:
            for width in range(1, min(_MOST_SHIFTED, at, end - at) + 1):
                kept, last = atoms[at - width : at], atoms[end - width : end]
                same = [stretch.keys[one.t0] for one in kept] == [stretch.keys[one.t0] for one in last]
                if not same or any(one.change is not Change.EQUAL or one.t1 - one.t0 != 1 for one in kept):
                    break
                if is_inset(stretch, kept[0].t0, last[0].t0):
                    q = kept[0].q0
                    left_out = [
                        replace(one, change=Change.DELETE, q0=q, q1=q) for one in (*kept, *atoms[at : end - width])
                    ]
                    moved = [replace(one, t0=two.t0, t1=two.t1) for one, two in zip(kept, last, strict=True)]
                    atoms[at - width : end] = [*left_out, *moved]
                    break
        at = end + 1
    return atoms


def _supplied(atoms: list[AlignedBlock], seek: Sought, stretch: Stretch) -> list[AlignedBlock]:
    """What an editor's brackets hold, beside all the words of the text around that stand for nothing else.

    Brackets that hold the text's own words are no edit.
    """
    settled: list[AlignedBlock] = []
    at = 0
    while at < len(atoms):
        block = atoms[at]
        at += 1
        if block.q1 == block.q0 or block.q0 not in seek.asked.inserted:
            settled.append(block)
            continue
        t0, t1 = block.t0, block.t1
        while settled and settled[-1].change is Change.DELETE and t1 - t0 < MOST_LEFT_OUT:
            t0 = settled.pop().t0
        while at < len(atoms) and atoms[at].change is Change.DELETE and t1 - t0 < MOST_LEFT_OUT:
            t1 = atoms[at].t1
            at += 1
        same = seek.keys[block.q0 : block.q1] == stretch.keys[t0:t1]
        settled.append(AlignedBlock(Change.EQUAL, block.q0, block.q1, t0, t1, edited=not same))
    return settled


def _joined(blocks: Sequence[AlignedBlock]) -> list[AlignedBlock]:
    """Neighbours of one kind as one; changes of different kinds side by side are a replacement."""
    joined: list[AlignedBlock] = []
    for block in blocks:
        last = joined[-1] if joined else None
        both_equal = (
            last is not None and last.change is block.change is Change.EQUAL and last.edited is block.edited is False
        )
        both_changed = last is not None and Change.EQUAL not in (last.change, block.change)
        if last is not None and (both_equal or both_changed):
            t0, t1, q0, q1 = last.t0, block.t1, last.q0, block.q1
            change = Change.EQUAL if both_equal else _kind(q1 - q0, t1 - t0)
            joined[-1] = AlignedBlock(change, q0, q1, t0, t1, last.near + block.near)
        else:
            joined.append(block)
    return joined


def _kind(added: int, left_out: int) -> Change:
    return Change.REPLACE if added and left_out else Change.INSERT if added else Change.DELETE


def _without_islands(blocks: list[AlignedBlock], seek: Sought) -> list[AlignedBlock]:
    """A word of grammar that agrees by chance amid larger changes is taken as changed with them."""
    settled = list(blocks)
    for at in range(1, len(blocks) - 1):
        block, before, after = blocks[at], settled[at - 1], blocks[at + 1]
        if block.change is not Change.EQUAL or sum(seek.weights[block.q0 : block.q1]) > 0.6:
            continue
        if (
            before.q1 - before.q0 >= 3
            and after.q1 - after.q0 >= 3
            and Change.EQUAL not in (before.change, after.change)
        ):
            settled[at] = replace(block, change=Change.REPLACE)
    return settled


def _resolved(block: AlignedBlock, seek: Sought, stretch: Stretch) -> Iterator[AlignedBlock]:
    """A changed block, parted from those of its words that only are written together or apart, or bent in brackets."""
    q, t = block.q0, block.t0
    if block.change is not Change.REPLACE or (block.q1 - q) * (block.t1 - t) > _MOST_PAIRS:
        yield block
        return
    while q < block.q1:
        found = _same_within(replace(block, q0=q, t0=t), seek, stretch)
        if found is None:
            break
        if found.q0 > q or found.t0 > t:
            yield _rest(block, q, found.q0, t, found.t0, seek, stretch)
        yield found
        q, t = found.q1, found.t1
    if q == block.q0 and t == block.t0:
        yield block
    elif q < block.q1 or t < block.t1:
        yield _rest(block, q, block.q1, t, block.t1, seek, stretch)


def _rest(whole: AlignedBlock, q0: int, q1: int, t0: int, t1: int, seek: Sought, stretch: Stretch) -> AlignedBlock:
    near = sum(any(nearly(seek.keys[q], stretch.keys[t]) for t in range(t0, t1)) for q in range(q0, q1))
    return AlignedBlock(_kind(q1 - q0, t1 - t0), q0, q1, t0, t1, min(near, whole.near))


def _same_within(block: AlignedBlock, seek: Sought, stretch: Stretch) -> AlignedBlock | None:
    """The first words of a block that are the same but for how they are written."""
    for q in range(block.q0, block.q1):
        for t in range(block.t0, block.t1):
            first = {seek.keys[q][:1], stretch.keys[t][:1]}
            if q not in seek.asked.bent and len(first) > 1 and first != _IT_IS:
                continue
            for wide_q, wide_t in _WIDTHS:
                if q + wide_q <= block.q1 and t + wide_t <= block.t1:
                    tried = AlignedBlock(Change.EQUAL, q, q + wide_q, t, t + wide_t, edited=True)
                    if spelt_alike(seek, stretch, (q, q + wide_q), (t, t + wide_t)):
                        return tried
    return None


def _punctuated(block: AlignedBlock, seek: Sought, stretch: Stretch, first: int) -> Iterator[AlignedBlock]:
    """An equal block, parted where a sentence of the quotation ends elsewhere than in the text; ``first`` is the first
    word of the text that is compared."""
    if block.change is not Change.EQUAL or block.edited:
        yield block
        return
    since = 0
    for step in range(block.q1 - block.q0 - 1):
        if end_moved(block.q0 + step, block.t0 + step, seek, stretch, first):
            if step > since:
                yield _cut(block, since, step, Change.EQUAL)
            yield _cut(block, step, step + 2, Change.REPLACE)
            since = step + 2
            if since >= block.q1 - block.q0:
                return
    yield _cut(block, since, block.q1 - block.q0, Change.EQUAL)


def _cut(block: AlignedBlock, first: int, last: int, change: Change) -> AlignedBlock:
    moved = change is Change.REPLACE
    near = last - first if moved else 0
    q0, t0 = block.q0, block.t0
    return AlignedBlock(change, q0 + first, q0 + last, t0 + first, t0 + last, near, moved=moved)


def written_apart(seek: Sought, stretch: Stretch, q: tuple[int, int], t: tuple[int, int]) -> tuple[int, int]:
    """Words ``t`` of the text with what more of it the first and last of words ``q`` have in one: good night."""
    keys, (t0, t1) = stretch.keys, t
    for end in (t0, t0 + 1):
        for width in (2, 3):
            if 0 <= end - width < t0 and "".join(keys[end - width : end]) == seek.keys[q[0]]:
                t0 = end - width
    for start in (t1 - 1, t1):
        for width in (2, 3):
            if start + width > t1 and "".join(keys[start : start + width]) == seek.keys[q[1] - 1]:
                t1 = start + width
    return t0, min(t1, len(keys))
