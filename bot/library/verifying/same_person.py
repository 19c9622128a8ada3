"""Whether a name means the same person as another, and whether a text names a person."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import cache
from typing import Final

from rapidfuzz.distance import OSA

from bot.languages.language import everywhere
from bot.library.verifying.words import Words, without_accents, words_of

_FULL: Final = 2
_BESIDE: Final = re.compile(r"[\s–-]+")
"""What stands between surnames without a word between them: Marx-Engels."""
_FEWEST_LETTERS: Final = 3
"""Of the part of a name that no case changes."""


@cache
def _titles() -> frozenset[str]:
    """Words before a name that do not identify the person, as keys of ``words``."""
    people = everywhere().people
    titles = {without_accents(word.strip(".")) for word in people.courtesy | people.honours}
    return frozenset({*titles, "saint", "king", "queen", "the", "and"})


def same_person(named: str, other: str) -> bool:
    """Whether two names may mean one person: one contains the other's parts, initials and a misspelt letter allowed.

    ``J. Smith`` and ``Smith`` may be ``John Smith``; ``Adam Smith`` is not. ``JFK`` is John F. Kennedy; Mr. Smith is
    not Mrs. Smith.
    """
    if _initials_match(named, other) or _initials_match(other, named):
        return True
    if _gender(named) | _gender(other) == {"men", "women"}:
        return False
    one, two = _parts(named), _parts(other)
    if not one or not two:
        return named.strip().casefold() == other.strip().casefold()
    if _title_alone(named, other) or _title_alone(other, named):
        return True
    fewer, more = (one, two) if len(one) <= len(two) else (two, one)
    left = list(more)
    full = 0
    for part in fewer:
        match = next((other for other in left if _same_part(part, other, alone=len(fewer) == 1)), None)
        if match is None:
            return False
        left.remove(match)
        full += len(part) > 1 and len(match) > 1
    return full > 0


def _title_alone(short: str, name: str) -> bool:
    """Whether a title is all that is said of somebody who has it: the Queen, of the Queen of Hearts."""
    said, full = words_of(short).keys, words_of(name).keys
    return len(said) == 1 and said[0] in _titles() and said[0] == full[0] and len(full) > 1


def names(named: str, others: Sequence[str]) -> bool:
    """Whether any of several people is the one named; several may be named, joined by commas or "and", and of them the
    first alone, with "et al." for the rest. The given name of one and the surname of another name nobody."""
    named = without_others(named)
    if any(same_person(named, other) for other in others):
        return True
    if len(others) < _FULL:
        return False
    joined = [one for one in _joining().split(named) if one.strip()]
    if len(joined) > 1:
        return _all_among(joined, others, same_person)
    return _all_among(_BESIDE.split(named.strip()), others, only_surname)


def _all_among(ones: Sequence[str], others: Sequence[str], same: Callable[[str, str], bool]) -> bool:
    """Whether two or more names are each another's of these people."""
    left = list(others)
    for one in ones:
        match = next((other for other in left if same(one, other)), None)
        if match is None:
            return False
        left.remove(match)
    return len(ones) > 1


@cache
def _joining() -> re.Pattern[str]:
    """What stands between two people who are named together."""
    joining = everywhere().grammar.joining
    spaced = "|".join(sorted((re.escape(word) for word in joining if not _is_dense(word)), key=len, reverse=True))
    dense = "".join(sorted(word for word in joining if _is_dense(word)))
    return re.compile(rf"[,;&/、，{dense}]|\s(?:{spaced})\s", re.IGNORECASE)


def without_others(named: str) -> str:
    """The first of several names, without the "et al." behind it."""
    bare = " ".join(named.split())
    found = _others().search(bare)
    return bare[: found.start()].rstrip(" ,") or named if found is not None else named


@cache
def _others() -> re.Pattern[str]:
    dense = [way for way in everywhere().people.others if _is_dense(way)]
    spaced = [way.replace(" ", r"\.? ") for way in everywhere().people.others if not _is_dense(way)]
    return re.compile(rf"(?:[ ,](?:{'|'.join(spaced)})|(?:{'|'.join(dense)}))\.?$", re.IGNORECASE)


