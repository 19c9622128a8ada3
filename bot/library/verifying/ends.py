"""Where a sentence of a quotation ends, and whether it ends there in the text."""

import re
from typing import Final

from bot.library.verifying.insets import is_numbered
from bot.library.verifying.segments import Sought
from bot.library.verifying.stretch import Stretch
from bot.library.verifying.words import Words

_PAUSE: Final = re.compile("[:;—–：；]")
_FEW: Final = 12
"""So many words may be taken for one sentence."""
_LINE_ENDS: Final = re.compile(r"[\n/]")
"""What shows the end of a line of verse, whatever mark stands there."""


def end_moved(q: int, t: int, seek: Sought, stretch: Stretch, first: int) -> bool:
    """Whether a sentence ends after one of these two equal words and not after the other; ``first`` is the first word
    of the text that is compared."""
    words = seek.asked.words
    if q + 1 in seek.asked.breaks or (q + 1) in seek.asked.inserted or q in seek.asked.inserted:
        return False
    if is_numbered(stretch, t, t + 1):
        return False
    mine, theirs = words.stops[q], stretch.stop(t)
    if _PAUSE.search(words.text, words.ends[q], words.starts[q + 1]) or _PAUSE.search(stretch.trailing(t)):
        return False  # older print has a colon where others end the sentence, and the other way round
    if mine == "!" and theirs == "":
        return True
    if theirs != "!" or mine:
        return False
    if _LINE_ENDS.search(words.text, words.ends[q], words.starts[q + 1]):
        return False
    # A sentence's end is missing. Somebody who typed no punctuation at all has moved none in what is whole sentences,
    # nor in a longer stretch, whose sentences nobody would take for one.
    if _is_punctuated(words):
        return True
    return len(words.starts) <= _FEW and not any(stretch.begins_sentence(at) for at in range(first, t + 1))


def _is_punctuated(words: Words) -> bool:
    """Whether a quotation has any punctuation of its own, at its end too."""
    behind = (*words.starts[1:], len(words.text))
    return any(words.text[end:start].strip(" '’\"“”»\n-") for end, start in zip(words.ends, behind, strict=True))
