"""Whom the labels of a dialogue name: initials, a surname or capitals, led back to the full name the article prints."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from bot.languages.patterns import word_set
from bot.reading.people.names import PARTICLES, Name, is_name, names_in, without_courtesy

_LONGEST: Final = 4
_ARTICLES: Final = word_set("the a an der die das ein eine le la les un une el los las una")


def persons_of(labels: Iterable[str], texts: Iterable[str], common: Callable[[str], bool]) -> Mapping[str, str]:
    """For each label the one person it can stand for, as printed in full; the label itself where that is not certain.

    Full names are taken from ``texts``, the words around the dialogue, and from labels that are full names: where
    "Paul Lenz:" asks first, "PL:" asks later. ``common`` tells whether a word is no name. A label that fits two
    persons names only itself.
    """
    given = list(dict.fromkeys(labels))
    full = {without_courtesy(who) for who in given if is_name(who, _LONGEST) and not who.isupper()}
    full |= full_names(texts, common)
    known = _Known(full)
    return {who: known.person(who) for who in given}


def full_names(texts: Iterable[str], common: Callable[[str], bool]) -> set[str]:
    """The full names of persons printed in ``texts``, without what only opens a sentence or line before them.

    What opens it is a word of the language, an article with its noun, or whatever stands before a name that is
    printed without it elsewhere ("Cartographer Ines Baro").
    """
    found = {name for text in texts for name in _full_names(text, common)}
    return {name for name in found if name.split(" ", 1)[1] not in found}


def _full_names(text: str, common: Callable[[str], bool]) -> Iterator[str]:
    for name in names_in(text):
        bare = _bare(name, common)
        if is_name(bare, _LONGEST) and not bare.isupper():
            yield bare


def _bare(name: Name, common: Callable[[str], bool]) -> str:
    """A run of capitalised words without what only opens its sentence: "With …", "The gardener …" in capitals."""
    words = name.text.split()
    if words[0].casefold() in _ARTICLES:
        words = words[1:] if len(words) < 4 else words[2:]
    elif name.initial and common(words[0]):
        words = words[1:]
    return " ".join(words)


class _Known:
    """Full names, found by first and last words, surnames of several words, initials, and themselves in capitals."""

    def __init__(self, full: Iterable[str]) -> None:
        self._by: dict[tuple[str, str], set[str]] = {}
        for name in full:
            folded = name.casefold()
            for way, key in (
                ("last", folded.rsplit(" ", 1)[1]),
                ("first", folded.split(" ", 1)[0]),
                ("whole", folded),
                ("surname", _surname(folded)),
                ("initials", _initials(name)),
                ("initials", _initials(name.replace("-", " "))),
            ):
                self._by.setdefault((way, key), set()).add(name)

    def person(self, label: str) -> str:
        """The one person a label can stand for; the label itself where there is none or more than one."""
        bare = without_courtesy(label)
        folded = bare.casefold()
        ways: list[tuple[str, str]] = []
        if " " in bare:
            ways = [("whole", folded)] if bare.isupper() else []
            if folded.split(" ", 1)[0] in PARTICLES:
                ways.append(("surname", folded))
        elif len(bare) > 2:
            ways = [("last", folded), ("first", folded)]
        if 2 <= len(bare) <= 4 and bare.isalpha() and bare.isupper():
            ways.append(("initials", bare))
        found = next((self._by[way] for way in ways if way in self._by), set())
        return next(iter(found)) if len(found) == 1 else label


def _surname(folded: str) -> str:
    """The surname with the small words before it ("de wit" of "ada de wit")."""
    words = folded.split(" ")
    first = next((at for at, word in enumerate(words[1:-1], 1) if word in PARTICLES), len(words) - 1)
    return " ".join(words[first:])


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split())
