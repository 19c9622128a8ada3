"""Whether an English sentence makes a point: what it opens with, what it is made of, and what weighs it down."""

import re
from collections.abc import Callable, Mapping
from typing import Final

import numpy as np

from bot.languages.patterns import LedPatterns, word_set
from bot.reading.lines.marks import CAPITALS
from bot.reading.quotes.signs import (
    COUNTED,
    HEAVY_WORD,
    LONG_WORD,
    OF_ADDRESS,
    OF_ANYONE,
    OF_BEING,
    OF_DENIAL,
    OF_HASTE,
    OF_HEDGING,
    OF_MANUALS,
    OF_ME,
    OF_US,
    OF_WHAT_COMES,
    RUNS_IN_ED,
    TECHNICAL,
)
from bot.reading.quotes.word_rows import Amounts, Each, WordRows, searched

_BINDING: Final = word_set(
    "the a an this that these those he she it we you i they his her its our your their my and but or so if when "
    "while as at by for from in into of on onto to with without within over under about after before since until "
    "because although though there here what who how why where which some many few several both another other "
    "such not yet then now just even only also too very more most much all any each every one two three nor "
    "perhaps sometimes always often once"
)
_COPULA: Final = word_set("is are means isn't aren't")
_FIRST_VERBS: Final = word_set(
    "is are was were isn't aren't wasn't weren't has have had hasn't haven't does do did doesn't don't didn't can "
    "can't cannot could couldn't will won't would should shouldn't may might must"
)
_HEDGES: Final = word_set(
    "probably usually fairly quite somewhat pretty really basically essentially currently recently generally mostly "
    "typically mainly relatively nowadays hopefully presumably roughly nearly extremely anyway "
    "today today's already latest soon"
)
_ADDRESSED: Final = word_set("you your you'll you're you've yours")
_OURS: Final = word_set("we our ours us we're we've we'll")
_MINE: Final = word_set("i my me mine i've i'm i'd i'll myself")
_SHORTENED: Final = word_set("that's there's here's")
_MANUAL: Final = word_set(
    "default defaults install installed settings configuration configure file files click script scripts version "
    "versions menu button window folder directory command option options server icon icons package packages user "
    "users software download format formats login website code app apps browser programs screen"
)
_DENIED: Final = word_set("nobody nothing never none nowhere neither")
_ANYONE: Final = word_set(
    "people person man woman child children men women somebody someone anybody anyone everybody everyone whoever"
)
_ORDERS: Final = word_set(
    "take put set hold keep use add let cut wipe serve start wash press place mix stir pour remove click open select "
    "install run type edit choose check copy insert push pull turn soak boil heat cover drain slice chop fold roll "
    "spread bring return make leave give go get try fill tie peel dry rub grind measure mark attach"
)
_MORE_ORDERS: Final = word_set(
    "study send find praise buy call tell divide blame promise wait learn deny accuse invite invade attack bomb "
    "starve support arm train pay bribe lie pretend speak say talk ask never always first then next repeat ignore "
    "destroy kill create build break infiltrate provoke stage spread demonise demonize sanction isolate finance "
    "recruit"
)
_ORDERED: Final = word_set("the it your them hot in this these each with until on off up down")
_PLACED: Final = word_set("in on for at by over with from down since after during under through across between")
_PROPORTION: Final = re.compile(r"The (?:more|less|fewer|\w{2,9}er)\b[^,]{3,90}, the (?:more|less|fewer|\w{2,9}er)\b")
NAMED: Final = re.compile(rf"[“\"(]?(?!I\b)[{CAPITALS}]")
"""How a word with a capital begins."""
_PASSIVE: Final = LedPatterns("is are be been was were", r"(?:\w+ly )?\w+ed\b")
_TO_COME: Final = word_set("will would we'll you'll they'll it'll i'll i'd he'd she'd")
# What is one of a kind, or stands for all of its kind, needs no sentence before it.
KNOWN: Final = word_set(
    "world sea sun moon sky earth law state truth past future present mind heart body soul market public people poor "
    "rich young old dead living powerful weak many strong universe nation city country press church west east north "
    "south wise brave sick law wind rain dark night day light human working ruling middle first last only best worst "
    "greatest hardest opposite same whole real true most more"
)
_BEING: Final = word_set("is are be been was were")
_TECHNICAL: Final = re.compile(r"[\w.~]/\w|\w_\w|[a-z][A-Z]|\b[A-Z]{2,}\b|\w\.\w{2,4}\b|[\w)]\(\)|[<>={}|\\]")
_AFTER_A_BARE_NOUN: Final = word_set("that who without with of in for")
_GENERAL: Final = word_set("a an every whoever people children men women everyone everybody anyone anybody nobody")
_ONE_OF_A_KIND: Final = LedPatterns(
    "is are was", r"(?:the (?:one|only|\w+est|most|last|first|best|worst)|what|where)\b"
)
_FEWEST: Final = 3
"""Words of a sentence that can make a point."""
_LONG: Final = 10
"""Letters of a long word."""
_LONG_TAX: Final = 4.9
_FEW: Final = 12
"""Long words are no fault of a short sentence: fewer words than these count as so many."""


