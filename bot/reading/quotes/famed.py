"""How much a sentence has of the words and the shape of famous ones, by the table of its language."""

import math
import re
from bisect import bisect_right
from itertools import pairwise, repeat
from typing import Final

import numpy as np

from bot.languages.language import primary
from bot.languages.quotable_table import quotable_table
from bot.reading.quotes.word_rows import Amounts, WordRows

MOST: Final = 2.0
"""What ``famed`` finds is cut to this, on both sides of 0."""
_LENGTHS: Final = (8, 12, 17, 24, 34)
_LENGTHS_UNSPACED: Final = (12, 18, 26, 38, 56)
_MEANS: Final = (4.0, 4.6, 5.2, 6.0)
UNSPACED: Final = frozenset({"zh", "ja"})
"""The languages whose words no spaces part, and which may have a table of characters."""
_NAME: Final = re.compile(r" [“\"(«„‚]?[^\W\d_]")
_NUMBER: Final = re.compile(r"\d+")
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_MARKS: Final = {",": "#,", "，": "#,", "、": "#,", ";": "#;", "；": "#;", ":": "#:", "：": "#:", "!": "#!", "！": "#!"}
_MARKS.update({"(": "#(", "（": "#(", "“": "#q", "«": "#q", "„": "#q", '"': "#q", "—": "#-", "–": "#-", "/": "#/"})
_ALL_MARKS: Final = tuple(_MARKS.items())
_ASCII_MARKS: Final = tuple((mark, sign) for mark, sign in _ALL_MARKS if mark.isascii())
_HEAVY: Final = 4


def signs_of(text: str, tokens: list[str], language: str) -> set[str]:
    """The signs of a sentence: its words, and ``#…`` for its length, its marks, its names, its numbers.

    ``tokens`` are its words, casefolded; what stands before an apostrophe is left out. Of Chinese, each character and
    each pair of them is a word.
    """
    unspaced, plainly = primary(language) in UNSPACED, False
    if unspaced:
        words = _HAN.findall(text)
        signs = {*words, *(one + other for one, other in pairwise(words))}
    else:
        words, plainly = tokens, "".join(tokens).isalpha()
        if not plainly:
            words = [word for token in tokens if (word := token.rpartition("'")[2])[:1].isalpha()]
        signs = set(words)
        if len(signs) < len(words):
            heavy = [word for word in words if len(word) >= _HEAVY]
            if len(set(heavy)) < len(heavy):
                signs.add("#again")
        mean = sum(map(len, words)) / max(1, len(words))
        signs.add(f"#mean{bisect_right(_MEANS, mean)}")
        plain = text[1:].islower()  # without a capital behind the first letter, as many sentences are
        names = 0 if plain else sum(map(str.isupper, (found[-1] for found in _NAME.findall(text))))
        signs.add(f"#names{min(3, names)}")
    lengths = _LENGTHS_UNSPACED if unspaced else _LENGTHS
    signs.add(f"#length{bisect_right(lengths, len(words))}")
    numbers = 0 if plainly else len(_NUMBER.findall(text))
    if numbers:
        signs.add(f"#numbers{min(2, numbers)}")
    for mark, sign in _ASCII_MARKS if text.isascii() else _ALL_MARKS:
        if mark in text:
            signs.add(sign)
    return signs


def fame(text: str, tokens: list[str], language: str) -> float:
    """How much speaks for a famous sentence, below 0 for a plain one; 0 in a language without a table."""
    table = quotable_table(primary(language))
    if not table:
        return 0.0
    # Rounded once, so that it is the same whatever order a set of words has in this process.
    return math.fsum(map(table.get, ("#", *signs_of(text, tokens, language)), repeat(0.0)))


def fames(words: WordRows, language: str) -> Amounts:
    """The ``fame`` of each row."""
    if not quotable_table(primary(language)):
        return np.zeros(len(words))
    each = (fame(text, words.tokens_in(row), language) for row, text in enumerate(words.texts))
    return np.fromiter(each, np.float64, len(words))


def famed(text: str, tokens: list[str], language: str) -> float:
    """``fame``, from -``MOST`` to ``MOST``."""
    return max(-MOST, min(MOST, fame(text, tokens, language)))
