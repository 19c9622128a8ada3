"""Names that a label or a credit prints in capitals, as they are written elsewhere: "LILA VAN DER MEER"."""

import re
from collections.abc import Callable, Iterable
from typing import Final

from bot.languages.language import everywhere
from bot.reading.people.names import PARTICLES, is_initial, is_name, without_courtesy

_JOINING: Final = everywhere().grammar.joining
_ARTICLES: Final = everywhere().grammar.definite | everywhere().grammar.indefinite
_ROMAN: Final = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")
_PIECE: Final = re.compile(r"[^\W\d_]+")
_OWNING: Final = re.compile(r"(?<=[^\W\d_])['’]S$")
_VOWEL: Final = re.compile(r"[AEIOUY]|[^A-Z]")
_OPENS_SMALL: Final = re.compile(r"(Ma?c|D[eiu]|L[ae]|V[ao]n|Fitz|[dl]['’]?)((?:[^\W\d_a-z]|['’-]){2,})")
"""A name in capitals that keeps the small letters of its opening: "McKAY", "DeVITO", "d'ARTAGNAN"."""
_SHORT: Final = 3
"""So many letters in capitals may as well be initials, where they are all."""
_SCOTS: Final = 4
_CAST: Final = re.compile(r"(?P<who>[^\W\d_][^\n,;:()—–]{2,40}?)\.?\s*(?:[,;:(—–]|$)")


def is_loud(name: str) -> bool:
    """Whether a name is in capitals, but for what is set small in one: "IVOR and NELL", "Mrs van der PELL", "McKAY"."""
    words = [word for word in name.split() if word not in _JOINING and not word.isdigit()]
    loud = [word.isupper() or _OPENS_SMALL.fullmatch(word) is not None for word in words]
    return any(loud) and all(one or _goes_small(word) for one, word in zip(loud, words, strict=True))


def _goes_small(word: str) -> bool:
    """Whether a word is set small in a name in capitals: a particle, or a courtesy such as "Dr"."""
    return word in PARTICLES or without_courtesy(f"{word} X") == "X"


def in_small(name: str, known: Callable[[str], bool]) -> str:
    """A name in capitals as it is written elsewhere; initials and the number of a king stay.

    ``known`` tells whether a text has a word as a name, which shows that "EVE" are no initials.
    """
    if not is_loud(name):
        return name
    words = name.split()
    alone = len(words) == 1
    return " ".join(_small(word, at, known, alone) for at, word in enumerate(words))


def cast_in(lines: Iterable[str]) -> frozenset[str]:
    """The names in capitals that lines open with, each with what that person is, or alone: a list of persons."""
    found = (_CAST.match(line) for line in lines)
    return frozenset(m["who"].strip() for m in found if m is not None and m["who"].isupper())


def is_loud_name(who: str, words: int) -> bool:
    """Whether capitals have the shape of a full name of so many ``words`` at most."""
    small = who.lower().split()
    return who.isupper() and small[0] not in _ARTICLES and _JOINING.isdisjoint(small) and is_name(who.title(), words)


def _small(word: str, at: int, known: Callable[[str], bool], alone: bool) -> str:
    if not word.isupper() or is_initial(word):
        opening = _OPENS_SMALL.fullmatch(word)
        return word if opening is None else opening[1] + _PIECE.sub(lambda piece: _cased(piece.group()), opening[2])
    if at and word.casefold() in PARTICLES:
        return word.lower()
    title = word.title()
    if without_courtesy(f"{title} X") == f"{title} X":
        letters = word.strip(".,")
        if at and _ROMAN.fullmatch(letters):
            return word
        short = alone and len(letters) <= _SHORT
        if (short and not known(title.strip("."))) or not _VOWEL.search(letters):
            return word
    return _OWNING.sub(lambda end: end.group().lower(), _PIECE.sub(lambda piece: _cased(piece.group()), word))


def _cased(piece: str) -> str:
    if piece.startswith("MC") and len(piece) >= _SCOTS:
        return f"Mc{piece[2:].capitalize()}"
    return piece.capitalize()
