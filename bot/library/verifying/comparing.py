"""Compares a part of a quotation with its place in the text, word by word, and defines which words count as equal."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from rapidfuzz.distance import Levenshtein

from bot.library.verifying.segments import MOST_LEFT_OUT, Sought, bends_to, nearly
from bot.library.verifying.stretch import Stretch
from bot.model import Change

_SPARE: Final = 3


@dataclass(frozen=True, slots=True)
class AlignedBlock:
    """Words ``q0`` to ``q1`` of the quotation beside words ``t0`` to ``t1`` of the text.

    An ``equal`` block may differ in typography and in what editors put in brackets. ``near`` counts those words of a
    replaced block that are misspelt rather than other words; ``edited`` says that an equal one is not word for word.
    """

    change: Change
    q0: int
    q1: int
    t0: int
    t1: int
    near: int = 0
    edited: bool = False


def compare(seek: Sought, stretch: Stretch, q0: int, q1: int, t0: int, t1: int) -> list[AlignedBlock]:
    """The blocks that lead from the text to the quotation, without words of the text at either end that have no match.

    Two neighbouring blocks are never of one kind, unless something an editor did stands between them.
    """
    blocks = [b for raw in _raw(seek, stretch, q0, q1, t0, t1) for b in _resolved(raw, seek, stretch)]
    while blocks and blocks[0].change is Change.DELETE:
        blocks.pop(0)
    while blocks and blocks[-1].change is Change.DELETE:
        blocks.pop()
    blocks = _joined(_without_islands(_joined(blocks), seek))
    return _joined([b for block in blocks for b in _punctuated(block, seek, stretch)])


def _raw(seek: Sought, stretch: Stretch, q0: int, q1: int, t0: int, t1: int) -> Iterator[AlignedBlock]:
    """Levenshtein's alignment, in which a misspelt word counts as the word it stands for; equal blocks truly are."""
    inserted = seek.asked.inserted
    text = list(stretch.keys[t0:t1])
    # What an editor put in brackets stands for no word of the text, even if the text happens to have it nearby.
    mine = [f"[{seek.keys[at]}" if at in inserted else seek.keys[at] for at in range(q0, q1)]
    known, own = set(text), set(mine)
    candidates = [word for word in dict.fromkeys(text) if word not in own]
    read = [next((w for w in candidates if nearly(key, w)), key) if key not in known else key for key in mine]
    for op in Levenshtein.opcodes(text, read):
        change = Change(op.tag)
        at_q, at_t = q0 + op.dest_start, t0 + op.src_start
        if change is not Change.EQUAL:
            yield AlignedBlock(change, at_q, q0 + op.dest_end, at_t, t0 + op.src_end)
            continue
        for step in range(op.src_end - op.src_start):
            same = seek.keys[at_q + step] == stretch.keys[at_t + step]
            where = (at_q + step, at_q + step + 1, at_t + step, at_t + step + 1)
            yield AlignedBlock(Change.EQUAL, *where) if same else AlignedBlock(Change.REPLACE, *where, near=1)


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
    """A changed block as equal where its words only are written together or apart, or an editor's brackets say so."""
    asked = seek.asked
    if block.change is Change.EQUAL:
        yield block
        return
    own = asked.own_between(block.q0, block.q1)
    if not own and block.q1 > block.q0 and block.t1 - block.t0 <= MOST_LEFT_OUT:
        yield replace(block, change=Change.EQUAL, edited=True)
        return
    if _same_joined(block, seek, stretch) or _same_bent(block, seek, stretch):
        yield replace(block, change=Change.EQUAL, edited=True)
        return
    if own < block.q1 - block.q0 and asked.inserted:
        # The editor's words belong to neither side; what is left is the change.
        first = next(at for at in range(block.q0, block.q1) if at not in asked.inserted)
        last = next(at for at in range(block.q1 - 1, block.q0 - 1, -1) if at not in asked.inserted)
        if first > block.q0:
            yield AlignedBlock(Change.EQUAL, block.q0, first, block.t0, block.t0, edited=True)
        yield AlignedBlock(_kind(1, block.t1 - block.t0), first, last + 1, block.t0, block.t1, block.near)
        if last + 1 < block.q1:
            yield AlignedBlock(Change.EQUAL, last + 1, block.q1, block.t1, block.t1, edited=True)
        return
    yield block


