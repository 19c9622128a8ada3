"""Which language an article is in: its script, and for Latin and Cyrillic a profile of the commonest small words."""

from collections import Counter
from functools import cache, lru_cache
from typing import Final

from bot.languages.language import CODES, language_for

SAMPLE = 6000
"""How many characters of an article are examined."""

_ALONE: Final = 0.5
"""What a word counts besides if no other language has it; less if several have."""
_LETTER: Final = 0.5
"""What a letter counts that no other language has, beside a word that no other has."""
_KEPT: Final = 16
"""How many answers are kept: the same article is asked about again and again while it is read."""
_EDGES: Final = ".,;:!?…“”\"'()«»„‘’"


@cache
def _scripts() -> dict[str, tuple[str, ...]]:
    """The languages of each script, in the order of ``CODES``: the first is the one when no word speaks for any."""
    scripts: dict[str, tuple[str, ...]] = {}
    for code in CODES:
        script = language_for(code).detect.script
        scripts[script] = (*scripts.get(script, ()), code)
    return scripts


UNKNOWN: Final = "und"
"""The code of a language that nobody could tell (ISO 639-2)."""

_ENOUGH: Final = 40
"""How many words tell that a text is in none of the known languages."""
_LEAST: Final = 0.12
"""The part of them that must be among a language's commonest: texts in the known ones have 0.14 to 0.4."""


@cache
def _languages_of() -> dict[str, tuple[str, ...]]:
    """Which languages have a word among their commonest."""
    found: dict[str, tuple[str, ...]] = {}
    for code in CODES:
        for word in language_for(code).detect.profile:
            found[word] = (*found.get(word, ()), code)
    return found


@cache
def _letters() -> dict[str, str]:
    """The language of each letter that only one has."""
    return {letter: code for code in CODES for letter in language_for(code).detect.letters}


@lru_cache(maxsize=_KEPT)
def language_of(text: str) -> str:
    """The language of ``text`` as a two-letter code; ``en`` if it is too short to point to any.

    ``UNKNOWN`` for a longer text with hardly a common word of a language known here: Polish, Turkish, Swedish.
    """
    sample = text[:SAMPLE]
    counts = {"latin": 0, "cyrillic": 0, "han": 0, "kana": 0, "hangul": 0, "arabic": 0, "greek": 0, "hebrew": 0}
    for char, times in Counter(sample[:2000]).items():
        script = _script(char)
        if script:
            counts[script] += times
    # An ideograph says about as much as three letters.
    counts["han"] *= 3
    counts["kana"] *= 3
    script = max(counts, key=lambda name: counts[name])
    if not counts[script]:
        return "en"
    if script in ("han", "kana"):
        return "ja" if counts["kana"] * 4 > counts["han"] else "zh"
    languages = _scripts()[script]
    if len(languages) == 1:
        return languages[0]
    words = sample.lower().split()
    scores, hits = dict.fromkeys(languages, 0.0), dict.fromkeys(languages, 0)
    known = _languages_of()
    for word, times in Counter(words).items():
        sharing = [code for code in known.get(word.strip(_EDGES), ()) if code in scores]
        for code in sharing:
            hits[code] += times
            scores[code] += times * (1 + _ALONE / len(sharing))
    for letter, code in _letters().items():
        if code in scores and letter in sample:
            hits[code] += sample.count(letter)
            scores[code] += _LETTER * sample.count(letter)
    best = max(languages, key=lambda code: scores[code])
    if len(words) >= _ENOUGH and hits[best] < _LEAST * len(words):
        return UNKNOWN
    return best if hits[best] * 20 >= len(words) and scores[best] else languages[0]


def _script(char: str) -> str | None:
    if char < "\u0250":
        return "latin" if char.isalpha() else None
    for name, first, last in (
        ("greek", "\u0370", "\u03ff"),
        ("cyrillic", "\u0400", "\u052f"),
        ("hebrew", "\u0590", "\u05ff"),
        ("arabic", "\u0600", "\u06ff"),
        ("kana", "\u3040", "\u30ff"),
        ("han", "\u3400", "\u9fff"),
        ("hangul", "\uac00", "\ud7af"),
    ):
        if first <= char <= last:
            return name
    return None
