"""Whether a quotation says the opposite of the text: a negation left out or put in, and with it words of grammar alone.

Asked clause by clause. Two negations make none, but in languages in which several are one ("nunca … nada"), so there
one that stays denies what is left. What a phrase such as "not only" or "no doubt" has is no negation.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Final

from bot.languages.kinds import WordSet
from bot.languages.language import language_for, primary
from bot.library.verifying.comparing import AlignedBlock
from bot.library.verifying.evidence import PlacedPart
from bot.library.verifying.lexicon import lexicon_of
from bot.library.verifying.quotation import Asked
from bot.library.verifying.words import key_of
from bot.model import Change, Step

_PAUSE: Final = re.compile(r"[,;:—–、，；：。！？.!?…]")
_TOKEN: Final = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")
_APOSTROPHE: Final = re.compile("['’ʼ]")
_PHRASE: Final = 3
"""The most words of a phrase that denies nothing."""
_SHORTEST: Final = 3
_STEM: Final = 4
"""So many letters in common make two words forms of one: regret, regretted."""
_UNSPACED: Final = ("zh", "ja")


@dataclass(slots=True)
class _Side:
    """The words of a clause on one side, and of these the ones that the other has not."""

    words: list[str] = field(default_factory=list)
    own: list[str] = field(default_factory=list)


def opposed(parts: Sequence[PlacedPart], asked: Asked) -> Step | None:
    """The change that turns what a clause says around: the words left out, those added, or both; None without one.

    Where it has several places ("ne … pas"), an ellipsis joins them.
    """
    for part in parts:
        for clause in _clauses(part, asked):
            changed = [block for block in clause if block.change is not Change.EQUAL and not block.moved]
            if changed and _is_turned(clause, changed, part, asked):
                text = [part.stretch.written(block.t0, block.t1) for block in changed]
                mine = [asked.written(block.q0, block.q1) for block in changed]
                left_out, added = (" … ".join(filter(None, words)) for words in (text, mine))
                change = Change.REPLACE if left_out and added else Change.DELETE if left_out else Change.INSERT
                return Step(change, added, left_out)
    return None


def _clauses(part: PlacedPart, asked: Asked) -> Iterator[list[AlignedBlock]]:
    """The blocks of a part, parted where a mark stands on either side between words that agree."""
    clause: list[AlignedBlock] = []
    for block in part.blocks:
        if block.change is not Change.EQUAL or block.q1 - block.q0 != block.t1 - block.t0:
            clause.append(block)
            if block.change is Change.EQUAL and _pause_behind(part, asked, block.q1 - 1, block.t1 - 1):
                yield clause
                clause = []
            continue
        since = 0
        for step in range(block.q1 - block.q0):
            if _pause_behind(part, asked, block.q0 + step, block.t0 + step):
                yield [*clause, _piece(block, since, step + 1)]
                clause, since = [], step + 1
        if since < block.q1 - block.q0:
            clause.append(_piece(block, since, block.q1 - block.q0))
    if clause:
        yield clause


def _piece(block: AlignedBlock, first: int, last: int) -> AlignedBlock:
    return replace(block, q0=block.q0 + first, q1=block.q0 + last, t0=block.t0 + first, t1=block.t0 + last)


def _pause_behind(part: PlacedPart, asked: Asked, q: int, t: int) -> bool:
    return _PAUSE.search(asked.words.trailing(q)) is not None or _PAUSE.search(part.stretch.trailing(t)) is not None


def _is_turned(clause: Sequence[AlignedBlock], changed: Sequence[AlignedBlock], part: PlacedPart, asked: Asked) -> bool:
    language = part.stretch.entry.language
    mine, theirs = _Side(), _Side()
    for block in clause:
        q, t = (
            _tokens(asked.written(block.q0, block.q1), language),
            _tokens(part.stretch.written(block.t0, block.t1), language),
        )
        mine.words += q
        theirs.words += t
        if block in changed:
            mine.own += q
            theirs.own += t
    lexicon = lexicon_of(language)
    denied, denying = _denials(mine.words, language), _denials(theirs.words, language)
    if denied == denying if lexicon.concord else (denied - denying) % 2 == 0:
        return False
    if lexicon.concord and min(denied, denying):
        return False
    if _prefixed(mine.own, theirs.own, lexicon.undoing) or _prefixed(theirs.own, mine.own, lexicon.undoing):
        return False  # "not unfriendly" is friendly
    return _only_grammar(mine.own, theirs.own, language)


def _tokens(written: str, language: str) -> list[str]:
    """Words as they are compared here: parted at apostrophes, but for "don't"; in Chinese each character."""
    if primary(language) in _UNSPACED:
        return [char for char in written if char.isalnum()]
    found: list[str] = []
    negations = lexicon_of(language).negations
    for token in _TOKEN.findall(written):
        whole = key_of(token)
        found += [whole] if whole in negations else map(key_of, _APOSTROPHE.split(token))
    return found


def _denials(words: Sequence[str], language: str) -> int:
    """How many negations deny something among some words."""
    lexicon = lexicon_of(language)
    negations = lexicon.negations - lexicon.expletive
    if primary(language) in _UNSPACED:
        text = _without("".join(words), lexicon.denies_nothing)
        return sum(text.count(one) for one in negations)
    found = at = 0
    while at < len(words):
        phrase = next(
            (size for size in range(_PHRASE, 1, -1) if " ".join(words[at : at + size]) in lexicon.denies_nothing), 0
        )
        found += not phrase and words[at] in negations
        at += phrase or 1
    return found


def _without(text: str, phrases: WordSet) -> str:
    for phrase in sorted(phrases, key=len, reverse=True):
        text = text.replace(phrase, "")
    return text


def _prefixed(ones: Sequence[str], others: Sequence[str], prefixes: WordSet) -> bool:
    """Whether a word of ``ones`` stands among ``others`` with a prefix that undoes it."""
    return any(f"{prefix}{one}" in others for one in ones if len(one) >= _STEM for prefix in prefixes)


def _only_grammar(mine: Sequence[str], theirs: Sequence[str], language: str) -> bool:
    """Whether words that differ are negations, what stands where there is none, helping verbs, articles, or forms of
    one word."""
    light = _light(language)
    if primary(language) in _UNSPACED:
        return not _without("".join(mine), light) and not _without("".join(theirs), light)
    left = [word for word in theirs if word not in light]
    for word in mine:
        if word in light:
            continue
        same = next((other for other in left if _forms_of_one(word, other, language)), None)
        if same is None:
            return False
        left.remove(same)
    return not left


def _forms_of_one(word: str, other: str, language: str) -> bool:
    if word == other:
        return True
    short, long = sorted((word, other), key=len)
    if len(short) >= _SHORTEST and (short[:_STEM] == long[:_STEM] if len(short) >= _STEM else long.startswith(short)):
        return True
    irregular = language_for(language).inflection.irregular
    return any({word, other} <= {one, *forms} for one, forms in irregular.items() if word == one or word in forms)


@cache
def _light(language: str) -> WordSet:
    known, lexicon = language_for(language), lexicon_of(language)
    grammar, pronouns = known.grammar, known.pronouns
    return (
        lexicon.negations | lexicon.expletive | lexicon.affirming | lexicon.helpers | lexicon.ever
        | grammar.definite | grammar.indefinite | grammar.being | grammar.determiners
        | pronouns.subjects | pronouns.third
    )  # fmt: skip
