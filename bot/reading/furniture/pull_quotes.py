"""Sentences a page sets apart a second time to draw the eye: kept, but the text itself is what is read."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
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

_FEW = 60
"""So many words are searched for one by one."""

_ALIKE = 8
"""The most paragraphs that are looked for by one word."""


class _Wanted(NamedTuple):
    """A paragraph that may be pulled from another: its words, and which of them is looked for."""

    pulled: Paragraph
    words: list[str]
    telling: int


_ByWord = dict[str, list[_Wanted]]


def mark_pull_quotes(manuscript: Manuscript) -> None:
    """Settle short paragraphs whose words stand, one after another, inside a longer paragraph of the file.

    A heading may repeat words of the text, and a question may be one: only a quoted line or
    one that closes like a statement is pulled.
    """
    wanted: _ByWord = {}
    for at, paragraph in enumerate(manuscript.paragraphs):
        if not at or len(paragraph.text) > _LONGEST or not paragraph.undecided or not _can_be_pulled(paragraph):
            continue
        words = _WORD.findall(paragraph.text.casefold())
        if len(words) >= _LEAST:
            telling = max(words, key=len)  # the longest word is the rarest, so that little else is compared
            alike = wanted.setdefault(telling, [])
            if len(alike) < _ALIKE:
                alike.append(_Wanted(paragraph, words, words.index(telling)))
    if not wanted:
        return
    texts = [paragraph.text.casefold() for paragraph in manuscript.paragraphs]
    met = _met_by_search(texts, wanted) if len(wanted) <= _FEW else _met_by_words(texts, wanted)
    for at, near in met:
        paragraph, folded = manuscript.paragraphs[at], texts[at]
        if any(one.pulled is not paragraph and all(map(folded.__contains__, one.words)) for one in near):
            _settle_pulled(manuscript, _WORD.findall(folded), wanted)


def _met_by_search(texts: list[str], wanted: _ByWord) -> Iterator[tuple[int, list[_Wanted]]]:
    """The places of texts with what may stand in them: every telling word is searched for in all of them at once."""
    whole = "\n".join(texts)
    ends = list(accumulate([len(text) + 1 for text in texts]))
    met: dict[int, list[_Wanted]] = {}
    for telling, alike in wanted.items():
        found = whole.find(telling)
        while found >= 0:
            at = bisect_right(ends, found)
            met.setdefault(at, []).extend(alike)
            found = whole.find(telling, ends[at])
    yield from sorted(met.items())


def _met_by_words(texts: list[str], wanted: _ByWord) -> Iterator[tuple[int, list[_Wanted]]]:
    """The same, the long words of every text compared with the telling ones: worth it where these are many."""
    least = min(map(len, wanted))
    # A word of ASCII alone is a run of such letters wherever it stands, and found in half the time.
    plain = all(map(str.isascii, wanted))
    needed = {
        telling: [
            (one, {word for word in one.words if len(word) >= least and (word.isascii() or not plain)}) for one in alike
        ]
        for telling, alike in wanted.items()
    }
    long_words = re.compile(rf"\w{{{least},}}", re.ASCII if plain else 0).findall
    for at, text in enumerate(texts):
        held = set(long_words(text))
        near = [one for telling in needed.keys() & held for one, long in needed[telling] if long <= held]
        if near:
            yield at, near


def _settle_pulled(manuscript: Manuscript, words: list[str], wanted: dict[str, list[_Wanted]]) -> None:
    """Settle those of the paragraphs ``wanted`` that stand among the words of another."""
    for at in [at for at, word in enumerate(words) if word in wanted]:
        for pulled, its, before in wanted[words[at]]:
            start = at - before
            if start >= 0 and len(its) < len(words) and pulled.undecided and words[start : start + len(its)] == its:
                pulled.settle(Kind.BOILERPLATE)
                manuscript.remark(pulled, Doubt.PULL_QUOTE)


def _can_be_pulled(paragraph: Paragraph) -> bool:
    size = len(paragraph.text)
    return size <= _LONGEST and ((size >= _UNMARKED and paragraph.end in ".!…。！") or wholly_quoted(paragraph.text))