def only_surname(named: str, other: str) -> bool:
    """Whether one of two names that may be one person's is a surname alone."""
    fewer, more = sorted((_parts(named), _parts(other)), key=len)
    return len(fewer) == 1 < len(more) and _same_part(fewer[0], more[-1], alone=True)


def initials_of(name: str) -> str:
    """The first letters of a name's parts: JFK of John F. Kennedy."""
    return "".join(part[0] for part in _parts(name) if part not in everywhere().people.generations).upper()


def bearers(name: str, text: str) -> set[str]:
    """The given names, as keys, that stand before a name's surname somewhere in a text."""
    surname = _parts(name)[-1]
    words = words_of(text)
    keys = [without_accents(key) for key in words.keys]
    found = set()
    for at in (at for at, key in enumerate(keys) if key == surname and at):
        before = keys[at - 1]
        beside = not text[words.ends[at - 1] : words.starts[at]].strip(" .") and words.capital(at)
        if beside and words.capital(at - 1) and before not in _titles() and not _opens(words, at - 1):
            found.add(before)
    return found


def same_given(name: str, given: str) -> bool:
    """Whether a given name, as a key, may be the first of a full name; a surname alone has none to differ."""
    parts = _parts(name)
    return len(parts) < _FULL or any(_same_part(part, given, alone=False) for part in parts[:-1])


def _opens(words: Words, at: int) -> bool:
    """Whether a word has a capital only because a sentence begins with it."""
    return words.begins_sentence(at) and words.keys[at] in everywhere().sentences.starters


def _initials_match(short: str, name: str) -> bool:
    bare = short.replace(".", "").replace(" ", "")
    return 2 <= len(bare) <= 4 and bare.isalpha() and bare.isupper() and " " in name and bare == initials_of(name)


def _gender(name: str) -> set[str]:
    """Whether a title before a name is a man's or a woman's; empty where none tells."""
    first = name.split(" ", 1)[0].casefold().rstrip(".") if " " in name else ""
    people = everywhere().people
    held = {kind for kind, titles in (("men", people.men), ("women", people.women)) if first in titles}
    return held if len(held) == 1 else set()


def named_in(named: str, text: str) -> bool:
    """Whether the longest part of a name stands in a text."""
    parts = [part for part in _parts(named) if len(part) > 2 or _is_dense(part)]
    if not parts:
        return False
    longest = max(parts, key=len)
    if _is_dense(longest):
        return longest in text
    return longest in {without_accents(key) for key in words_of(text).keys}


def called_in(named: str, text: str) -> bool:
    """Whether any part of a name, a given name alone too, stands in a text."""
    known = {without_accents(key) for key in words_of(text).keys}
    return any(
        part in known or (_is_dense(part) and part in text)
        for part in _parts(named)
        if len(part) > 2 or _is_dense(part)
    )


def _is_dense(part: str) -> bool:
    return any("\u3040" <= char <= "\u9fff" for char in part)


def _parts(name: str) -> list[str]:
    plain = without_accents(unicodedata.normalize("NFKC", name))
    if _is_dense(plain):
        return [part for part in plain.replace("·", " ").replace("・", " ").split() if part]
    keys = [key for key in words_of(plain).keys if key not in _titles()]
    return keys or words_of(plain).keys


def _same_part(one: str, other: str, *, alone: bool) -> bool:
    """Equal, an initial, or one letter wrong; where a name is all there is, it must be long enough to tell."""
    if one == other or _same_stem(one, other):
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return min(len(one), len(other)) >= (5 if alone else 4) and OSA.distance(one, other) <= 1


def _same_stem(one: str, other: str) -> bool:
    """Whether two parts of a name differ by the ending of their case alone: Петрова, Петровой."""
    if one.isascii() or other.isascii():
        return False
    return not _stems(one).isdisjoint(_stems(other))


def _stems(part: str) -> set[str]:
    stems = {part} | {part.removesuffix(without_accents(ending)) for ending in everywhere().people.cases}
    return {stem for stem in stems if len(stem) >= _FEWEST_LETTERS}
