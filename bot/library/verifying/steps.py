"""A comparison as steps to show: each block in words, what brackets supply, other marks at the end of a sentence."""

from collections.abc import Iterator, Sequence
from typing import Final

from bot.library.verifying.comparing import AlignedBlock
from bot.library.verifying.evidence import PlacedPart
from bot.library.verifying.hiding import hidden
from bot.library.verifying.quotation import Asked
from bot.library.verifying.stakes import asks, edit_is_honest
from bot.model import Change, Step

_MOST: Final = 3
"""Words before another mark that are shown with it."""


def _steps(part: PlacedPart, asked: Asked) -> list[Step]:
    """The blocks in words, with the punctuation that the text has around them, so that it can be read on."""
    steps = []
    blocks, stretch = part.blocks, part.stretch
    for at, block in enumerate(blocks):
        quotation, text = asked.written(block.q0, block.q1), stretch.written(block.t0, block.t1)
        before, behind = ("", "")
        if text:
            before = stretch.opening_marks(block.t0) if at else ""
            last = at + 1 == len(blocks)
            behind = _last_marks(block, part, asked) if last else stretch.closing_marks(block.t1 - 1)
        if block.change is Change.EQUAL and quotation and text and not block.edited:
            last = at + 1 == len(blocks)
            quotation += asked.words.closing(block.q1 - 1) if last else asked.words.trailing(block.q1 - 1)
        change = block.change
        if block.edited and not edit_is_honest(block, part.seek, stretch):
            change = Change.REPLACE if text else Change.INSERT
        if change is Change.EQUAL:
            steps.append(Step(change, quotation, f"{before}{text}{behind}" if quotation else text))
        else:
            steps.append(Step(change, quotation, text, before, behind))
    return steps


def _last_marks(block: AlignedBlock, part: PlacedPart, asked: Asked) -> str:
    """The marks of the text behind the last word of a part: what ends its sentence, and a bracket both close."""
    marks = part.stretch.trailing(block.t1 - 1)
    mine = asked.words.trailing(block.q1 - 1) if block.q1 > block.q0 else ""
    return marks.rstrip(",;:") if marks[:1] == mine[:1] == ")" else part.stretch.closing(block.t1 - 1)


def in_brackets(parts: Sequence[PlacedPart], asked: Asked) -> Iterator[Step]:
    """What the editor's brackets hold, each beside the words of the text it stands for; none that is a change."""
    for part in parts:
        for block in part.blocks:
            if block.change is not Change.EQUAL or not edit_is_honest(block, part.seek, part.stretch):
                continue
            if block.edited and block.q1 > block.q0 and block.q0 in asked.inserted:
                yield Step(Change.EQUAL, asked.written(block.q0, block.q1), part.stretch.written(block.t0, block.t1))
                continue
            for at in range(block.q0, block.q1) if asked.bent else ():
                if at in asked.bent and block.q1 - block.q0 == block.t1 - block.t0:
                    place = block.t0 + at - block.q0
                    mine, text = asked.written(at, at + 1), part.stretch.written(place, place + 1)
                    if mine.replace("[", "").replace("]", "") != text:
                        yield Step(Change.EQUAL, mine, text)


def all_steps(parts: Sequence[PlacedPart], asked: Asked) -> Iterator[Step]:
    """The steps of every part; between two what an ellipsis hides."""
    for at, part in enumerate(parts):
        turned = hidden(parts[at - 1], part) if at else None
        if turned is not None:
            yield Step(Change.DELETE, "", parts[at - 1].stretch.written(turned.start, turned.end))
        yield from _steps(part, asked)


def unchanged(asked: Asked) -> tuple[Step, ...]:
    """The only step where nothing differs."""
    return (Step(Change.EQUAL, asked.text, asked.text),)


def other_marks(parts: Sequence[PlacedPart], asked: Asked) -> Iterator[Step]:
    """The last words of sentences that are questions in the text and not in the quotation, or the other way round.

    A quotation without any mark there has left one out, and made no statement of a question.
    """
    for part in parts:
        for block in part.blocks:
            if block.change is not Change.EQUAL or block.edited:
                continue
            for step in range(block.q1 - block.q0):
                mine = asked.words.closing(block.q0 + step)
                theirs = part.stretch.closing(block.t0 + step)
                if mine and theirs and asks(mine) != asks(theirs):
                    since = max(0, step + 1 - _MOST)
                    quotation = asked.written(block.q0 + since, block.q0 + step + 1) + mine
                    text = part.stretch.written(block.t0 + since, block.t0 + step + 1) + theirs
                    yield Step(Change.EQUAL, quotation, text)
