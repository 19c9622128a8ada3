"""Which content notes a text calls for: by whole words and phrases of a word list, whatever their case and accents.

Only whole words count, so that no name of a place is taken for what its letters hold. ``murder*`` stands for all words
that begin so, and ``-murder mystery`` keeps these two from counting where they stand in a row. No stemmer is asked: it
takes "rapid" and "rap" for forms of what they are not, and a list that says itself which endings it means can be read
and corrected.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import reduce
from operator import or_
from typing import Final

from bot.model.content_notes import NoteList
from bot.search.fold import words

ANY_LANGUAGE: Final = "any"
ANY_ENDING: Final = "*"
NOT_MEANT: Final = "-"
_ELIDING: Final = frozenset({"fr", "it", "ca", ""})
_ELIDED: Final = re.compile(r"\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|un|(?:d|n|s)?[aeu]ll)['’‘]", re.IGNORECASE)
"""What an apostrophe joins to the next word in these languages: *l'assassin* holds *assassin*."""
_JOINING: Final = "'’‘"
_KNOWN_BY: Final = 3
"""Words with any ending are looked up by so many letters first."""
_MOST: Final = 65_536
"""Words that are remembered at a time."""
_OPENS: Final = 1
"""Beside the notes of a word: a phrase may begin with it."""


class _Sought:
    """The words and phrases for the texts of one language, each with the set of notes it calls for."""

    def __init__(self, language: str) -> None:
        self._eliding = language in _ELIDING
        self.single: dict[str, int] = {}
        self.begun: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        self.phrases: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        self.not_meant: defaultdict[int, list[tuple[Sequence[str], bool]]] = defaultdict(list)
        self._of_word = _OfWord(self)

    def take(self, written: str, bits: int) -> None:
        parts, begun = self._words(written), _is_begun(written)
        if _is_not_meant(written):
            self.not_meant[bits].append((parts, begun))
        elif len(parts) > 1:
            self.phrases[parts[0]].append((f" {' '.join(parts)}{'' if begun else ' '}", bits))
        elif parts and begun:
            self.begun[parts[0][:_KNOWN_BY]].append((parts[0], bits))
        elif parts:
            self.single[parts[0]] = self.single.get(parts[0], 0) | bits

    def bits(self, text: str, known: Sequence[str] | None) -> int:
        read = self._words(text) if known is None or (self._eliding and _joins(text)) else known
        found = self._found(read)
        for bit, phrases in self.not_meant.items():
            if found & bit:
                meant = _without(phrases, read)
                found = found & ~bit | self._found(meant) & bit
        return found

    def telling(self, known: Sequence[str]) -> frozenset[int] | None:
        if self._eliding:
            return None
        held, starts = frozenset(known), frozenset([word[:_KNOWN_BY] for word in known])
        telling = []
        for place, called in enumerate(map(self._of_word.__getitem__, known)):
            if called & ~_OPENS or (called and any(map(_within(held, starts), self.phrases[known[place]]))):
                telling.append(place)
        return frozenset(telling)

    def _words(self, text: str) -> Sequence[str]:
        return words(_ELIDED.sub(" ", text) if self._eliding else text)

    def _found(self, read: Sequence[str]) -> int:
        found = reduce(or_, map(self._of_word.__getitem__, read), 0)
        if found & _OPENS:
            line = f" {' '.join(read)} "
            for first in self.phrases.keys() & read:
                for phrase, bits in self.phrases[first]:
                    if phrase in line:
                        found |= bits
        return found & ~_OPENS


class _OfWord(dict[str, int]):
    """What each word met so far calls for by itself, and ``_OPENS`` where a phrase may begin with it."""

    def __init__(self, sought: _Sought) -> None:
        super().__init__()
        self._sought = sought

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST:
            self.clear()
        sought = self._sought
        bits = sought.single.get(word, 0) | (_OPENS if word in sought.phrases else 0)
        for start, called in sought.begun.get(word[:_KNOWN_BY], ()):
            if word.startswith(start):
                bits |= called
        self[word] = bits
        return bits


