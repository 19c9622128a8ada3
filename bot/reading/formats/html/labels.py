"""Headings and labels of a page that stand over links to other pages, or over nothing: none is a section."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.languages.language import everywhere
from bot.reading.document import ASIDE, Block, Hint
from bot.reading.lines.boilerplate import RELATED
from bot.reading.lines.marks import ends_sentence

_LONGEST_LABEL = 80
_LONGEST_LINK = 160
_LABELS = (Hint.HEADING, Hint.TEXT, Hint.LIST)
BODY = (Hint.TEXT, Hint.QUOTE, Hint.SOURCE, Hint.VERSE, Hint.LIST, None)
"""The hints of blocks that are the article's own text."""

_COMMENTS = re.compile(rf"\W*(?:\d+ )?(?:{'|'.join(everywhere().page.comments)})\b", re.IGNORECASE)


def without_labels(blocks: Sequence[Block]) -> list[Block]:
    """``blocks`` with labels such as “Read also” and what they announce, and headings over nothing, as furniture."""
    done = list(blocks)
    last = next((at for at in reversed(range(len(done))) if _is_prose(done[at])), -1)
    first = next((at for at, block in enumerate(done) if block.hint is Hint.HEADING), -1)
    at = 0
    while at < len(done):
        block = done[at]
        if at != first and _is_label(block):
            end = at + 1
            while end < len(done) and _is_announced(done[end], at > last, block):
                end += 1
            if end > at + 1 or at > last or block.hint is not Hint.HEADING:
                done[at:end] = [_aside(other) for other in done[at:end]]
            at = end
        elif at > last >= 0 and block.hint is Hint.HEADING and _COMMENTS.match(block.text):
            done[at:] = [_aside(other) for other in done[at:]]
            break
        else:
            at += 1
    return _without_empty(done, first)


def _is_label(block: Block) -> bool:
    """Whether a block announces other pages: all of it, or with the title of one behind a colon."""
    text = block.text.lstrip("►▶»›>→-–—•* ")
    if len(text) > _LONGEST_LINK or "\n" in text or block.hint not in _LABELS:
        return False
    found = RELATED.match(text)
    if found is None:
        return False
    behind = text[found.end() :]
    return behind[:1] in (":", "") or (
        len(text) <= _LONGEST_LABEL and not ends_sentence(text) and not behind[0].isalpha()
    )


def _is_announced(block: Block, trailing: bool, label: Block) -> bool:
    """Whether a block under a label is one of the links it announces, and not the text going on."""
    if not block.text:
        return True
    if block.hint is Hint.HEADING:
        return trailing and label.hint is Hint.HEADING and (block.level or 1) > (label.level or 1)
    if label.hint is not Hint.HEADING and ":" in label.text[:-1]:
        return False
    if block.hint in (Hint.LIST, Hint.NOTE, Hint.FURNITURE, Hint.CAPTION):
        return True
    return trailing and len(block.text) <= _LONGEST_LINK and not ends_sentence(block.text)


def _without_empty(blocks: list[Block], first: int) -> list[Block]:
    """``blocks`` with headings as furniture that have only furniture below them, or nothing at the end."""
    for at, block in enumerate(blocks):
        if block.hint is not Hint.HEADING or at == first:
            continue
        aside = ended = False
        for below in blocks[at + 1 :]:
            if below.hint is Hint.HEADING and (below.level or 1) <= (block.level or 1):
                break
            if below.hint in BODY or below.hint is Hint.HEADING or "\n" in below.text:
                aside = False
                ended = True
                break
            aside = aside or below.hint in ASIDE
        else:
            aside = aside or not ended
        if aside:
            blocks[at] = _aside(block)
    return blocks


def _is_prose(block: Block) -> bool:
    return block.hint in (Hint.TEXT, Hint.QUOTE) and len(block.text) > _LONGEST_LABEL and ends_sentence(block.text)


def _aside(block: Block) -> Block:
    return replace(block, hint=Hint.FURNITURE, level=None) if block.text else block
