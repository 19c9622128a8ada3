"""What each word of a query may mean in this library: itself, its spellings, its neighbours joined, its parts, its end.

Similarity of a word d edits away from one of n letters: max(.3, 1 - .9 d / max(4, n)); across the Atlantic .97; joined
.95; a completion .9; each half of a split word .48.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from bot.search import spelling
from bot.search.forms import SIMILAR, Forms
from bot.search.segment import Segment
from bot.search.window import COMPLETED, Reading

JOINED: Final = 0.95
HALF: Final = 0.48
_MOST_NEAR: Final = 5
_MOST_BEGUN: Final = 24
_ALWAYS_BEGUN: Final = 6
_RARE: Final = 0.0003
_RARE_MOST: Final = 60
_RARE_END: Final = 0.0005
_MOST_FUZZY: Final = 24
_REMEMBERED: Final = 256
_TELLING: Final = 2.0
"""The weight from which on the forms of a word are looked for: little words have none worth finding."""

_FEW: Final = 3
"""Up to so many telling words, passages with other forms of them are looked for; with more, the others lead there …"""
_MANY: Final = 400_000
"""… except among so many passages, where they lead to many more."""

_NO_FORMS: Final = Forms(())


@dataclass(slots=True)
class Group:
    """One word of the query. ``often`` is its frequency as typed; ``near`` maps other words to their similarity and
    frequency; ``halves`` are the two words it may have been, if no word is like it. ``forms`` are like ``near``, but
    of the word itself: other endings.
    """

    word: str
    often: int = 0
    near: dict[str, tuple[float, int]] = field(default_factory=dict)
    halves: tuple[str, str] | None = None
    weight: float = 0.0
    forms: dict[str, tuple[float, int]] = field(default_factory=dict)

    def read(self, word: str, similar: float, often: int) -> None:
        """Let ``word`` stand for this one, unless it already does so better."""
        if often and word != self.word and similar > self.near.get(word, (0.0, 0))[0]:
            self.near[word] = (similar, often)


class Lexicon:
    """The vocabularies of all segments as one, as long as these stay as they are."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = segments
        self._only = segments[0] if len(segments) == 1 else None
        self._near: dict[tuple[str, int], list[tuple[int, bool, int, str]]] = {}
        self.passages = sum(segment.size for segment in segments)

    def frequency(self, word: str) -> int:
        """How many passages contain a word."""
        if self._only is not None:
            return self._only.frequency(word)
        return sum([segment.frequency(word) for segment in self._segments])

    def beginning(self, start: str, most: int) -> list[tuple[str, int]]:
        """(word, frequency) of the commonest words with this beginning, the commonest first."""
        if self._only is not None:
            return self._only.beginning(start, most)
        words = {word for segment in self._segments for word, _ in segment.beginning(start, most)}
        return sorted(((word, self.frequency(word)) for word in words), key=lambda pair: (-pair[1], pair[0]))[:most]

    def starting(self, start: str, longest: int) -> list[tuple[str, int]]:
        """(word, frequency) of the words with this beginning and at most ``longest`` letters."""
        often: dict[str, int] = {}
        for segment in self._segments:
            for word, frequency in segment.starting(start, longest):
                often[word] = often.get(word, 0) + frequency
        return list(often.items())

    def near(self, word: str, distance: int) -> list[tuple[int, bool, int, str]]:
        """(distance, another first letter, -frequency, word) of words with a similar spelling, the best first.

        Remembered for a while: whoever types on leaves the earlier words as they are.
        """
        name = (word, distance)
        if name not in self._near:
            if len(self._near) >= _REMEMBERED:
                del self._near[next(iter(self._near))]
            self._near[name] = self._measured(word, distance)
        return self._near[name]

    def _measured(self, word: str, distance: int) -> list[tuple[int, bool, int, str]]:
        measured: dict[str, int] = {}
        often: dict[str, int] = {}
        for segment in self._segments:
            for other, apart, frequency in segment.near(word, distance):
                measured[other] = apart
                often[other] = often.get(other, 0) + frequency
        return sorted((apart, other[0] != word[0], -often[other], other) for other, apart in measured.items())

    def weight(self, often: int) -> float:
        """The weight of a word: max(.4, ln(1 + (N - df + .5) / (df + .5))), BM25's idf with a floor."""
        return max(0.4, math.log(1 + (max(0, self.passages - often) + 0.5) / (often + 0.5)))


