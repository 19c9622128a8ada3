"""Whether the words around a quotation give it to somebody without a name: “…”, she said; a neighbour told me: “…”"""

import re
from collections.abc import Sequence
from typing import Final

from bot.languages.language import everywhere
from bot.model import Slice
from bot.reading.lines.saying import saying_at

_ALL: Final = everywhere()
_THIRD: Final = _ALL.pronouns.third
_SELF: Final = (_ALL.pronouns.first | _ALL.pronouns.ours) & _ALL.pronouns.subjects
_SUBJECTS: Final = _ALL.pronouns.subjects
_OPENS_NOUN: Final = (
    _ALL.grammar.definite
    | _ALL.grammar.indefinite
    | _ALL.grammar.determiners
    | _ALL.pronouns.possessive
    | _ALL.pronouns.oblique
    | (_ALL.pronouns.first | _ALL.pronouns.ours | _ALL.pronouns.second) - _SUBJECTS
    | _ALL.verify.quantifiers
    | _ALL.saying.nobody_in_particular
)
_IS_SAID_OF: Final = _ALL.saying.helpers | _ALL.saying.inverting
_SMALL: Final = (
    _ALL.grammar.prepositions | _ALL.grammar.joining | _ALL.grammar.that | _ALL.grammar.relative | _ALL.saying.denied
)
_RELATIVE: Final = _ALL.grammar.relative
_TOKEN: Final = re.compile(r"[\u3400-\u9fff]|[^\W_]+(?:[’'][^\W_]+)*|,")
_CLAUSE: Final = re.compile(r"[.!?…;“”„«»\"\n](?=[^.!?…;“”„«»\"\n]*$)")
_ENDS: Final = re.compile(r"[.!?…;“„«\"\n]")
_BESIDE: Final = 60
"""How many characters beside a quotation may hold a pronoun with a word of saying …"""
_LEAD: Final = 160
"""… and how many a noun with one."""
_NEXT: Final = 3
_BEFORE: Final = 6
"""How many words behind and before a quotation may be the pronoun."""
_PHRASE: Final = 8
"""The most words between a noun's article and the verb of saying."""


def given_to_another(text: str, where: Slice, *, articles: bool) -> bool:
    """Whether a "she", a "he" or a noun for somebody says a quotation, so that it is not whoever speaks around it.

    ``articles`` tells whether nouns of the text's language have articles; elsewhere any small word before or behind
    the verb of saying may be one.
    """
    words = _TOKEN.findall(text[where.end : where.end + _BESIDE])
    after = [word for word in words if word != ","]
    if any(word in _THIRD for word in after[:_NEXT]):
        return True
    before = text[max(0, where.start - _BESIDE) : where.start].rstrip()
    if before[-1:] in {":", ",", "："} and any(
        word.casefold() in _THIRD for word in [w for w in _TOKEN.findall(before) if w != ","][-_BEFORE:]
    ):
        return True
    behind = _ENDS.split(text[where.end : where.end + _BESIDE], maxsplit=1)[0]
    if _noun_behind([word for word in _TOKEN.findall(behind) if word != ","], articles):
        return True
    lead = text[max(0, where.start - _LEAD) : where.start].rstrip()
    clause = _CLAUSE.split(lead)[-1] if _CLAUSE.search(lead) else lead if len(lead) < _LEAD else ""
    return _noun_before(_TOKEN.findall(clause.rstrip(" ,:：—–")), articles)


def _noun_behind(words: Sequence[str], articles: bool) -> bool:
    """``said the old man``, ``one of the women answered``."""
    small = [word.casefold() for word in words]
    verb = next((at for at in range(len(small)) if saying_at(small, at)), None)
    if verb is None or not _SELF.isdisjoint(small[: verb + _NEXT]):
        return False
    if verb == 0 or (verb == 1 and small[0] in _IS_SAID_OF):
        following = words[verb + 1 :]
        return bool(following) and (_opens_noun(following[0]) if articles else _is_noun(following[0]))
    return (not articles or _opens_noun(words[0])) and _is_somebody(words[:verb], articles)


def _noun_before(words: Sequence[str], articles: bool) -> bool:
    """``a neighbour told me``, ``one of the women answered``; what follows the verb is whoever is told."""
    small = [word.casefold() for word in words]
    verb = next((at for at in range(len(small) - 1, -1, -1) if saying_at(small, at)), None)
    if verb is None or len(words) - verb > _BEFORE or not _ALL.saying.lent.isdisjoint(small):
        return False
    commas = [at for at in range(verb - 1) if words[at] == ","]
    if commas and words[verb - 1] == "," and small[commas[-1] + 1] in _RELATIVE:
        return _is_somebody(words[: commas[-1]], articles)  # "a neighbour, who kept the key, told me"
    subject = words[commas[-1] + 1 : verb] if commas and commas[-1] < verb - 1 else words[:verb]
    return _is_somebody([word for word in subject if word != ","], articles)


def _is_somebody(words: Sequence[str], articles: bool) -> bool:
    """Whether the words before a verb of saying end in a noun for a person, or in "somebody"."""
    words = list(words)
    while words and _stands_between(words):
        words.pop()
    if not words or words[-1].casefold() in _SMALL:
        return False
    if not articles:
        return _is_noun(words[-1])
    since = max((at + 1 for at, word in enumerate(words) if word.casefold() in _SUBJECTS), default=0)
    nearest = words[max(since, len(words) - _PHRASE) :]
    first = next((at for at, word in enumerate(nearest) if _opens_noun(word)), None)
    if first is None:
        return False
    phrase = nearest[first:]
    governed = next((at for at, word in enumerate(phrase[1:], 1) if word.casefold() in _SMALL), len(phrase))
    if phrase[0].casefold() in _ALL.saying.nobody_in_particular:
        return True
    return governed > 1 and _is_noun(phrase[governed - 1])


def _stands_between(words: Sequence[str]) -> bool:
    """Whether the last of some words may stand between somebody and a verb of saying: "once", "used to"."""
    last = words[-1].casefold()
    helped = len(words) > 1 and words[-2].casefold() in _IS_SAID_OF and last in _ALL.grammar.prepositions
    return last in _IS_SAID_OF or last.endswith("ly") or helped


def _opens_noun(word: str) -> bool:
    return word.casefold() in _OPENS_NOUN


def _is_noun(word: str) -> bool:
    """Whether a word may be a noun for somebody: no small word, and nothing that is written."""
    folded = word.casefold()
    return word.isalpha() and not (
        folded in _SMALL or folded in _SUBJECTS or folded in _IS_SAID_OF or folded in _ALL.saying.writings
    )
