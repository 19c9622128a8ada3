"""Words and reading time, and the first few words of a text."""

import math
import re

WORDS_A_MINUTE = 238
"""Silent reading of English non-fiction, adults: Brysbaert 2019, "How many words do we read per minute?"."""

_CJK = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
# A word of letters or digits (with inner apostrophes and hyphens), or one character of a script without spaces.
_WORD = re.compile(rf"[{_CJK}]|[^\W_{_CJK}]+(?:['’\-‑][^\W_{_CJK}]+)*")


# What print has beside Latin-1, as the pattern takes it: in that alone words are counted in a third of the time.
_PRINTED = (("’", "'"), ("“", " "), ("”", " "), ("‘", " "), ("–", " "), ("—", " "), ("…", " "))
_SHAPES = bytes(97 if chr(code).isalnum() else 45 if chr(code) in "'-" else 32 for code in range(256))


def count_words(text: str) -> int:
    """Words as a reader would count them; in Chinese and Japanese every character, as word processors do."""
    plain = text
    if not plain.isascii():
        for printed, typed in _PRINTED:
            plain = plain.replace(printed, typed)
    try:
        shape = plain.encode("latin-1").translate(_SHAPES)
    except UnicodeEncodeError:
        return len(_WORD.findall(text))
    if b"-" in shape:  # twice, because what has been joined may be what has to be joined to the next
        shape = shape.replace(b"a-a", b"aaa").replace(b"a-a", b"aaa").replace(b"-", b" ")
    return len(shape.split())


def reading_minutes(words: int) -> int:
    """Minutes to read that many words, to the nearest; so the parts of a text and the whole of it tell the same."""
    return math.floor(words / WORDS_A_MINUTE + 0.5)


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
