"""A sign that cannot be shown, in words: its script, or its own name."""

import unicodedata

from bot.cards.source import in_quotes
from bot.cards.tongue import later, said, translated

_SCRIPTS = {
    "CJK": later("no Chinese characters"),
    "IDEOGRAPHIC": later("no Chinese characters"),
    "HIRAGANA": later("no Japanese kana"),
    "KATAKANA": later("no Japanese kana"),
    "HANGUL": later("no Korean letters"),
}
_LETTERS = frozenset(
    {
        *("ARABIC", "ARMENIAN", "BENGALI", "BOPOMOFO", "DEVANAGARI", "ETHIOPIC", "GEORGIAN", "GUJARATI", "GURMUKHI"),
        *("HEBREW", "KANNADA", "KHMER", "LAO", "MALAYALAM", "MONGOLIAN", "MYANMAR", "ORIYA", "SINHALA", "SYRIAC"),
        *("TAMIL", "TELUGU", "THAANA", "THAI", "TIBETAN"),
    }
)
"""Scripts that are called by their names."""


def sign_words(sign: str) -> str:
    """What a typeface without it lacks: ``no Chinese characters``, ``no sign for “🙂” (slightly smiling face)``."""
    name = unicodedata.name(sign, "")
    script = name.split(" ")[0]
    if script in _SCRIPTS:
        return translated(_SCRIPTS[script])
    if script in _LETTERS:
        return said("no {script} letters", script=script.title())
    if not name:
        return said("no sign for {sign}", sign=f"U+{ord(sign):04X}")
    return said("no sign for {sign}", sign=f"{in_quotes(sign)} ({name.lower()})")
