"""The words that lead to a quotation: their last sentence, and whether it is more than a name."""

import re
from collections.abc import Sequence
from typing import Final

from bot.languages.language import everywhere

_ALL: Final = everywhere()


def goes_on(following: Sequence[str]) -> bool:
    """Whether what follows one word makes it the subject of a sentence, not a name: "Three things cannot be hidden"."""
    if not following or not following[0][:1].islower() or following[0].endswith("ly"):
        return False
    small = _ALL.grammar.prepositions | _ALL.grammar.joining | _ALL.saying.verbs | _ALL.saying.helpers
    return following[0] not in small


def last_sentence(words: str) -> str:
    """What follows the last sentence's end in a line that leads to a quotation; shortened titles end none."""
    at = len(words)
    for found in reversed(list(re.finditer(r"[.!?…]\s+(?=\S)", words[:-1]))):
        before = words[: found.start()].rpartition(" ")[2].casefold()
        if before in _ALL.sentences.leading or before in _ALL.people.courtesy or len(before) < 2:
            continue
        at = found.end()
        return words[at:]
    return words
