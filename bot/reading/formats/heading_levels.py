"""Headings of formats that mark them: which one is the title, and ranks without holes."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.reading.document import Block, Hint
from bot.reading.lines.byline import BYLINE_LABEL, read_byline
from bot.reading.lines.white_space import one_line

_TOP = 6
"""Among how many blocks a byline set as a heading stands."""
_LONGEST_LEAD = 400
"""The most characters of text that may stand between a title and the byline."""
_SMALL = re.compile(r"\b[^\W\d_]+")


def ranked(blocks: Sequence[Block], title: str | None = None) -> tuple[Block, ...]:
    """``blocks`` with at most one heading made the title and all other levels counted 1, 2, 3 … without holes.

    The title is the first heading that says what ``title`` states; where nothing is stated, the first
    heading if no other has its rank or a higher one and no text stands before it (or other headings follow).
    A line “by Name” at the top is the byline, however large it is set, and no heading.
    """
    blocks = _without_bylines(blocks)
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


def _without_bylines(blocks: Sequence[Block]) -> Sequence[Block]:
    """``blocks`` with every heading among the first that says who wrote the text as plain text."""
    top = [at for at, block in enumerate(blocks[:_TOP]) if block.hint in (Hint.HEADING, Hint.TITLE)]
    named = [at for at in top if at != top[0] and BYLINE_LABEL.match(blocks[at].text)]
    if not named or any(len(block.text) > _LONGEST_LEAD and block.hint is Hint.TEXT for block in blocks[: named[0]]):
        return blocks
    words = {word for block in blocks for word in _SMALL.findall(block.text) if word.islower()}
    done = list(blocks)
    for at in named:
        byline = read_byline(blocks[at].text, lambda word: word.lower() in words)
        if byline is not None and all(" " in name and not _common(name, words) for name in byline.authors):
            done[at] = replace(blocks[at], hint=Hint.TEXT, level=None)
    return done


def _common(name: str, words: set[str]) -> bool:
    """Whether words of a name stand in the text with a small letter, as those of “Grand Canal” do."""
    return all(word.lower() in words for word in name.split())
