"""Whether a sentence looks whole in any language: how it begins, how it ends, and that its marks come in pairs."""

import re
from typing import Final

from bot.reading.lines.marks import is_han
from bot.reading.lines.sentences import CLOSERS
from bot.reading.quotes.signs import PAIRED, SEVERAL, UNPLAIN
from bot.reading.quotes.word_signs import SentenceWords

OPENERS: Final = "\"'“”„‚‘«»‹›「『 \u00a0\u202f"
"""What may stand before the first letter of a sentence."""

_LIST_MARK = re.compile(
    r"(?:[-*•–—·▪◦]|\(?\d{1,3}[.)]|\(?[A-Za-z][.)]|\[|\(|#|\d{1,2}[:.]\d{2}\b|[IVX]{1,5}\.)(?=\s|[^\W\d_]|$)|[(\[（—–]"
)
_ASCII_PAIRS: Final = ("()", "[]")
_PAIRS: Final = (*_ASCII_PAIRS, "“”", "«»", "「」", "『』", "（）")
_FORMULA: Final = "\\"
"""What stands in formulas as programs write them, and in no sentence that people say."""

_ENDS: Final = frozenset(".!?。！？｡।۔؟։")
_ASKING: Final = frozenset("?？؟")

_IN_PAIRS: Final = PAIRED | SEVERAL


def is_question(text: str) -> bool:
    """Whether the sentence asks."""
    return text.rstrip(CLOSERS)[-1:] in _ASKING


def shape_fault(text: str) -> str | None:
    """Why ``text`` is no whole sentence (two words), or None."""
    bare = text.lstrip(OPENERS)
    if not bare or not (bare[0].isalnum() or bare[0] in "¿¡"):
        return "odd opening"
    if bare[0].islower() or _LIST_MARK.match(bare):
        return "fragment"
    end = text.rstrip(CLOSERS + " \u00a0\u202f")
    if end.endswith(("…", "..", ". .")):
        return "trails off"
    if end[-1:] not in _ENDS:
        return "no full stop"
    if _FORMULA in text:
        return "a formula"
    if len(bare) > 12 and bare[:12].isupper() and not any(map(is_han, bare[:3])):
        return "capitals"
    for opening, closing in _ASCII_PAIRS if text.isascii() else _PAIRS:
        if text.count(opening) != text.count(closing) and not (opening == "“" and "„" in text):
            return "unbalanced"
    return "unbalanced" if text.count('"') % 2 else None


def looks_whole(words: SentenceWords) -> bool:
    """Whether it is plain at a glance that ``shape_fault`` finds nothing, as of most sentences."""
    text, _, signs, every = words
    return (
        not every & _IN_PAIRS
        and text[-1:] in _ENDS
        and text[-2:-1].isalnum()
        and text[0].isupper()
        and text[1:4].islower()
        and text[1] != "."
        and not signs[0] & UNPLAIN
        and _FORMULA not in text
    )
