"""Here is a text: can the typeface show every sign of it?"""

import unicodedata

from bot.errors import Undrawable
from bot.faults import Fault
from bot.pictures.typeface import signs

_SELECTORS = frozenset((*map(chr, range(0xFE00, 0xFE10)), *map(chr, range(0xE0100, 0xE01F0))))
_BREAK = "\u200b"


def drawable(text: str) -> str:
    """``text`` as it is drawn: the same letters, accents composed with them, without what is never seen.

    Raises Undrawable at the first sign the typeface does not have.
    """
    composed = unicodedata.normalize("NFC", "\n".join(text.splitlines()))
    return "".join(_drawn(sign) for sign in composed)


def _drawn(sign: str) -> str:
    if sign in ("\n", _BREAK):
        return sign
    if sign.isspace():
        return sign if sign in signs() else " "
    if sign in signs() and unicodedata.category(sign) != "Cf":
        return sign
    if sign in _SELECTORS or unicodedata.category(sign) == "Cc" or _unseen(sign):
        return ""
    raise Undrawable(Fault.SIGN_NOT_DRAWN, sign)


def _unseen(sign: str) -> bool:
    """Marks that only steer how others are set. A few of their kind are seen: the Arabic signs of number."""
    return unicodedata.category(sign) == "Cf" and not unicodedata.name(sign, "").startswith(("ARABIC", "SYRIAC"))
