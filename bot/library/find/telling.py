"""Which words of a query tell what is sought, and whether a passage has anything to do with them."""

import re
from collections.abc import Sequence
from typing import Final

from rapidfuzz import fuzz

from bot.library.find.untelling import untelling
from bot.model import Match
from bot.search.fold import words

_SHORTEST: Final = 4
_MOST: Final = 4
_FEWEST: Final = 2
_LONGEST: Final = 12
_ALIKE: Final = 75.0
"""From so much likeness on (``rapidfuzz.fuzz.ratio``) a word may be another misspelt: "hound" is not "could"."""
_ASKS_MORE: Final = re.compile(r'["“„«]|(?:^|\s)-\S')
_STEM: Final = 5


def telling_words(query: str) -> tuple[str, ...]:
    """Up to four telling words of a short query, the longest first; none of one that is a single word, or a long text.

    Words in quotation marks and words to be left out ask for more than a word.
    """
    typed = words(query)
    if not _FEWEST <= len(typed) <= _LONGEST or _ASKS_MORE.search(query):
        return ()
    kept = [word for word in dict.fromkeys(typed) if len(word) >= _SHORTEST and not is_common(word)]
    return tuple(sorted(kept, key=lambda word: -len(word))[:_MOST])


def is_common(word: str, *, everyday: bool = True) -> bool:
    """Whether a word, as it is searched for, is so common that it tells nothing of what is sought; without
    ``everyday`` what everybody says every day counts: such a word of one language is a thing in another."""
    known = untelling()
    return word in known.common or (everyday and word in known.everyday)


def suggestible(suggestions: Sequence[str]) -> tuple[str, ...]:
    """Those words that are worth offering for one that the library does not have: who typed "hall" did not mean
    "all"."""
    return tuple(word for word in suggestions if not is_common(word, everyday=False))


def is_misread(query: str, read_as: Sequence[tuple[str, str]]) -> bool:
    """Whether a query of one word that tells something was taken for one that tells nothing, as "hall" for "all";
    ``read_as`` as for ``is_related``."""
    typed = set(words(query))
    if len(typed) != 1 or not read_as or is_common(*typed, everyday=False):
        return False
    return all(is_common(word, everyday=False) for _, printed in read_as for word in words(printed))


def has_all(query: str, match: Match, read_as: Sequence[tuple[str, str]]) -> bool:
    """Whether a passage that matches a query has all its words, of which two or more tell something, each as it was
    typed or in a form or spelling like it: ``read_as``, as for ``is_related``."""
    if match is Match.PARTIAL or len(telling_words(query)) < _FEWEST:
        return False
    return all(
        typed[:_STEM].casefold() == printed[:_STEM].casefold() or _is_alike(typed, printed)
        for typed, printed in read_as
    )


def is_related(query: str, text: str, read_as: Sequence[tuple[str, str]]) -> bool:
    """Whether a passage that is not close to a query has a word of it, or one that may be such a word misspelt.

    ``read_as`` pairs words of the query with those of the passage they were read as.
    """
    stems = {word[:_STEM] for word in words(text)}
    if any(word[:_STEM] in stems for word in words(query) if len(word) >= _SHORTEST or not word.isascii()):
        return True
    return any(_is_alike(typed, printed) for typed, printed in read_as)


def _is_alike(typed: str, printed: str) -> bool:
    return fuzz.ratio(typed.casefold(), printed.casefold()) >= _ALIKE
