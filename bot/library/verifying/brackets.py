"""What an editor's brackets stand for in the text, and whether they say something else than the text does."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from rapidfuzz.distance import Prefix

from bot.languages.language import language_for, primary
from bot.library.verifying.comparing import AlignedBlock
from bot.library.verifying.evidence import PlacedPart
from bot.library.verifying.segments import Sought
from bot.library.verifying.stretch import Stretch

_MOST_BESIDE: Final = 4
"""Words of grammar taken with what brackets stand for: the telephone."""
_SAME_START: Final = 0.6
_FEWEST: Final = 3
_PAUSES: Final = ",;:—–，；："


def says_else(block: AlignedBlock, seek: Sought, stretch: Stretch) -> bool:
    """Whether brackets put a word of another meaning in the place of one of the text's.

    Nothing is put in its place by what the text does not have at all; a noun for a pronoun, a pronoun for a noun and
    another form of the same word say the same, and a name that begins a sentence says who is meant.
    """
    language = primary(stretch.entry.language)
    bent = [at for at in range(block.q0, block.q1) if at in seek.asked.bent]
    if bent and block.q1 - block.q0 == block.t1 - block.t0:
        return any(_bent_apart(seek, at, stretch.keys[block.t0 + at - block.q0], language) for at in bent)
    own = [at for at in range(block.q0, block.q1) if at in seek.asked.inserted]
    mine = _telling((seek.keys[at] for at in own), language)
    theirs = _telling(stretch.keys[block.t0 : block.t1], language)
    others = [key for key in mine if not any(_is_form(key, other, language) for other in theirs)]
    replaced = [key for key in theirs if not any(_is_form(key, other, language) for other in mine)]
    return bool(others and replaced) and not (block.q0 == 0 and _is_name(own, mine, seek, stretch))


def take_in(part: PlacedPart, q: int, t: int, *, forward: bool) -> None:
    """Give a part the brackets from word ``q`` on at its end, with the words of the text, from ``t`` on, that they
    repeat or stand for."""
    asked, stretch = part.seek.asked, part.stretch
    end = asked.bracket_end(q) if q < len(asked) else q
    length = end - q if forward else part.q0 - q
    if q not in asked.inserted:
        return
    same = t >= 0 and part.seek.keys[q : q + length] == stretch.keys[t : t + length]
    if forward:
        part.t1 += length if same else _stands_for_end(part, q, end)
    else:
        part.t0 -= length if same else _stands_for_beginning(part, length)


def _stands_for_end(part: PlacedPart, q: int, end: int) -> int:
    """How many words behind a part the brackets that end a quotation stand for.

    None unless something is missing without them: the quotation ends its sentence there, or breaks off behind a word
    of grammar.
    """
    asked, stretch, language = part.seek.asked, part.stretch, primary(part.stretch.entry.language)
    if end != len(asked) or not q:
        return 0
    if not asked.closing(end - 1) and _telling(part.seek.keys[q - 1 : q], language):
        return 0
    width = 0
    last = part.t1 - 1
    while last + 1 < len(stretch) and not _parted(stretch, last) and width < end - q + _MOST_BESIDE:
        if width >= end - q and _telling(stretch.keys[part.t1 : part.t1 + width], language):
            break
        if width and stretch.keys[part.t1] in _pronouns(language):
            break
        width, last = width + 1, last + 1
    return width


def _stands_for_beginning(part: PlacedPart, length: int) -> int:
    """How many words before a part the brackets that begin a quotation stand for."""
    stretch, language = part.stretch, primary(part.stretch.entry.language)
    if part.q0 != length:
        return 0
    width, first = 0, part.t0
    while first and not _parted(stretch, first - 1) and width < length + _MOST_BESIDE:
        key = stretch.keys[first - 1]
        if width >= length and _telling([key], language):
            break
        width, first = width + 1, first - 1
        if width == 1 and not _telling([key], language):
            break
    return width


def _parted(stretch: Stretch, word: int) -> bool:
    """Whether a sentence or a clause ends with a word of the text."""
    return bool(stretch.stop(word)) or any(mark in _PAUSES for mark in stretch.trailing(word))


def _bent_apart(seek: Sought, at: int, theirs: str, language: str) -> bool:
    """Whether a word with letters in brackets is another than the text's: [dis]agree, pe[ople] for pennies."""
    mine, (before, _) = seek.keys[at], seek.asked.bent[at]
    return mine != theirs and (not before or not _is_form(mine, theirs, language))


def _is_name(own: Sequence[int], told: Sequence[str], seek: Sought, stretch: Stretch) -> bool:
    """Whether all telling words have a capital, and none stands in the text without one."""
    if language_for(primary(stretch.entry.language)).grammar.capital_nouns:
        return False
    capitals = {seek.keys[at] for at in own if seek.asked.words.capital(at)}
    places = stretch.places(told)
    small = {key for key in told if any(not stretch.capital(at) for at in places.get(key, ()))}
    return capitals.issuperset(told) and not small


def _is_form(one: str, other: str, language: str) -> bool:
    """Whether two words are forms of one: they begin alike, or each like one of a family in the language's table."""
    if _begin_alike(one, other):
        return True
    families = language_for(language).inflection.irregular.items()
    return any(
        all(any(_begin_alike(word, form) for form in (first, *forms)) for word in (one, other))
        for first, forms in families
    )


def _begin_alike(one: str, other: str) -> bool:
    shared = Prefix.similarity(one, other)
    return one == other or shared >= max(_FEWEST, _SAME_START * min(len(one), len(other)))


def _telling(keys: Iterable[str], language: str) -> list[str]:
    """The words that are not mere grammar."""
    grammar = _grammar(language)
    return [key for key in keys if key not in grammar]


@cache
def _pronouns(language: str) -> frozenset[str]:
    known = language_for(language).pronouns
    persons = known.subjects | known.third | known.oblique | known.possessive
    return frozenset(persons | known.first | known.ours | known.second | known.impersonal)


@cache
def _grammar(language: str) -> frozenset[str]:
    known = language_for(language)
    words = known.grammar
    small = known.verify.small | known.detect.profile | known.verify.helpers | words.prepositions | words.being
    joining = words.joining | words.choosing | words.that | words.relative | words.definite | words.indefinite
    return frozenset(small | joining | _pronouns(language))
