"""Sentences a page sets apart a second time to draw the eye: kept, but the text itself is what is read."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.model import Doubt, Kind
from bot.reading.lines.marks import wholly_quoted
from bot.reading.manuscript import Manuscript, Paragraph

_WORD = re.compile(r"\w+")
_NO_LETTERS: Final = bytes([code for code in range(256) if not _WORD.match(chr(code))])
_LEAST = 5
"""The fewest words of a pulled sentence."""

_LONGEST = 300
_UNMARKED = 60
"""Characters of a paragraph: the least of one without quotation marks (a refrain is shorter), the most of any."""

_ROW: Final = 8
_MOST_BITS: Final = 20
_SPREAD: Final = np.uint64(0x9E3779B97F4A7C15)
"""Eight letters are a number of 64 bits; times this one, its first bits tell it from most others."""

_FEW = 60
"""So many words are searched for one by one."""
_HARDLY_ANY = 8
"""So few paragraphs are looked for without finding out first which can stand in another."""

_ALIKE = 8
"""The most paragraphs that are looked for by one word."""


class _Wanted(NamedTuple):
    """A paragraph that may be pulled from another: its place, its words, and which of them is looked for."""

    pulled: Paragraph
    at: int
    words: list[str]
    telling: int


_ByWord = dict[str, list[_Wanted]]


def mark_pull_quotes(manuscript: Manuscript) -> None:
    """Settle short paragraphs whose words stand, one after another, inside a longer paragraph of the file.

    A heading may repeat words of the text, and a question may be one: only a quoted line or
    one that closes like a statement is pulled.
    """
    places = [
        at
        for at, paragraph in enumerate(manuscript.paragraphs)
        if at and len(paragraph.text) <= _LONGEST and paragraph.undecided and _can_be_pulled(paragraph)
    ]
    if not places:
        return
    texts = [paragraph.text.casefold() for paragraph in manuscript.paragraphs]
    holding = texts
    if len(places) > _HARDLY_ANY:
        places, holding = _worth_comparing(texts, places)
    wanted: _ByWord = {}
    for at in places:
        words = _WORD.findall(texts[at])
        if len(words) >= _LEAST:
            telling = max(words, key=len)  # the longest word is the rarest, so that little else is compared
            alike = wanted.setdefault(telling, [])
            if len(alike) < _ALIKE:
                alike.append(_Wanted(manuscript.paragraphs[at], at, words, words.index(telling)))
    if not wanted:
        return
    texts = holding
    met = _met_by_search(texts, wanted) if len(wanted) <= _FEW else _met_by_words(texts, wanted)
    for at, near in met:
        paragraph, folded = manuscript.paragraphs[at], texts[at]
        if any(one.pulled is not paragraph and all(map(folded.__contains__, one.words)) for one in near):
            _settle_pulled(manuscript, _WORD.findall(folded), wanted)


def _worth_comparing(texts: list[str], wanted: list[int]) -> tuple[list[int], list[str]]:
    """The places ``wanted`` and the ``texts`` without what cannot be pulled or hold it, as most cannot.

    What stands in another text, too, has no eight letters in a row that come only once in all texts; and of these
    only such are worth a look as hold the rarest eight letters of something wanted. The others become empty.
    """
    letters = [text.encode("latin-1", "replace").translate(None, _NO_LETTERS) for text in texts]
    begins = list(accumulate(map(len, letters), initial=0))
    whole = b"".join(letters)
    rows: NDArray[np.uint64] = np.ndarray(max(0, len(whole) - _ROW + 1), "<u8", whole, strides=(1,))
    # Letters in a row that share their number with others only seem to come more often than they do.
    numbers = rows * _SPREAD
    bits = min(_MOST_BITS, len(whole).bit_length() + 1)
    numbers >>= np.uint64(64 - bits)
    places = numbers.view(np.intp)
    often = np.bincount(places, minlength=1 << bits)
    rarest = np.zeros(1 << bits, dtype=bool)
    each = often[places]
    kept: list[int] = []
    for at in wanted:
        begin, end = begins[at], begins[at + 1] - _ROW + 1
        if end <= begin:
            if len(_WORD.findall(texts[at])) < _LEAST:
                continue
            return wanted, texts  # letters of another script
        least = begin + int(each[begin:end].argmin())
        if each[least] > 1:
            rarest[places[least]] = True
            kept.append(at)
    near = set((np.searchsorted(begins, np.flatnonzero(rarest[places]), "right") - 1).tolist())
    return kept, [text if at in near else "" for at, text in enumerate(texts)]


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
        for pulled, _, its, before in wanted[words[at]]:
            start = at - before
            if start >= 0 and len(its) < len(words) and pulled.undecided and words[start : start + len(its)] == its:
                pulled.settle(Kind.BOILERPLATE)
                manuscript.remark(pulled, Doubt.PULL_QUOTE)


def _can_be_pulled(paragraph: Paragraph) -> bool:
    size = len(paragraph.text)
    return size <= _LONGEST and ((size >= _UNMARKED and paragraph.end in ".!…。！") or wholly_quoted(paragraph.text))
