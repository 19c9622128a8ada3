"""Words and reading time, and the first few words of a text."""

import math
import re

WORDS_A_MINUTE = 238
"""Silent reading of English non-fiction, adults: Brysbaert 2019, "How many words do we read per minute?"."""

_CJK = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
# A word of letters or digits (with inner apostrophes and hyphens), or one character of a script without spaces.
_WORD = re.compile(rf"[{_CJK}]|[^\W_{_CJK}]+(?:['’\-‑][^\W_{_CJK}]+)*")


def count_words(text: str) -> int:
    """Words as a reader would count them; in Chinese and Japanese every character, as word processors do."""
    return len(_WORD.findall(text))


def reading_minutes(words: int) -> int:
    """Whole minutes to read that many words, at least 1."""
    return max(1, math.ceil(words / WORDS_A_MINUTE))


def opening_words(text: str, count: int = 8) -> str:
    """The first ``count`` words as they stand (twice as many characters' worth in scripts without spaces)."""
    end = 0
    taken = 0.0
    for found in _WORD.finditer(text):
        taken += 0.5 if len(found.group()) == 1 and found.group() >= "\u3040" else 1
        if taken > count:
            break
        end = found.end()
    return " ".join(text[:end].split())
