"""A stretch of an article: neighbouring passages as one run of words, each traceable to its passage."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from bot.languages.language import primary
from bot.library.verifying.words import Words, without_accents, words_of
from bot.model import Entry, Kind, PlacedPassage

FURNITURE = frozenset({Kind.CAPTION, Kind.BYLINE, Kind.BIO, Kind.DATELINE, Kind.BOILERPLATE, Kind.NOTE})
"""Kinds of passages that come between those of a text without being part of it."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """``keys`` are the words of all ``passages`` one after the other, ``known`` holds each of them once;
    ``firsts[p]`` is the first word of passage p.

    In an English text accents do not tell words apart, since few keyboards have them; elsewhere they do.
    """

    entry: Entry
    passages: tuple[PlacedPassage, ...]
    parts: tuple[Words, ...]
    firsts: tuple[int, ...]
    keys: tuple[str, ...]
    accented: bool
    known: Mapping[str, None]

    def __len__(self) -> int:
        return len(self.keys)

    def places(self, wanted: Collection[str]) -> Mapping[str, Sequence[int]]:
        """Where each of some words stands, ascending; words that stand nowhere are left out."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for at, key in enumerate(self.keys):
            if key in wanted:
                found[key].append(at)
        return found

    def owner(self, word: int) -> int:
        """The number of the passage (in this stretch) that holds a word."""
        return bisect_right(self.firsts, word) - 1

    def _at(self, word: int) -> tuple[Words, int]:
        passage = self.owner(word)
        return self.parts[passage], word - self.firsts[passage]

    def words_between(self, first: int, last: int) -> list[tuple[str, str]]:
        """Key and spelling of each word from ``first`` up to but not including ``last``."""
        found: list[tuple[str, str]] = []
        while first < last:
            passage = self.owner(first)
            words, base = self.parts[passage], self.firsts[passage]
            end = min(last, base + len(words))
            held = zip(words.starts[first - base : end - base], words.ends[first - base : end - base], strict=True)
            found += [(key, words.text[s:e]) for key, (s, e) in zip(self.keys[first:end], held, strict=True)]
            first = end
        return found

    def where(self, word: int) -> tuple[int, int]:
        """Start and end of a word in its passage's text."""
        words, at = self._at(word)
        return words.starts[at], words.ends[at]

    def stop(self, word: int) -> str:
        """As ``Words.stops``; the end of a passage counts as one that may or may not close a sentence."""
        words, at = self._at(word)
        if at == len(words) - 1 and not words.stops[at]:
            return "."
        return words.stops[at]

    def loose(self, word: int) -> bool:
        """As ``Words.loose``."""
        words, at = self._at(word)
        return words.loose[at]

    def trailing(self, word: int) -> str:
        """As ``Words.trailing``."""
        words, at = self._at(word)
        return words.trailing(at)

    def closing(self, word: int) -> str:
        """As ``Words.closing``."""
        words, at = self._at(word)
        return words.closing(at)

    def opening(self, word: int) -> str:
        """As ``Words.opening``."""
        words, at = self._at(word)
        return words.opening(at)

    def closing_marks(self, word: int) -> str:
        """As ``Words.closing_marks``."""
        words, at = self._at(word)
        return words.closing_marks(at)

    def opening_marks(self, word: int) -> str:
        """As ``Words.opening_marks``."""
        words, at = self._at(word)
        return words.opening_marks(at)

    def capital(self, word: int) -> bool:
        """Whether a word begins with a capital letter."""
        words, at = self._at(word)
        return words.capital(at)

    def begins_sentence(self, word: int) -> bool:
        """Whether a word opens a passage or follows the end of a sentence."""
        words, at = self._at(word)
        return words.begins_sentence(at)

    def section(self, word: int) -> int:
        """The number of the section a word stands in."""
        return self.passages[self.owner(word)].place.section.number

    def written(self, first: int, last: int) -> str:
        """The text from word ``first`` up to but not including ``last``.

        A line break stands between two passages, each with the marks at its end.
        """
        if first >= last:
            return ""
        lines = []
        begun, ended = self.owner(first), self.owner(last - 1)
        for passage in range(begun, ended + 1):
            words, base = self.parts[passage], self.firsts[passage]
            line = words.written(max(0, first - base), min(len(words), last - base))
            if line and passage > begun:
                line = words.opening_marks(0) + line
            if line and passage < ended:
                line += words.closing_marks(len(words) - 1)
            lines.append(line)
        return "\n".join(line for line in lines if line)


def stretch_of(
    entry: Entry,
    passages: Sequence[PlacedPassage],
    wanted: frozenset[int] = frozenset(),
    read: Mapping[int, Words] = MappingProxyType({}),
) -> Stretch:
    """The passages in order, furniture left out unless its ordinal is ``wanted``; ``read`` holds words known by now."""
    kept = tuple(p for p in passages if p.kind not in FURNITURE or p.place.ordinal in wanted)
    parts = tuple(read.get(p.place.ordinal) or words_of(p.text) for p in kept)
    accented = primary(entry.language) != "en"
    keys: list[str] = []
    firsts = []
    for part in parts:
        firsts.append(len(keys))
        plain = accented or "".join(part.keys).isascii()
        keys += part.keys if plain else [without_accents(key) for key in part.keys]
    return Stretch(entry, kept, parts, tuple(firsts), tuple(keys), accented, dict.fromkeys(keys))
