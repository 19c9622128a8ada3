"""Sentences that stand alone in English and still say nothing apart: plans of the text, notices, headings, pieces."""

import re
from functools import cache
from typing import Final

from bot.languages.language import language_for
from bot.languages.patterns import word_set
from bot.languages.sought import SoughtPattern
from bot.reading.quotes.signs import CAPITAL, MAY_CLAIM, MAY_PLAN, SEVERAL
from bot.reading.quotes.word_signs import SentenceWords

_PLANS: Final = (
    r"\bi (?:shall|will|want to|would like to|am going to|propose to|said)\b"
    r"|\bi have (?:already |just )?(?:quoted|cited|shown)\b|\bas (?:i|we) (?:said|have said|say)\b|\blet me\b"
    r"|\bthe statement that follows\b|\btoday we(?:'re| are) going to\b"
    r"|\bwe need not (?:speak|mention|discuss|dwell)\b"
    r"|\blet(?:'s| us) (?:imagine|suppose|assume|consider|say|return|begin)\b"
    r"|\bit is necessary to prove\b|\b(?:our|my) (?:theory|paper|study|challenge to)\b"
    r"|\bwe have (?:only )?(?:told|shown|described|mentioned|discussed)\b"
    r"|\byou(?:'re| are) about to\b|\byou(?:'ll| will) learn\b|\bi (?:take|leave) (?:it )?(?:aside|for granted)\b"
)


@cache
def plans() -> SoughtPattern:
    """What a text says of itself and of what it will say, asked by the words of a sentence."""
    return SoughtPattern((_PLANS,), language_for("en").detect.profile, at_words=False)


ANNOUNCED: Final = re.compile(
    r"\b(?:strategy|recipe|method|trick|plan|tactics?|formula|secret|procedure|technique|scenario|script|blueprint)\b"
    r"[^.!?]{0,60} (?:is|was|are|were|has always been|never changes|remains) ?(?:quite |very |so |always |really )?"
    r"(?:simple|easy|clear|old|known|this|these|as follows|straightforward|the same|primitive|brutal)?\b"
    r"|\b(?:proceed|go about it|do it) as follows\b|\bhere(?:'s|’s| is) how\b|\bin (?:\w+ )?(?:easy|simple) steps\b"
)
"""What announces a recipe; see ``recipes``."""
RIGHTS: Final = re.compile(r"©|\bcopyright|\btrademark|\ball rights reserved\b")
_PIECE: Final = re.compile(r"partly because\b|most of the (?:loss|rest)\b|in part because\b")
_BARE_RELATIVE: Final = re.compile(r"(?:people|those|men|women) who (?:[\w'-]+ ){1,20}[\w'-]+[.!]?$")
_OPENING_A_PIECE: Final = word_set("partly most in people those men women")
_SECOND_VERB: Final = word_set(
    "is are was were will would can could must may should has have had do does did cannot never need become deserve"
)
_COMMON: Final = word_set("the a an of to in is are and that it for as with on by be not or from this who was were but")
_THEREFORE: Final = 0.5
_YOU: Final = 0.4
_FEWEST: Final = 5
_NAMED: Final = 0.5
"""From this part of capitalised words on, a line is a heading or a list of names."""


def screen_english(words: SentenceWords, folded: str, tokens: list[str]) -> str | float:
    """Why an English sentence says nothing apart (two words), or what weighs it down, 0 for nothing.

    ``folded`` is its casefolded text; ``tokens`` are its words without an opening connective.
    """
    text, every = words.text, words.every
    if every & MAY_PLAN and plans().found(folded, words.showing(MAY_PLAN)):
        return "points elsewhere"
    if every & MAY_CLAIM and RIGHTS.search(folded):
        return "furniture"
    if tokens[:1] and tokens[0] in _OPENING_A_PIECE and _is_piece(folded, tokens):
        return "half a sentence"
    if not text[1:].islower() and _mostly_capitals(words):
        return "capitals"
    if len(tokens) > _FEWEST and _COMMON.isdisjoint(tokens):
        return "odd language" if len(tokens) > 2 * _FEWEST else 0.0
    return (_THEREFORE if ", therefore," in folded else 0.0) + (_YOU if tokens[:1] == ["you"] else 0.0)


def _is_piece(folded: str, tokens: list[str]) -> bool:
    """Whether half a sentence opens so: "Partly because …", "People who …" without a second verb."""
    if _PIECE.match(folded):
        return True
    return _BARE_RELATIVE.match(folded) is not None and "," not in folded and _SECOND_VERB.isdisjoint(tokens)


def _mostly_capitals(words: SentenceWords) -> bool:
    if words.every & SEVERAL:
        pieces = words.text.split()
        return len(pieces) > _FEWEST and sum(piece[:1].isupper() for piece in pieces) > _NAMED * len(pieces)
    signs = words.signs
    return len(signs) > _FEWEST and len([None for sign in signs if sign & CAPITAL]) > _NAMED * len(signs)
