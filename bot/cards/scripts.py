"""A sign that cannot be shown, in words: its script, or its own name."""

import unicodedata

_SCRIPTS = {
    "CJK": "Chinese characters",
    "IDEOGRAPHIC": "Chinese characters",
    "HIRAGANA": "Japanese kana",
    "KATAKANA": "Japanese kana",
    "HANGUL": "Korean letters",
    "BOPOMOFO": "Bopomofo letters",
    **{
        script.upper(): f"{script} letters"
        for script in (
            "Arabic", "Armenian", "Bengali", "Devanagari", "Ethiopic", "Georgian", "Gujarati", "Gurmukhi", "Hebrew",
            "Kannada", "Khmer", "Lao", "Malayalam", "Mongolian", "Myanmar", "Oriya", "Sinhala", "Syriac", "Tamil",
            "Telugu", "Thaana", "Thai", "Tibetan",
        )
    },
}  # fmt: skip


def sign_words(sign: str) -> str:
    """What a typeface without it lacks: ``no Chinese characters``, ``no sign for “🙂” (slightly smiling face)``."""
    name = unicodedata.name(sign, "")
    script = _SCRIPTS.get(name.split(" ")[0])
    if script:
        return f"no {script}"
    return f"no sign for “{sign}” ({name.lower()})" if name else f"no sign for U+{ord(sign):04X}"
