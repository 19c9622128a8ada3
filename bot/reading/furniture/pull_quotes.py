"""Sentences a page sets apart a second time to draw the eye: kept, but the text itself is what is read."""

import re
from typing import NamedTuple

from bot.model import Doubt, Kind
from bot.reading.lines.marks import wholly_quoted
from bot.reading.manuscript import Manuscript, Paragraph

_WORD = re.compile(r"\w+")
_LEAST = 5
"""The fewest words of a pulled sentence."""

_LONGEST = 300
_UNMARKED = 60
"""Characters of a paragraph: the least of one without quotation marks (a refrain is shorter), the most of any."""

_ALIKE = 8
"""The most paragraphs that are looked for by one word."""


class _Wanted(NamedTuple):
    """A paragraph that may be pulled from another: its words, which of them is looked for, and its long ones."""

    pulled: Paragraph
    words: list[str]
    telling: int
    long: set[str]


def mark_pull_quotes(manuscript: Manuscript) -> None:
    """Settle short paragraphs whose words stand, one after another, inside a longer paragraph of the file.

    A heading may repeat words of the text, and a question may be one: only a quoted line or
    one that closes like a statement is pulled.
    """
    wanted: dict[str, list[_Wanted]] = {}
    for at, paragraph in enumerate(manuscript.paragraphs):
        if not at or len(paragraph.text) > _LONGEST or not paragraph.undecided or not _can_be_pulled(paragraph):
            continue
        words = _WORD.findall(paragraph.text.casefold())
        if len(words) >= _LEAST:
            telling = max(words, key=len)  # the longest word is the rarest, so that little else is compared
            alike = wanted.setdefault(telling, [])
            if len(alike) < _ALIKE:
                alike.append(_Wanted(paragraph, words, words.index(telling), set()))
    if not wanted:
        return
    least = min(map(len, wanted))
    # A word of ASCII alone is a run of such letters wherever it stands, and found in half the time.
    plain = all(map(str.isascii, wanted))
    for alike in wanted.values():
        for one in alike:
            one.long.update([word for word in one.words if len(word) >= least and (word.isascii() or not plain)])
    long_words = re.compile(rf"\w{{{least},}}", re.ASCII if plain else 0).findall
    for paragraph in manuscript.paragraphs:
        folded = paragraph.text.casefold()
        found = set(long_words(folded))
        near = [one for word in wanted.keys() & found for one in wanted[word] if one.long <= found]
        if any(one.pulled is not paragraph and all(map(folded.__contains__, one.words)) for one in near):
            _settle_pulled(manuscript, _WORD.findall(folded), wanted)


def _settle_pulled(manuscript: Manuscript, words: list[str], wanted: dict[str, list[_Wanted]]) -> None:
    """Settle those of the paragraphs ``wanted`` that stand among the words of another."""
    for at in [at for at, word in enumerate(words) if word in wanted]:
        for pulled, its, before, _ in wanted[words[at]]:
            start = at - before
            if start >= 0 and len(its) < len(words) and pulled.undecided and words[start : start + len(its)] == its:
                pulled.settle(Kind.BOILERPLATE)
                manuscript.remark(pulled, Doubt.PULL_QUOTE)


def _can_be_pulled(paragraph: Paragraph) -> bool:
    size = len(paragraph.text)
    return size <= _LONGEST and ((size >= _UNMARKED and paragraph.end in ".!…。！") or wholly_quoted(paragraph.text))