def _same_joined(block: AlignedBlock, seek: Sought, stretch: Stretch) -> bool:
    """``to-day`` and ``today``, ``U.S.`` and ``US``, a word the end of a line parted."""
    if not (block.q1 > block.q0 and block.t1 > block.t0):
        return False
    if "".join(seek.keys[block.q0 : block.q1]) != "".join(stretch.keys[block.t0 : block.t1]):
        return False
    mine = all(seek.asked.words.loose[at] for at in range(block.q0, block.q1 - 1))
    return mine and all(stretch.loose(at) for at in range(block.t0, block.t1 - 1))


def _same_bent(block: AlignedBlock, seek: Sought, stretch: Stretch) -> bool:
    """``go[es]`` for ``going``, ``[T]he`` for ``the``."""
    if block.q1 - block.q0 != 1 or block.t1 - block.t0 != 1 or block.q0 not in seek.asked.bent:
        return False
    before, after = seek.asked.bent[block.q0]
    return bends_to(stretch.keys[block.t0], before, after, seek.keys[block.q0])


def _punctuated(block: AlignedBlock, seek: Sought, stretch: Stretch) -> Iterator[AlignedBlock]:
    """An equal block, parted where a sentence of the quotation ends elsewhere than in the text."""
    if block.change is not Change.EQUAL or block.edited:
        yield block
        return
    since = 0
    for step in range(block.q1 - block.q0 - 1):
        if _end_moved(block.q0 + step, block.t0 + step, seek, stretch):
            if step > since:
                yield _cut(block, since, step, Change.EQUAL)
            yield _cut(block, step, step + 2, Change.REPLACE)
            since = step + 2
            if since >= block.q1 - block.q0:
                return
    yield _cut(block, since, block.q1 - block.q0, Change.EQUAL)


def _cut(block: AlignedBlock, first: int, last: int, change: Change) -> AlignedBlock:
    near = last - first if change is Change.REPLACE else 0
    return AlignedBlock(change, block.q0 + first, block.q0 + last, block.t0 + first, block.t0 + last, near)


def _end_moved(q: int, t: int, seek: Sought, stretch: Stretch) -> bool:
    """Whether a sentence ends after one of these two equal words and not after the other."""
    words = seek.asked.words
    if q + 1 in seek.asked.breaks or (q + 1) in seek.asked.inserted or q in seek.asked.inserted:
        return False
    mine, theirs = words.stops[q], stretch.stop(t)
    if mine == "!" and theirs == "":
        return True
    if theirs != "!" or mine:
        return False
    # A sentence's end is missing. Somebody who typed no punctuation at all has moved none.
    return any(words.text[words.ends[at] : words.starts[at + 1]].strip(" '’\"“”\n-") for at in range(len(words) - 1))


def reach(seek: Sought, stretch: Stretch, q: tuple[int, int], t: int, room: int, *, forward: bool) -> tuple[int, int]:
    """How many words of the text beside word ``t`` answer words ``q`` of the quotation, and how many of these agree.

    ``forward`` looks from ``t`` on, else up to ``t``. Nothing beyond a sentence's end is taken for words that do not
    agree: what is missing there was not in this place. At most ``room`` words are looked at.
    """
    mine = seek.keys[q[0] : q[1]]
    wanted = len(mine)
    best = (wanted + 1, 1, 0)
    agreed = 0
    for width in range(min(room, wanted + _SPARE) + 1):
        theirs = stretch.keys[t : t + width] if forward else stretch.keys[t - width : t]
        cost = Levenshtein.distance(theirs, mine)
        same = max(0, max(width, wanted) - cost)
        if not same and width and _ends_within(stretch, t, width, forward):
            break
        rank = (cost, 0 if width == wanted else 1, width)
        if rank < best:
            best, agreed = rank, same
    return best[2], agreed


def _ends_within(stretch: Stretch, t: int, width: int, forward: bool) -> bool:
    """Whether a sentence ends before the last of the words looked at."""
    if forward:
        return t > 0 and any(stretch.stop(at) for at in range(t - 1, t + width - 1))
    return any(stretch.stop(at) for at in range(t - width, t))