def _general_opening(tokens: list[str], text: str) -> bool:
    """Whether it opens with any one of a kind ("A map", "Maps", "Style is"), not with this one or that."""
    first = tokens[0]
    if first in _GENERAL or (first == "to" and "is" in tokens):
        return True
    if first in _BINDING or first.endswith("ly") or len(tokens) < 4:
        return False
    words = text.split(None, 2)
    if len(words) > 1 and not words[1][:1].islower():
        return False  # a name of two words
    if first.endswith("s") and not first.endswith("ss") and first not in _FIRST_VERBS and len(first) > 3:
        return True
    if len(tokens) > 4 and tokens[3] in _FIRST_VERBS and tokens[2].endswith("s"):
        return True
    return tokens[1] in _FIRST_VERBS or tokens[1] in _AFTER_A_BARE_NOUN or tokens[2] in _FIRST_VERBS


def _says_what_it_is(tokens: list[str]) -> bool:
    """Whether "is" or "are" stands near its beginning, and not as a part of "is issued", "are going"."""
    return any(
        token in _COPULA and not tokens[at + 1].endswith(("ing", "ed"))
        for at, token in enumerate(tokens[1:8], 1)
        if at + 1 < len(tokens)
    )


def _resumed(tokens: list[str]) -> bool:
    """Whether it opens with one particular thing that nothing describes: "The layer is …"."""
    if tokens[0] != "the" or len(tokens) < 4 or tokens[1] in KNOWN or tokens[1].endswith("est"):
        return False
    return tokens[2] in _FIRST_VERBS or (tokens[3] in _FIRST_VERBS and not tokens[2].endswith("s"))


LISTED: Final[Mapping[int, frozenset[str]]] = {
    OF_DENIAL: _DENIED,
    OF_ANYONE: _ANYONE,
    OF_HEDGING: _HEDGES,
    OF_ADDRESS: _ADDRESSED,
    OF_US: _OURS,
    OF_ME: _MINE,
    OF_MANUALS: _MANUAL,
    OF_WHAT_COMES: _TO_COME,
    OF_HASTE: _SHORTENED,
    OF_BEING: _BEING,
}
SHAPED: Final[Mapping[int, Callable[[str], bool]]] = {
    LONG_WORD: lambda word: len(word) >= _LONG,
    HEAVY_WORD: lambda word: len(word) > 3 and word not in _BINDING,
}
"""The signs of English words that ``point`` looks at; see ``signs``."""
_WEIGHING: Final = OF_HEDGING | OF_ADDRESS | OF_US | OF_ME | OF_MANUALS | OF_WHAT_COMES | OF_HASTE
_OPENING: Final = _ORDERS | _PLACED | {"the", "it", "there"}
_OPENED: Final = 0.2
"""What any other beginning is worth."""
_ANY_ORDERS: Final = _ORDERS | _MORE_ORDERS


def manuals(words: WordRows) -> Each:
    """The sentences that read like a manual's: an order, "your", or two words of settings and screens."""
    found = np.fromiter(map(_ORDERS.__contains__, words.firsts), np.bool_, len(words))
    for row in np.flatnonzero(words.having(OF_MANUALS | OF_ADDRESS) & ~found).tolist():
        tokens = words.tokens_in(row)
        found[row] = "your" in tokens or len(_MANUAL.intersection(tokens)) > 1
    return found


