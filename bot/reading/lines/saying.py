"""Whether words of a line are a verb of saying: "said", or two that are one, "points out"."""

from collections.abc import Sequence
from functools import cache
from typing import Final

from bot.languages.kinds import WordSet
from bot.languages.language import everywhere, language_for

_VERBS: Final = everywhere().saying.verbs


@cache
def verbs_in(language: str) -> WordSet:
    """The verbs of saying in a text of a language by its tag: its own, and those of others that are no small word here.

    French "dit" is one, but not in Dutch, where it means this; and an English article may quote in French.
    """
    known = language_for(language)
    return known.saying.verbs | (_VERBS - known.sentences.starters - known.ties.words)


def saying_at(words: Sequence[str], at: int, verbs: WordSet = _VERBS) -> int:
    """How many of ``words``, casefolded, are a verb of saying from ``at`` on: 0, 1 or 2.

    ``verbs`` are those of ``verbs_in``, where the language is known; else a word that is one in any language counts.
    """
    word = words[at].rstrip(".").replace("’", "'")
    if at + 1 < len(words):
        both = f"{word} {words[at + 1].rstrip('.')}"
        if both in verbs:
            return 2
    return 1 if word in verbs else 0


def ends_saying(words: Sequence[str], verbs: WordSet = _VERBS) -> bool:
    """Whether ``words``, casefolded, end with a verb of saying of one word or two."""
    return any(saying_at(words, len(words) - count, verbs) == count for count in (1, 2) if count <= len(words))
