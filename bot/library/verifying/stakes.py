"""Which kinds of words a difference affects: negations, numbers, names, modal verbs, quantifiers."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from bot.languages.language import language_for, primary
from bot.languages.quote_sections import VerifySection
from bot.library.verifying.brackets import says_else
from bot.library.verifying.comparing import AlignedBlock
from bot.library.verifying.lexicon import NO_LEXICON, as_one_says, is_small, lexicon_of
from bot.library.verifying.segments import Sought
from bot.library.verifying.stretch import Stretch
from bot.library.verifying.words import Words, key_of
from bot.model import Caution, Change

_ASKING: Final = frozenset("?？؟‽")
_ROUND: Final = frozenset({100, 1000, 10**4, 10**6, 10**8, 10**9, 10**12})
_APOSTROPHE: Final = re.compile("['’ʼ]")
_SHORTEST: Final = 2
"""The letters of a name."""
_UNCONTRACTED: Final = {"cannot": "can", "cant": "can", "wont": "will", "shant": "shall"}


def cautions(blocks: Iterable[AlignedBlock], seek: Sought, stretch: Stretch) -> set[Caution]:
    """Which classes of words the changed blocks affect, comparing both sides for each class."""
    language = primary(stretch.entry.language)
    lexicon = lexicon_of(language)
    found: set[Caution] = set()
    for block in blocks:
        if block.change is Change.EQUAL and (not block.edited or edit_is_honest(block, seek, stretch)):
            continue
        if block.moved and any(asks(stretch.closing(at)) for at in range(block.t0, block.t1 - 1)):
            found.add(Caution.QUESTION)
        if block.edited and says_else(block, seek, stretch):
            found.add(Caution.SUPPLIED)
        mine, theirs = seek.keys[block.q0 : block.q1], stretch.keys[block.t0 : block.t1]
        if Counter(mine) == Counter(theirs) and len(mine) < 3:
            continue
        mine = _without_namesakes(mine, block.q0, seek.asked.words, lexicon)
        theirs = _without_namesakes(theirs, block.t0, stretch, lexicon)
        found |= _of_words(as_one_says(mine, language), as_one_says(theirs, language), lexicon)
        if language == "zh":
            found |= _of_characters(seek, stretch, block, lexicon)
        if _names(seek, stretch, block, mine=True) != _names(seek, stretch, block, mine=False):
            found.add(Caution.NAME)
    return found


def edit_is_honest(block: AlignedBlock, seek: Sought, stretch: Stretch) -> bool:
    """Whether brackets stand for words an editor may replace: no negation on either side, no number taken away, and
    no word put in the place of one that means something else."""
    if says_else(block, seek, stretch):
        return False
    language = primary(stretch.entry.language)
    lexicon = lexicon_of(language)
    mine = as_one_says([seek.keys[at] for at in range(block.q0, block.q1) if at in seek.asked.inserted], language)
    theirs = as_one_says(stretch.keys[block.t0 : block.t1], language)
    if not mine:
        return True
    if _negations(mine, lexicon) != _negations(theirs, lexicon):
        return False
    numbers = _numbers(theirs, lexicon)
    return not numbers or numbers == _numbers(mine, lexicon)


def asks(mark: str) -> bool:
    """Whether a mark at the end of a sentence makes a question of it."""
    return not _ASKING.isdisjoint(mark)


def negates(keys: Sequence[str], language: str) -> bool:
    """Whether a negation is among these words."""
    return bool(_negations(keys, lexicon_of(language)))


def counts(keys: Sequence[str], language: str) -> bool:
    """Whether a number is among these words; "once" alone is none."""
    lexicon = lexicon_of(language)
    return bool(_numbers(_without_once(keys, lexicon), lexicon))


def _without_namesakes(
    keys: Sequence[str], first: int, words: Words | Stretch, lexicon: VerifySection
) -> tuple[str, ...]:
    """Words from ``first`` on without those that are no modal verb but a name that looks like one: the month of May."""
    return tuple(
        key
        for at, key in enumerate(keys, first)
        if not (key in lexicon.modals and words.written(at, at + 1).istitle() and not words.begins_sentence(at))
    )


def _of_words(mine: Sequence[str], theirs: Sequence[str], lexicon: VerifySection) -> set[Caution]:
    found = set()
    if _negations(mine, lexicon) != _negations(theirs, lexicon) or _turned(mine, theirs, lexicon):
        found.add(Caution.NEGATION)
    if _numbers_differ(mine, theirs, lexicon):
        found.add(Caution.NUMBER)
    if _modals(mine, lexicon) != _modals(theirs, lexicon):
        found.add(Caution.MODAL)
    if _held(mine, lexicon.quantifiers) != _held(theirs, lexicon.quantifiers):
        found.add(Caution.QUANTIFIER)
    return found


def _held(keys: Sequence[str], words: frozenset[str]) -> Counter[str]:
    return Counter(key for key in keys if key in words)


def _negations(keys: Sequence[str], lexicon: VerifySection) -> Counter[str]:
    """``don't`` is ``not``, however it is written."""
    held = (key for key in keys if key in lexicon.negations)
    return Counter("not" if key == "cannot" or (key.endswith("nt") and len(key) > 3) else key for key in held)


def _modals(keys: Sequence[str], lexicon: VerifySection) -> Counter[str]:
    held = (key for key in keys if key in lexicon.modals)
    return Counter(_UNCONTRACTED.get(key) or (key.removesuffix("nt") if key.endswith("nt") else key) for key in held)


