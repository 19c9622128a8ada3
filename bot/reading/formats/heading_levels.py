"""Headings of formats that mark them: which one is the title, and ranks without holes."""

from collections.abc import Sequence
from dataclasses import replace

from bot.reading.document import Block, Hint
from bot.reading.lines.white_space import one_line


def ranked(blocks: Sequence[Block], title: str | None = None) -> tuple[Block, ...]:
    """``blocks`` with at most one heading made the title and all other levels counted 1, 2, 3 … without holes.

    The title is the first heading that says what ``title`` states; where nothing is stated, the first
    heading if no other has its rank or a higher one and no text stands before it (or other headings follow).
    """
    headings = [n for n, block in enumerate(blocks) if block.hint is Hint.HEADING]
    at = _title_at(blocks, headings, title)
    levels = sorted({blocks[n].level or 1 for n in headings if n != at})
    rank = {level: place for place, level in enumerate(levels, 1)}
    done = list(blocks)
    for n in headings:
        if n == at:
            done[n] = replace(blocks[n], hint=Hint.TITLE, level=None)
        else:
            done[n] = replace(blocks[n], level=rank[blocks[n].level or 1])
    return tuple(done)


def _title_at(blocks: Sequence[Block], headings: list[int], title: str | None) -> int | None:
    if not headings or any(block.hint is Hint.TITLE for block in blocks):
        return None
    if title:
        wanted = one_line(title).casefold()
        near = (n for n in headings[:5] if blocks[n].text.casefold() == wanted)
        return next(near, None)
    first = headings[0]
    top = blocks[first].level or 1
    if any((blocks[n].level or 1) <= top for n in headings[1:]):
        return None
    before = any(block.hint in (Hint.TEXT, None, Hint.QUOTE, Hint.VERSE) for block in blocks[:first])
    return first if not before or len(headings) > 1 else None
