"""The numbers of the words in a segment that is being made: each word gets the next one as it first comes."""

from collections import defaultdict
from itertools import count

import numpy as np
from numpy.typing import NDArray

from bot.search.coded import CodedWords, Coding

NumberedWords = tuple[NDArray[np.uint32], NDArray[np.uint32]]
"""The terms of all words of some texts in order, and how many words each text has."""


class WordNumbers:
    """Words and their terms; ``of_word`` gives every word one."""

    def __init__(self) -> None:
        self.of_word: defaultdict[str, int] = defaultdict(count().__next__)

    def __len__(self) -> int:
        return len(self.of_word)

    def coding(self) -> Coding:
        """Takes texts whose words are looked up here at once, for ``of_coding``."""
        return Coding(self.of_word)

    def of_coding(self, coding: Coding) -> NumberedWords:
        """Of what ``coding`` took."""
        return np.frombuffer(coding.codes, np.uint32), np.frombuffer(coding.sizes, np.uint32)

    def of_coded(self, words: CodedWords) -> NumberedWords:
        """Of words that came as numbers of their own: each different one is looked up once."""
        different = words.different
        known = np.fromiter(map(self.of_word.__getitem__, different), np.uint32, len(different))
        codes: NDArray[np.uint32] = np.frombuffer(words.codes, np.dtype(words.codes.typecode)).astype(
            np.uint32, copy=False
        )
        return known.take(codes), np.frombuffer(words.sizes, np.uint32)