def expand(
    words: Sequence[str], lexicon: Lexicon, forms: Forms = _NO_FORMS, *, unfinished: bool, bent: int = _FEW
) -> list[Group]:
    """One group for each word, in order; equal words get equal groups. ``bent`` is that of ``contract.Effort``."""
    groups = [Group(word, lexicon.frequency(word)) for word in words]
    _join(groups, lexicon)
    known: dict[str, Group] = {}
    fuzzy = 0
    for group in groups:
        earlier = known.get(group.word)
        if earlier is not None:
            group.near.update(earlier.near)
            group.forms.update(earlier.forms)
            group.halves = earlier.halves
            continue
        for variant in spelling.variants(group.word) if group.often else ():
            group.read(variant, spelling.SIMILAR, lexicon.frequency(variant))
        if fuzzy < _MOST_FUZZY and len(group.word) > 3 and group.often < _rare_below(lexicon):
            _misspell(group, lexicon)
            fuzzy += 1
        if len(group.word) == 3 and not group.often:
            _slip(group, lexicon)
        if not group.often or lexicon.weight(group.often) > _TELLING:
            group.forms = {other: (SIMILAR, often) for other, often in forms.alike(group.word, lexicon)}
        if not group.often:
            _split(group, lexicon)
            for variant in spelling.variants(group.word):
                group.read(variant, spelling.SIMILAR, lexicon.frequency(variant))
        known[group.word] = group
    if words and unfinished:
        _complete(groups[-1], lexicon)
    if words:
        _lone_characters(groups, lexicon)
    if len({group.word for group in groups if group.forms}) <= (bent if lexicon.passages >= _MANY else _FEW):
        for group in groups:
            for word, (similar, often) in group.forms.items():
                group.read(word, similar, often)
    for group in groups:
        often = group.often or sum(frequency for _, frequency in (group.near or group.forms).values())
        group.weight = lexicon.weight(min(lexicon.passages, often))
    return groups


def unbent(groups: Iterable[Group]) -> bool:
    """Whether a word has forms for which no passages are looked for."""
    return any(not group.forms.keys() <= group.near.keys() for group in groups)


def readings(groups: Sequence[Group]) -> dict[str, list[Reading]]:
    """For every word that may stand for one of the query's, which ones and how well.

    Of a word that the query has more than once the last comes first: a place in the text is held against what stood
    before it, not against itself.
    """
    found: dict[str, list[Reading]] = {}
    for which, group in reversed(list(enumerate(groups))):
        found.setdefault(group.word, []).append((which, 1.0, 0))
    for which, group in enumerate(groups):
        for word, (similar, _) in {**group.forms, **group.near}.items():
            found.setdefault(word, []).append((which, similar, 0))
        if group.halves:
            for half, word in enumerate(group.halves, 1):
                found.setdefault(word, []).append((which, HALF, half))
    return found


def _rare_below(lexicon: Lexicon) -> float:
    return max(3.0, min(_RARE_MOST, _RARE * lexicon.passages))


def likely_meant(word: str, lexicon: Lexicon) -> list[tuple[int, bool, int, str]]:
    """The words that an unknown one may be, the best first: one edit away, two from five letters on, three from ten;
    none further off where it is a slip within a word that is not rare."""
    length = len(word)
    found = lexicon.near(word, 1)
    if any(-often >= _rare_below(lexicon) and not other_start for _, other_start, often, _ in found):
        return found
    if length < 5:
        return found or (lexicon.near(word, 2) if length == 4 else found)
    return lexicon.near(word, 2 if length < 10 else 3)


def _misspell(group: Group, lexicon: Lexicon) -> None:
    """Words one edit away; for an unknown word more."""
    found = lexicon.near(group.word, 1) if group.often else likely_meant(group.word, lexicon)
    for apart, _, often, word in found[:_MOST_NEAR]:
        group.read(word, _likeness(apart, len(group.word)), -often)


def _likeness(apart: int, length: int) -> float:
    return max(0.3, 1 - 0.9 * apart / max(4, length))


def _slip(group: Group, lexicon: Lexicon) -> None:
    """An unknown word of three letters: two that changed places, or the commonest one letter away."""
    one, two, three = tuple(group.word)
    for word in (two + one + three, one + three + two):
        group.read(word, _likeness(1, 3), lexicon.frequency(word))
    if not group.near:
        for apart, _, often, word in lexicon.near(group.word, 1)[:_MOST_NEAR]:
            group.read(word, _likeness(apart, 3), -often)


def _join(groups: Sequence[Group], lexicon: Lexicon) -> None:
    """Two words of the query that the library writes as one."""
    for left, right in pairwise(groups):
        joined = left.word + right.word
        often = lexicon.frequency(joined)
        left.read(joined, JOINED, often)
        right.read(joined, JOINED, often)


def _split(group: Group, lexicon: Lexicon) -> None:
    """An unknown word that is two known ones, cut where the rarer part is commonest."""
    best = 0
    for cut in range(1, len(group.word)):
        left = lexicon.frequency(group.word[:cut])
        if left > best:
            often = min(left, lexicon.frequency(group.word[cut:]))
            if often > best:
                best = often
                group.halves = (group.word[:cut], group.word[cut:])


def _complete(group: Group, lexicon: Lexicon) -> None:
    """The last word as the beginning of longer ones: the commonest six, and of eighteen more the rare ones."""
    shortest = 3 if group.often else 2
    if len(group.word) < shortest or group.often >= max(3.0, _RARE_END * lexicon.passages):
        return
    limit = max(3.0, _RARE * lexicon.passages)
    for rank, (word, often) in enumerate(lexicon.beginning(group.word, _MOST_BEGUN)):
        if rank < _ALWAYS_BEGUN or often < limit:
            group.read(word, COMPLETED, often)


def _lone_characters(groups: Sequence[Group], lexicon: Lexicon) -> None:
    """A single Chinese, Japanese, Korean or Thai character: the pairs that begin with it."""
    for group in groups:
        if len(group.word) == 1 and ord(group.word) >= 0x0E00:
            for word, often in lexicon.beginning(group.word, _MOST_BEGUN):
                if len(word) == 2:
                    group.read(word, COMPLETED, often)
