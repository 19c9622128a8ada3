"""Words that point out of a sentence (this, those, most of them), and whether it holds itself what they mean."""

import re
from functools import cache
from typing import Final, NamedTuple

from bot.languages.language import primary
from bot.languages.patterns import word_set
from bot.languages.sought import SoughtPattern
from bot.reading.quotes.signs import MAY_POINT, SUCH
from bot.reading.quotes.ties import ties
from bot.reading.quotes.word_signs import SentenceWords

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


class _Rules(NamedTuple):
    pointers: SoughtPattern
    english: bool


@cache
def _rules(language: str) -> _Rules:
    return _Rules(ties(language).pointers, primary(language) == "en")


def pointing(words: SentenceWords, folded: str, language: str, begin: int = 0) -> float | None:
    """What the pointers of a sentence take off its worth, 0 without any; None where one points out of it.

    ``folded`` is the casefolded sentence; pointers before ``begin`` do not count.
    """
    known, tax = _rules(language), 0.0
    if words.every & MAY_POINT and known.pointers.found(folded, words.showing(MAY_POINT), begin):
        for found in known.pointers.finditer(folded, min(begin, len(folded))):
            if not known.english or _SOFT.match(found.group()) is None or not _resolved(folded, found.start()):
                return None
            tax = _MILD
    if known.english and words.every & SUCH and ("so-called" in words.tokens or "such" in words.tokens[1:]):
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