def _numbers(keys: Sequence[str], lexicon: VerifySection) -> Counter[str]:
    """Numbers by value where it is known: ``twelve`` is ``12``, ``seven hundred`` is ``700``; a percent sign or
    currency belongs to them."""
    values: Counter[str] = Counter()
    last = 0  # the value of the number right before, 0 if there is none
    for key in keys:
        value = lexicon.numbers.get(key)
        if value is not None:
            whole = _together(last, value)
            if whole is not None:
                values[str(last)] -= 1
            last = value if whole is None else whole
            values[str(last)] += 1
            continue
        last = int(key) if key.isascii() and key.isdecimal() and len(key) < 8 else 0
        if any(map(str.isnumeric, key)) or (len(key) == 1 and not key.isalnum()):
            values[str(last) if last else key] += 1
    return +values


def _numbers_differ(mine: Sequence[str], theirs: Sequence[str], lexicon: VerifySection) -> bool:
    """Whether numbers were changed: "once" may go or come, but not stand for "twice"."""
    if _numbers(mine, lexicon) == _numbers(theirs, lexicon):
        return False
    return any(_numbers(_without_once(keys, lexicon), lexicon) for keys in (mine, theirs))


def _without_once(keys: Sequence[str], lexicon: VerifySection) -> list[str]:
    return [key for key in keys if key not in lexicon.ever]


def _together(before: int, value: int) -> int | None:
    """The value of two number words that make one, ``seven hundred`` or ``twenty-four``; None if they do not."""
    if value in _ROUND and 0 < before < value:
        return before * value
    if 20 <= before < 100 and before % 10 == 0 and 0 < value < 10:
        return before + value
    return None


def _turned(mine: Sequence[str], theirs: Sequence[str], lexicon: VerifySection) -> bool:
    """``possible`` for ``impossible``, ``hopeful`` for ``hopeless``."""
    for one, other in ((mine, theirs), (theirs, mine)):
        for key in one:
            if any(f"{prefix}{key}" in other for prefix in lexicon.undoing if len(key) >= 4):
                return True
            if lexicon is not NO_LEXICON and key.endswith("ful") and f"{key[:-3]}less" in other:
                return True
    return False


def _of_characters(seek: Sought, stretch: Stretch, block: AlignedBlock, lexicon: VerifySection) -> set[Caution]:
    """The same for a script without spaces, where a word is one character or two."""
    mine, theirs = "".join(seek.keys[block.q0 : block.q1]), "".join(stretch.keys[block.t0 : block.t1])
    found = set()
    for caution, words in (
        (Caution.NEGATION, lexicon.negations),
        (Caution.MODAL, lexicon.modals),
        (Caution.QUANTIFIER, lexicon.quantifiers),
    ):
        if {word for word in words if word in mine} != {word for word in words if word in theirs}:
            found.add(caution)
    return found


def _names(seek: Sought, stretch: Stretch, block: AlignedBlock, *, mine: bool) -> set[str]:
    """Words with a capital that no sentence's beginning explains; in German, where all nouns have one, those that
    the library knows as a part of somebody's name here, or that stand beside another capital.
    """
    words = seek.asked.words
    known = {
        part.casefold()
        for held in (*stretch.entry.authors, *(p.speaker or "" for p in stretch.passages))
        for part in held.split()
    }
    names = set()
    first, last = (block.q0, block.q1) if mine else (block.t0, block.t1)
    side = words if mine else stretch
    for at in range(first, last):
        key = seek.keys[at] if mine else stretch.keys[at]
        capital, begins = side.capital(at), side.begins_sentence(at)
        if key in known and not is_small(key):
            names.add(key)
        elif capital and not begins and _may_name(key, side.written(at, at + 1), stretch):
            if primary(stretch.entry.language) != "de" or _beside_capital(seek, stretch, at, mine=mine):
                names.add(key)
        elif capital and begins and not is_small(key) and _named_elsewhere(key, stretch):
            names.add(key)
    return names


def _may_name(key: str, written: str, stretch: Stretch) -> bool:
    """Whether a word with a capital may be a name: not "I've", and no figure or word of one of the classes."""
    language = stretch.entry.language
    if len(key) < _SHORTEST or key[0].isdecimal():
        return False
    if key_of(_APOSTROPHE.split(written)[0]) in language_for(language).pronouns.first:
        return False
    lexicon = lexicon_of(language)
    return key not in lexicon.negations and key not in lexicon.modals and key not in lexicon.quantifiers


def _beside_capital(seek: Sought, stretch: Stretch, at: int, *, mine: bool) -> bool:
    size = len(seek.keys) if mine else len(stretch)
    words = seek.asked.words
    near = [n for n in (at - 1, at + 1) if 0 <= n < size]
    if mine:
        return any(words.capital(n) and not words.begins_sentence(n) for n in near)
    return any(stretch.capital(n) and not stretch.begins_sentence(n) for n in near)


def _named_elsewhere(key: str, stretch: Stretch) -> bool:
    """Whether the stretch has this word with a capital inside a sentence, and never without one."""
    places = [at for at, held in enumerate(stretch.keys) if held == key]
    inside = [at for at in places if not stretch.begins_sentence(at)]
    return bool(inside) and all(stretch.capital(at) for at in inside) and primary(stretch.entry.language) != "de"
