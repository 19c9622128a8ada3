"""What a sentence opens with: what leans on the sentence before, and connectives that a quotation may begin with."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from bot.languages.language import language_for, primary
from bot.reading.quotes.ties import Ties, ties

_LEAST_LED: Final = 60
"""The fewest characters of an English sentence that may keep the connective it opens with."""

_EXPLETIVE = re.compile(
    r"it(?:'s| is| was| would be| will be| may be| must be| seems| remains| has been| can be| might be| isn't| "
    r"wasn't| does not seem)"
    r"(?: (?:not|never|always|often|only|almost|so|too|very|quite|far|perhaps|still|just|much|more|less|most|"
    r"sometimes|as|also|no|a|an|the))*"
    r" (?:hard|harder|easy|easier|easiest|possible|impossible|difficult|better|best|worse|clear|true|time|"
    r"important|necessary|wrong|right|tempting|strange|"
    r"odd|foolish|wise|dangerous|safe|useful|useless|enough|natural|common|rare|good|bad|cheaper|cheap|cruel|kind|"
    r"fair|unfair|likely|unlikely|"
    r"accident|mistake|pleasure|pity|shame|duty|privilege|wonder|matter|habit|law|rule|sign|pointless|vain|"
    r"customary|fashionable|curious|human|sad)"
    r"(?: \w+){0,4}? (?:to|that|for|how|when|than|if|which|without|who)\b"
    r"|it (?:takes|costs|requires|needs) (?:\w+ ){1,6}to\b"
    r"|it (?:should|must|may|can|cannot|need not) (?:also |never |always |not )?be "
    r"(?:noted|said|remembered|stressed|admitted|added)\b"
    r"|it used to be (?:thought|said|believed)\b|it is no longer a question of\b"
    r"|it (?:matters|does not matter|doesn't matter|hardly matters|makes no difference) "
    r"(?:what|who|how|whether|where)\b"
    r"|it (?:seems|turns out|follows|appears) that\b"
    r"|it (?:is|isn't) (?!this |that |these |those |here |there |(?:the |a |an |one of the )?"
    r"(?:sort|kind|thing|one|book|place|case|question|reason|work|part|story|way)\b)"
    r"(?:not |only |precisely |always |never )?"
    r"(?:the |a |an |in |through |by |because |from )?(?:[\w'-]+ ){1,5}(?:that|who)\b"
)
_LED_UP_TO = re.compile(
    r"(?:for|in|at|by|on|after|before|during|from|with|without|under|despite|since|until)\b[^,]{2,80}, "
    r"(it) (?:was|is|had|has|did|does|went|came|became|began|will|would)\b"
)


WHOEVER = re.compile(r"(?:he|she|they) (?:that|who|whom)\b")
"""Whoever: a proverb's subject, and not one person who was named before."""
_CLAUSE_BEHIND = re.compile(
    r"\b(?:he|she|it|we|you|they|i|there|nobody|nothing) (?:can|cannot|will|must|should|may|is|are|has|have|does|"
    r"do|needs|ought)\b"
)
"""The main clause behind a subordinate one without a comma between them."""
_LEAST_BEFORE: Final = 12
"""Characters of the subordinate clause."""


class Led(NamedTuple):
    """A sentence behind the connective it opens with: ``tax`` is what that takes off its worth, 0 where none does.

    ``at`` is where it begins in its text, ``tokens`` are its words.
    """

    at: int
    tokens: list[str]
    tax: float


@dataclass(frozen=True, slots=True)
class _Rules:
    """What one language says of openings."""

    ties: Ties
    english: bool
    unspaced: bool
    clause_openers: frozenset[str]


@cache
def _rules(language: str) -> _Rules:
    code, known = primary(language), language_for(language)
    return _Rules(ties(language), code == "en", code == "zh", known.quotes.clause_openers)


def led(folded: str, tokens: list[str], language: str) -> Led:
    """``folded`` without a connective that a quotation may begin with ("But no gate was ever closed …")."""
    known = _rules(language)
    leading = known.ties.leading
    found = leading.match(folded) if leading is not None else None
    if found is None or (known.english and len(folded) < _LEAST_LED):
        return Led(0, tokens, 0.0)
    behind = tokens[found[1].count(" ") + 1 :]
    return Led(found.end(), behind, known.ties.taxes[found[1]]) if len(behind) > 3 else Led(0, tokens, 0.0)


def opening_fault(folded: str, tokens: list[str], language: str) -> str | None:
    """Why a sentence cannot open a quote (two words), or None. ``folded`` is its casefolded text."""
    known = _rules(language)
    phrases = known.ties.phrases
    if known.unspaced:
        return "dangling opening" if phrases.match(folded) else None
    first = tokens[0] if tokens else ""
    if known.english:
        if first == "it" or first == "it's":
            return None if _EXPLETIVE.match(folded) else "dangling opening"
        led = _LED_UP_TO.match(folded) if ", it " in folded else None
        if led and not _EXPLETIVE.match(folded, led.start(1)) and " become " not in folded:
            return "pronoun without a name"
        if first == "both":
            return None if "and" in tokens[1:8] else "dangling opening"
        if WHOEVER.match(folded):
            return None
    if first in known.ties.words and not (first == "neither" and "nor" in tokens):
        return "dangling opening"
    if phrases.match(folded):
        return "dangling opening"
    if first in known.clause_openers and "," not in folded and ";" not in folded:
        return None if known.english and _CLAUSE_BEHIND.search(folded, _LEAST_BEFORE) else "half a sentence"
    return None
