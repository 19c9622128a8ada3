"""What is never quoted at random, however well it stands alone: slurs, censored spellings, detailed violence.

The text stays in the library and can be searched and read; it only never appears unasked. The words stand in the
``unfit`` section of the language files, the slurs as short hashes, so that a file can be read and reviewed without
spelling them: words that insult people for what they are, and the coarsest oaths. To add one, append the hex digits
of ``blake2b(word, digest_size=6)`` of its ``folded`` form, and that form's first two letters. A false alarm costs no
more than a quote, so words with a second, harmless meaning are mostly in.
"""

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from bot.languages.kinds import NONE
from bot.languages.language import everywhere
from bot.languages.needed import Needed, joined
from bot.languages.sought import SoughtPattern

_LOOKALIKES = str.maketrans({"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "@": "a", "$": "s", "!": "i"})
_WORDS = re.compile(r"[^\W_][\w@$!]*")
_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
# A letter, then two or more marks in place of letters (n****), one between letters (n*gger), or dashes for letters.
_CENSORED = re.compile(
    r"[^\W\d_][*#]{2,}|[^\W\d_][*#@][^\W\d_]|[^\W\d_]-{3,}|\b[a-z]-word\b|[^\W\d_]_{2,}[^\W\d_]?", re.I
)
CENSORING: Final = ("*", "#", "@", "---", "-word", "__")


@dataclass(frozen=True, slots=True)
class _Words:
    """The unfit words of all languages."""

    slurs: frozenset[str]
    starts: frozenset[str]
    endings: tuple[str, ...]
    harmless: frozenset[str]
    graphic: SoughtPattern
    violent: SoughtPattern
    demeaning: SoughtPattern
    sensitive: SoughtPattern
    graphic_unspaced: re.Pattern[str]
    violent_unspaced: re.Pattern[str]


@cache
def _words() -> _Words:
    known = everywhere().unfit
    return _Words(
        slurs=known.slurs,
        starts=known.slur_starts,
        endings=tuple(known.slur_endings),
        harmless=known.harmless,
        graphic=SoughtPattern(known.graphic, NONE),
        violent=SoughtPattern(known.violent, NONE),
        demeaning=SoughtPattern(known.demeaning, NONE),
        sensitive=SoughtPattern(known.sensitive, NONE),
        graphic_unspaced=re.compile("|".join(known.graphic_unspaced)),
        violent_unspaced=re.compile("|".join(known.violent_unspaced)),
    )


def folded(word: str) -> str:
    """Casefolded, without accents, digits and signs that stand for letters read as those letters."""
    if word.isascii() and word.isalpha():
        return word.casefold()
    bare = unicodedata.normalize("NFKD", word.casefold().translate(_LOOKALIKES))
    return bare if bare.isalpha() else "".join(c for c in bare if not unicodedata.combining(c))


def _hashed(word: str) -> bool:
    return hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest() in _words().slurs


@lru_cache(maxsize=65_536)
def _is_slur(word: str) -> bool:
    bare, known = folded(word), _words()
    if bare[:2] not in known.starts or not 3 <= len(bare) <= 20 or word in known.harmless:
        return False
    endings = filter(bare.endswith, known.endings)
    return _hashed(bare) or any(_hashed(bare[: -len(e)]) for e in endings if len(bare) > len(e) + 2)


def holds_slur(piece: str) -> bool:
    """Whether a piece of casefolded text without white space holds a slur, in a script with spaces."""
    if piece.isascii() and piece.isalpha() and piece[:2] not in _words().starts:
        return False
    return any(map(_is_slur, _WORDS.findall(piece)))


def _has_slur(text: str, words: list[str]) -> bool:
    if any(map(_is_slur, words)):
        return True
    for run in () if text.isascii() else _HAN.findall(text):
        if any(_hashed(run[at : at + size]) for size in (2, 3) for at in range(len(run) - size + 1)):
            return True
    return False


def _violent(text: str, folded: str, words: Sequence[str] | None) -> bool:
    known = _words()
    if (
        not text.isascii()
        and _HAN.search(text)
        and (known.graphic_unspaced.search(text) or len(set(known.violent_unspaced.findall(text))) > 1)
    ):
        return True
    return known.graphic.found(folded, words) or len(known.violent.forms(folded, words)) > 1


def unfit(text: str, words: Sequence[str] | None = None) -> str | None:
    """Why ``text`` must not be served unasked ("slur", "censored word", "violence", "sensitive"), or None.

    One graphic word, or two different words of killing, make detailed violence. ``words`` are those of the casefolded
    text that ``unfit_words`` may hold, or None for any.
    """
    low = text.casefold()
    if any(map(low.__contains__, CENSORING)) and _CENSORED.search(text):
        return "censored word"
    if _violent(text, low, words):
        return "violence"
    if _words().sensitive.found(low, words):
        return "sensitive"
    return "slur" if _has_slur(text, _WORDS.findall(low)) or _words().demeaning.found(low, words) else None


def unfit_words() -> Needed | None:
    """What stands in every text that ``unfit`` finds something in, slurs and scripts without spaces aside."""
    known = _words()
    each = [one.needed for one in (known.graphic, known.violent, known.demeaning, known.sensitive)]
    return joined([*filter(None, each), Needed(NONE, NONE, frozenset(CENSORING))]) if None not in each else None
