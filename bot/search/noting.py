"""Which content notes a text calls for: by whole words and phrases of a word list, whatever their case and accents.

Only whole words count, so that no name of a place is taken for what its letters hold. ``murder*`` stands for all words
that begin so. No stemmer is asked: it takes "rapid" and "rap" for forms of what they are not, and a list that says
itself which endings it means can be read and corrected.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from bot.model.content_notes import NoteList
from bot.search.fold import words

ANY_LANGUAGE: Final = "any"
ANY_ENDING: Final = "*"
_KNOWN_BY: Final = 3
"""Words with any ending are looked up by so many letters first."""


class _Sought:
    """The words and phrases for the texts of one language, each with the set of notes it calls for."""

    def __init__(self) -> None:
        self.single: dict[str, int] = {}
        self.begun: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        self.phrases: defaultdict[str, list[tuple[list[str], bool, int]]] = defaultdict(list)

    def take(self, written: str, bits: int) -> None:
        parts, begun = words(written), written.rstrip().endswith(ANY_ENDING)
        if len(parts) > 1:
            self.phrases[parts[0]].append((parts, begun, bits))
        elif parts and begun:
            self.begun[parts[0][:_KNOWN_BY]].append((parts[0], bits))
        elif parts:
            self.single[parts[0]] = self.single.get(parts[0], 0) | bits

    def bits(self, read: Sequence[str]) -> int:
        different, found = set(read), 0
        for word in different & self.single.keys():
            found |= self.single[word]
        if self.begun:
            for word in different:
                for start, bits in self.begun.get(word[:_KNOWN_BY], ()):
                    if word.startswith(start):
                        found |= bits
        for first in different & self.phrases.keys():
            for parts, begun, bits in self.phrases[first]:
                if found & bits != bits and _stands(parts, read, begun=begun):
                    found |= bits
        return found


class NoteMatcher:
    """Reads texts by one word list."""

    def __init__(self, listed: NoteList) -> None:
        self._by_language: dict[str, _Sought] = {}
        every = {code for note in listed.notes for code, _ in note.words}
        for code in every | {ANY_LANGUAGE, ""}:
            sought = self._by_language[code] = _Sought()
            for at, note in enumerate(listed.notes):
                for of, written in note.words:
                    if of in (code, ANY_LANGUAGE) or not code:
                        for one in written:
                            sought.take(one, 1 << at)
        self._anything = any(note.words for note in listed.notes)

    def bits(self, text: str, language: str) -> int:
        """The notes that a text calls for. Of a language without words of its own, those for any; in a text of which
        nobody can tell the language (``und``), all words count."""
        if not self._anything:
            return 0
        code = language.partition("-")[0]
        sought = self._by_language.get("" if code == "und" else code, self._by_language[ANY_LANGUAGE])
        return sought.bits(words(text))


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
    known: set[tuple[str, ...]] = set()
    twice = []
    for one in written:
        said = (*words(one), ANY_ENDING if one.rstrip().endswith(ANY_ENDING) else "")
        if said in known:
            twice.append(one)
        known.add(said)
    return twice


def _stands(parts: Sequence[str], read: Sequence[str], *, begun: bool) -> bool:
    """Whether these words stand in a row, the last with any ending where it is only ``begun``."""
    last, before = parts[-1], list(parts[:-1])
    for at, word in enumerate(read[: len(read) - len(before)]):
        if word == before[0] and list(read[at : at + len(before)]) == before:
            end = read[at + len(before)]
            if end == last or (begun and end.startswith(last)):
                return True
    return False