class NoteMatcher:
    """Reads texts by one word list."""

    def __init__(self, listed: NoteList) -> None:
        self._by_language: dict[str, _Sought] = {}
        every = {code for note in listed.notes for code, _ in note.words}
        for code in every | {ANY_LANGUAGE, ""}:
            sought = self._by_language[code] = _Sought(code)
            for at, note in enumerate(listed.notes):
                for of, written in note.words:
                    if of in (code, ANY_LANGUAGE) or not code:
                        for one in written:
                            sought.take(one, _OPENS << at + 1)
        self._anything = any(note.words for note in listed.notes)

    def bits(self, text: str, language: str, known: Sequence[str] | None = None) -> int:
        """The notes that a text calls for. Of a language without words of its own, those for any; in a text of which
        nobody can tell the language (``und``), all words count. ``known`` are its folded words, if known."""
        return self._sought(language).bits(text, known) >> 1 if self._anything else 0

    def telling(self, known: Sequence[str], language: str) -> frozenset[int] | None:
        """The places of those of some folded words without which a text calls for no note; None where an apostrophe
        may hide one, so that each text is to be looked at."""
        return self._sought(language).telling(known) if self._anything else frozenset()

    def _sought(self, language: str) -> _Sought:
        code = language.partition("-")[0]
        return self._by_language.get("" if code == "und" else code, self._by_language[ANY_LANGUAGE])


def _within(held: frozenset[str], starts: frozenset[str]) -> Callable[[tuple[str, int]], bool]:
    """Tells of a phrase whether a text of the words ``held`` may have it; ``starts`` are the first letters of these."""

    def may_stand(phrase: tuple[str, int]) -> bool:
        *before, last = phrase[0].split()
        begun = not phrase[0].endswith(" ")
        return held.issuperset(before) and (
            (len(last) < _KNOWN_BY or last[:_KNOWN_BY] in starts) if begun else last in held
        )

    return may_stand


def can_be_found(written: str) -> bool:
    """Whether an entry of a word list is a word or phrase that a text can hold: two letters or more, a star at the end
    alone; one that stands for endings has three, so that it is not half a language."""
    bare = written.strip()
    begun = bare.endswith(ANY_ENDING)
    bare = bare[:-1] if begun else bare
    letters = sum(map(len, words(bare)))
    return ANY_ENDING not in bare and not bare[-1:].isspace() and letters >= (3 if begun else 2)


def same_words(written: Iterable[str]) -> Sequence[str]:
    """Those entries that say what one before them says already."""
    known: set[tuple[object, ...]] = set()
    twice = []
    for one in written:
        said = (_is_not_meant(one), _is_begun(one), *words(one))
        if said in known:
            twice.append(one)
        known.add(said)
    return twice


def _joins(text: str) -> bool:
    """Whether an apostrophe may join words in it."""
    return any(map(text.__contains__, _JOINING))


def _is_begun(written: str) -> bool:
    return written.rstrip().endswith(ANY_ENDING)


def _is_not_meant(written: str) -> bool:
    return written.lstrip().startswith(NOT_MEANT)


def _without(phrases: Iterable[tuple[Sequence[str], bool]], read: Sequence[str]) -> list[str]:
    """The words read, with nothing in the place of those of the phrases."""
    left = list(read)
    for parts, begun in phrases:
        for at in _places(parts, read, begun=begun):
            left[at : at + len(parts)] = [""] * len(parts)
    return left


def _places(parts: Sequence[str], read: Sequence[str], *, begun: bool) -> Iterator[int]:
    """Where these words stand in a row, the last with any ending where it is only ``begun``."""
    *before, last = parts
    for at in range(len(read) - len(before)):
        end = read[at + len(before)]
        if (end == last or (begun and end.startswith(last))) and list(read[at : at + len(before)]) == before:
            yield at
