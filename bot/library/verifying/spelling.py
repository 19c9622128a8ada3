"""Whether words are the same but for how they are written: together or apart, bent in brackets, stopp'd, mc²."""

import re
import unicodedata
from typing import Final

from bot.library.verifying.segments import Sought, bends_to
from bot.library.verifying.stretch import Stretch

_LEAST_PIECE: Final = 2
"""Letters of the parts of a word that may be written apart: "a part" is not "apart"."""
_APOSTROPHES: Final = "'’ʼ‘`"
_FEWEST: Final = 3
"""The letters that must agree."""
_MOST_LEFT_OUT: Final = 2
"""The most letters an apostrophe stands for."""
_CONTRACTED: Final = frozenset({"d", "s", "t", "m", "ll", "re", "ve"})
"""What may be a word of its own behind an apostrophe: "he'd" is not "held", and only "stopp'd" is "stopped"."""


_SPELT_OUT: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
"""Letters with two dots, a ring or a stroke, as they are typed without them."""
_IT_BEFORE: Final = re.compile(r"(?<!\w)'t(?=[a-z])")
_IT_BEHIND: Final = re.compile(r"(?:(?<=[a-mo-z])| )'t(?![a-z])|^'t$")
_Range = tuple[int, int]
"""Words, the first and one past the last."""


def spelt_alike(seek: Sought, stretch: Stretch, q: _Range, t: _Range) -> bool:
    """Whether words ``q`` of the quotation are words ``t`` of the text, spelt otherwise."""
    if _joined(seek, stretch, q, t) or _bent(seek, stretch, q, t) or _respelt(seek, stretch, q, t):
        return True
    mine = _with_apostrophe(seek.asked.words.opening_marks(q[0]), seek.asked.words.written(*q))
    theirs = _with_apostrophe(stretch.opening_marks(t[0]), stretch.written(*t))
    return mine != theirs and _in_full(mine) == _in_full(theirs)


def _joined(seek: Sought, stretch: Stretch, q: _Range, t: _Range) -> bool:
    """``to-day`` and ``today``, ``every one`` and ``everyone``, ``U.S.`` and ``US``, a word a line's end parted."""
    if not (q[1] > q[0] and t[1] > t[0]):
        return False
    mine, theirs = seek.keys[slice(*q)], stretch.keys[slice(*t)]
    if "".join(mine) != "".join(theirs):
        return False
    if min(map(len, (*mine, *theirs))) >= _LEAST_PIECE and mine[0][0].isalpha():
        return True
    loose = all(seek.asked.words.loose[at] for at in range(q[0], q[1] - 1))
    return loose and all(stretch.loose(at) for at in range(t[0], t[1] - 1))


def _bent(seek: Sought, stretch: Stretch, q: _Range, t: _Range) -> bool:
    """``go[es]`` for ``going``, ``[T]he`` for ``the``."""
    if q[1] - q[0] != 1 or t[1] - t[0] != 1 or q[0] not in seek.asked.bent:
        return False
    before, after = seek.asked.bent[q[0]]
    return bends_to(stretch.keys[t[0]], before, after, seek.keys[q[0]])


def _respelt(seek: Sought, stretch: Stretch, q: _Range, t: _Range) -> bool:
    """``stopped`` for ``stopp'd``, ``over`` for ``o'er``, ``mc2`` for ``mc²``."""
    if q[1] - q[0] != 1 or t[1] - t[0] != 1:
        return False
    return same_word(seek.asked.words.written(*q), stretch.written(*t))


def _with_apostrophe(before: str, words: str) -> str:
    """Words in lower case, with the apostrophe they begin with."""
    return _plain(before[-1:] + words if before[-1:] and before[-1:] in _APOSTROPHES else words)


def _in_full(words: str) -> str:
    """Words of old books as they are written now: ``in it`` for ``in't``, ``it is`` for ``'tis``."""
    return _IT_BEHIND.sub(" it", _IT_BEFORE.sub("it ", " ".join(words.split()))).strip()


def same_word(one: str, other: str) -> bool:
    """Whether an apostrophe of one stands for letters the other has, a raised figure differs, or "grün" is "gruen".

    What has an apostrophe must have the other's letters around it, so that "he'll" is "hell" to nobody: there the
    apostrophe stands for letters that the other lacks, too.
    """
    plain, second = _plain(one), _plain(other)
    if plain == second and one != other:
        return one.casefold() != other.casefold()
    if plain.isascii() != second.isascii() and plain.translate(_SPELT_OUT) == second.translate(_SPELT_OUT):
        return True
    return _elided(plain, second) or _elided(second, plain)


def _plain(word: str) -> str:
    folded = unicodedata.normalize("NFKC", word).casefold()
    return "".join("'" if char in _APOSTROPHES else char for char in folded)


def _elided(short: str, whole: str) -> bool:
    before, mark, after = short.partition("'")
    if not mark or "'" in whole or "'" in after or not before or not after or len(before) + len(after) < _FEWEST:
        return False
    left_out = len(whole) - len(before) - len(after)
    if not (0 < left_out <= _MOST_LEFT_OUT and whole.startswith(before) and whole.endswith(after)):
        return False
    return after not in _CONTRACTED or (whole[len(before) :] == f"e{after}" and len(before) >= _FEWEST)
