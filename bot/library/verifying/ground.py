"""The passages a quotation has been compared with so far, as stretches of neighbours; each is read only once."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from bot.library.verifying.stretch import Stretch, stretch_of
from bot.library.verifying.words import Words
from bot.model import Entry, PlacedPassage, SectionKind


class Ground:
    """Passages by article and ordinal. ``rank`` remembers how early the search found them."""

    def __init__(self) -> None:
        self._held: dict[int, dict[int, PlacedPassage]] = {}
        self._entries: dict[int, Entry] = {}
        self._wanted: dict[int, set[int]] = {}
        self._ranks: dict[tuple[int, int], int] = {}
        self._read: dict[tuple[int, int], Words] = {}
        self._made: dict[tuple[int, int, int], Stretch] = {}

    def add(self, passages: Iterable[PlacedPassage], *, hit: bool) -> None:
        """Take passages in; ``hit`` says that the search named them, so that they stay even if they are furniture."""
        for one in passages:
            number, ordinal = one.place.entry.number, one.place.ordinal
            self._entries[number] = one.place.entry
            self._held.setdefault(number, {}).setdefault(ordinal, one)
            if hit:
                self._wanted.setdefault(number, set()).add(ordinal)
                self._ranks.setdefault((number, ordinal), len(self._ranks))

    def holds(self, article: int, ordinal: int) -> bool:
        """Whether a passage is here."""
        return ordinal in self._held.get(article, {})

    def stretches(self, only: frozenset[tuple[int, int]] | None = None) -> list[Stretch]:
        """All stretches of neighbours, those the search named first coming first.

        ``only`` leaves out stretches that hold none of these passages (article, ordinal).
        """
        found: list[tuple[int, Stretch]] = []
        for number, held in self._held.items():
            for neighbours in _runs(sorted(held)):
                if only is not None and not any((number, ordinal) in only for ordinal in neighbours):
                    continue
                for run in _turns(neighbours, held):
                    rank = min((self._ranks.get((number, ordinal), 999) for ordinal in run), default=999)
                    found.append((rank, self._stretch(number, run)))
        found.sort(key=lambda pair: pair[0])
        return [stretch for _, stretch in found]

    def _stretch(self, number: int, run: Sequence[int]) -> Stretch:
        name = (number, run[0], run[-1])
        if name not in self._made:
            held = self._held[number]
            wanted = frozenset(self._wanted.get(number, ()))
            read = {ordinal: words for ordinal in run if (words := self._read.get((number, ordinal))) is not None}
            made = stretch_of(self._entries[number], [held[ordinal] for ordinal in run], wanted, read)
            self._read.update(((number, p.place.ordinal), w) for p, w in zip(made.passages, made.parts, strict=True))
            self._made[name] = made
        return self._made[name]


def _runs(ordinals: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for ordinal in ordinals:
        if runs and runs[-1][-1] + 1 == ordinal:
            runs[-1].append(ordinal)
        else:
            runs.append([ordinal])
    return runs


def _turns(run: Sequence[int], held: Mapping[int, PlacedPassage]) -> list[list[int]]:
    """Neighbours, parted where an interviewer's question stands between two of them."""
    turns = [[run[0]]]
    for before, ordinal in pairwise(run):
        section = held[ordinal].place.section
        asked = section.kind is SectionKind.QUESTION and section.number != held[before].place.section.number
        if asked:
            turns.append([])
        turns[-1].append(ordinal)
    return turns
