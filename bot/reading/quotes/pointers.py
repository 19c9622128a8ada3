"""Words that point out of a sentence (this, those, most of them), and whether it holds itself what they mean."""

import re
from collections.abc import Sequence
from typing import Final

from bot.languages.language import primary
from bot.languages.patterns import word_set
from bot.reading.quotes.ties import ties

_MILD: Final = 0.35
"""What a pointer to a clause of the same sentence takes off its worth."""
_SOFT: Final = re.compile(r"(?:this|these|those|such|so-called|(?:all|both|each|one|some|many|most|none|two|any) of )")
_CLAUSE: Final = re.compile(r"[;:—]|, (?:but|which|because|and|so|for|yet|while)\b")
NAMING_ITSELF: Final = re.compile(
    r"\bthis (?:essay|article|chapter|section|book|paper|piece|post|interview|series|site|page)\b|\b(?:above|"
    r"below|aforementioned|so-called|yesterday)\b"
)
"""What points to the text itself or out of it, behind whatever sentence it stands."""
POINTING: Final = word_set("such so-called")
"""Words that weigh an English sentence down by themselves."""
_LEAST_CLAUSE: Final = 30
_STEM: Final = 5
_MANY: Final = word_set("people men women children all both two everybody everyone workers others")
_SINGULAR_ENDS: Final = ("ss", "us", "is", "'s")


def pointing(
    folded: str, tokens: list[str], language: str, begin: int = 0, words: Sequence[str] | None = None
) -> float | None:
    """What the pointers of a sentence take off its worth, 0 without any; None where one points out of it.

    ``folded`` is the casefolded sentence, ``tokens`` its words, ``words`` those of them that pointers may hold, or
    None for any; pointers before ``begin`` do not count.
    """
    tax = 0.0
    english = primary(language) == "en"
    pointers, begin = ties(language).pointers, min(begin, len(folded))
    for found in pointers.finditer(folded, begin) if pointers.found(folded, words, begin) else ():
        if not english or _SOFT.match(found.group()) is None or not _resolved(folded, found.start()):
            return None
        tax = _MILD
    if english and ("so-called" in tokens or "such" in tokens[1:]):
        tax = _MILD
    return tax


def _resolved(folded: str, at: int) -> bool:
    """Whether the words before ``at`` hold what is pointed to: a clause of their own, or the same noun or a plural."""
    before = folded[:at]
    if folded.startswith("such", at):
        return at > 0
    if not before.strip():
        return False
    clause = _CLAUSE.search(before)
    if clause is not None and clause.start() >= (0 if clause.group() in ";:—" else _LEAST_CLAUSE):
        return True
    words = re.findall(r"[^\W\d_']+", before)
    if folded.startswith(("this", "that"), at):
        noun = re.match(r"(?:this|that) ([^\W\d_]{4,})", folded[at:])
        return noun is not None and any(word[:_STEM] == noun[1][:_STEM] for word in words)
    return any(
        word in _MANY or (len(word) > 3 and word.endswith("s") and not word.endswith(_SINGULAR_ENDS)) for word in words
    )
