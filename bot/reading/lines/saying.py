"""Whether words of a line are a verb of saying: "said", or two that are one, "points out"."""

from collections.abc import Sequence
from typing import Final

from bot.languages.kinds import NONE, WordSet
from bot.languages.language import everywhere

_VERBS: Final = everywhere().saying.verbs


def saying_at(words: Sequence[str], at: int, own: WordSet = NONE) -> int:
    """How many of ``words``, casefolded, are a verb of saying from ``at`` on: 0, 1 or 2.

    ``own`` are the verbs of the text's language, some of which mean something else in others.
    """
    word = words[at].rstrip(".").replace("’", "'")
    if at + 1 < len(words):
        both = f"{word} {words[at + 1].rstrip('.')}"
        if both in _VERBS or both in own:
            return 2
    return 1 if word in _VERBS or word in own else 0