def is_order(tokens: list[str]) -> bool:
    """Whether a sentence opens with an order: "Wipe the blade", "Send gifts to the clerk"."""
    return bool(tokens) and tokens[0] in _ANY_ORDERS


def point(words: WordRows, present: Each, told: Each) -> Amounts:
    """What is to be added to the worth of English sentences; from about -4 to 2.

    ``present``: those that speak in the present tense; ``told``: in the past.
    """
    being, denying = words.having(OF_BEING), words.having(OF_DENIAL)
    about = zip(words.firsts, present.tolist(), being.tolist(), denying.tolist(), strict=True)
    sum_ = np.array(
        [
            _opened(words, row, *asked) if asked[1] or asked[0] in _OPENING else _OPENED
            for row, asked in enumerate(about)
        ]
    )
    sum_ += 0.4 * words.repeating(HEAVY_WORD)  # the same word twice: a turn of phrase
    sum_ += 0.3 * (denying & ~told) + 0.2 * words.having(OF_ANYONE)
    heavy = words.counted(LONG_WORD)
    sum_ -= _LONG_TAX * np.maximum(0, heavy - 1) / np.maximum(_FEW, words.counts)
    for row in np.flatnonzero(words.having(_WEIGHING)).tolist():
        sum_[row] -= _weight(words.tokens_in(row), words.signs_of(row))
    sum_ -= 0.4 * searched(words, being & words.having(RUNS_IN_ED), _PASSIVE.found)
    sum_ -= 0.3 * words.names
    for row in np.flatnonzero(words.having(TECHNICAL)).tolist():
        sum_[row] -= 1.0 * min(2, len(_TECHNICAL.findall(words.texts[row])))
    for row in np.flatnonzero(words.having(COUNTED)).tolist():
        sum_[row] -= 0.5 * (words.texts[row].count("--") + words.texts[row].count("("))
    return np.where(words.counts < _FEWEST, 0.0, sum_)


def _opened(words: WordRows, row: int, first: str, present: bool, being: bool, denying: bool) -> float:
    """What a beginning is worth: something general, or this one thing, one step, one place.

    ``being``, ``denying``: whether the sentence has a form of "to be", a word of denial.
    """
    tokens, sum_ = words.tokens_in(row), _OPENED
    if len(tokens) < _FEWEST:
        return sum_
    if present and _general_opening(tokens, words.texts[row]):
        sum_ += 0.8 if first in {"a", "an"} else 0.35
        return sum_ + 0.5 if _says_what_it_is(tokens) else sum_
    if first == "the":
        text = words.texts[row]
        compared = text[4:16]
        if ("er" in compared or "more" in compared or "less" in compared) and _PROPORTION.match(text):
            return sum_ + 0.8
        resumed = _resumed(tokens)
        if not resumed and (tokens[1] in KNOWN or tokens[1].endswith("est")):
            return sum_
        if being and _ONE_OF_A_KIND.found(text):
            return sum_ + (0.4 if resumed else 0.2)
        return sum_ - (0.7 if resumed else 0.3)
    if first == "it":
        return sum_ + 0.3  # what stands alone so has its point behind: "It is easier to … than …"
    if first == "there" and not denying:
        return sum_ - 0.7
    if first in _ORDERS:
        return sum_ - (0.9 if tokens[1] in _ORDERED else 0.6)  # "Wipe the blade": one step of many
    return sum_ - 0.3 if first in _PLACED else sum_


def _weight(tokens: list[str], every: int) -> float:
    """What hedges, the reader, the writer and the words of a manual take off."""
    first, sum_ = tokens[0] if tokens else "", 0.0
    if every & OF_HEDGING:
        sum_ += 0.4 * min(2, len(_HEDGES.intersection(tokens)))
    if every & OF_ADDRESS:
        sum_ += (0.4 if first in _ADDRESSED else 0.15) + 0.25 * ("your" in tokens)
    if every & OF_US:
        sum_ += 0.35
    if every & OF_ME:
        sum_ += 0.9 if first in _MINE else 0.5
    if every & OF_MANUALS and len(_MANUAL.intersection(tokens)) > 1:
        sum_ += 0.8
    if every & OF_WHAT_COMES:
        sum_ += 0.2
    return sum_ + 0.6 if every & OF_HASTE else sum_
