"""Where parts of a quotation are in a stretch: runs of equal words, chained in order if little lies between them.

Chaining of exact matches as in sequence comparison (Gusfield 1997, "Algorithms on Strings, Trees, and Sequences"),
scored by how much a word tells, so that "of the" proves nothing and four rare words in a row prove a lot.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.library.verifying.lexicon import is_small
from bot.library.verifying.quotation import Asked
from bot.library.verifying.stretch import Stretch
from bot.library.verifying.words import without_accents

SMALL_WEIGHT: Final = 0.3
MOST_ADDED: Final = 8
"""Words of the quotation's own that may stand between two runs of one segment."""
MOST_LEFT_OUT: Final = 8
"""Words of the text that may be missing, unmarked, within one segment; more is a leap."""
_GAP: Final = 0.35
_LEAST: Final = 0.9
_ALONE: Final = 0.7
"""What a word must weigh to be a run of its own …"""
_MANY: Final = 150
_TOGETHER: Final = 1.3
"""… and what two must weigh in a quotation of so many words, in which a word alone is found all over a text."""
_MOST_SEGMENTS: Final = 8
_LOOK_BACK: Final = 120
_LONG: Final = 4
_AT_ONCE: Final = 40
"""From so many unknown words on it takes less time to compare them with all of a text at once."""
_MISSPELT: Final = 0.7
_OTHER_NUMBER: Final = 0.5
"""What a word is worth that is read as one of the text, and a number: "in 1918" for "in 1945" is no run."""
_BRACKETED: Final = "["
"""No word's key."""


@dataclass(frozen=True, slots=True)
class Sought:
    """A quotation as segments are looked for: its keys as the stretch spells them, and each word's weight."""

    keys: tuple[str, ...]
    weights: tuple[float, ...]
    asked: Asked


@dataclass(frozen=True, slots=True)
class Overlap:
    """Words ``q0`` to ``q1`` of the quotation stand, near enough, as words ``t0`` to ``t1`` of the stretch.

    ``weight`` adds up what the words that agree tell. ``agreed`` counts them.
    """

    stretch: Stretch
    q0: int
    q1: int
    t0: int
    t1: int
    weight: float
    agreed: int


@dataclass(slots=True)
class _Run:
    q: int
    t: int
    length: int
    weight: float
    score: float = 0.0
    before: "_Run | None" = None
    used: bool = False


def sought(asked: Asked, accented: bool) -> Sought:
    """A quotation made ready for stretches with or without accents."""
    keys = tuple(asked.words.keys if accented else [without_accents(key) for key in asked.words.keys])
    weights = tuple(
        0.0 if at in asked.inserted else SMALL_WEIGHT if is_small(key) else 1.0 for at, key in enumerate(keys)
    )
    return Sought(keys, weights, asked)


def nearly(key: str, other: str) -> bool:
    """Whether two words are one misspelt: one slip in four or five letters, two in more."""
    allowed = 0 if len(key) < 4 or key[0].isdecimal() else 1 if len(key) < 6 else 2
    return allowed > 0 and OSA.distance(key, other, score_cutoff=allowed) <= allowed


def segments(seek: Sought, stretch: Stretch) -> list[Overlap]:
    """The segments of a quotation in one stretch, the weightiest first; they may overlap in the quotation."""
    runs = _runs(seek, stretch)
    _chain(runs, seek)
    found: list[Overlap] = []
    for end in sorted(runs, key=lambda run: -run.score):
        if end.used or end.score < _LEAST or len(found) == _MOST_SEGMENTS:
            continue
        chain = []
        run: _Run | None = end
        while run is not None and not run.used:
            run.used = True
            chain.append(run)
            run = run.before
        first = chain[-1]
        agreed = sum(run.length for run in chain)
        weight = end.score - (run.score if run is not None else 0.0)
        if weight >= _LEAST:
            found.append(Overlap(stretch, first.q, end.q + end.length, first.t, end.t + end.length, weight, agreed))
    return found


def _runs(seek: Sought, stretch: Stretch) -> list[_Run]:
    """All longest runs of equal (or misspelt) words, by place in the quotation."""
    text = stretch.keys
    read = _read_as(seek, stretch.known)
    _read_numbers(read, seek, stretch)
    places = stretch.places(frozenset(read))
    breaks = seek.asked.breaks
    long = len(read) > _MANY
    least = _TOGETHER if long else _LEAST
    worth = [
        weight if key == own else (_OTHER_NUMBER if own[0].isdecimal() else _MISSPELT) * weight
        for weight, key, own in zip(seek.weights, read, seek.keys, strict=True)
    ]
    runs = []
    for q in range(len(read)):
        alone = not long and worth[q] >= _ALONE
        end = _next_break(breaks, q, len(read))
        for t in _begun(read, q, text, places, alone=alone):
            if q and t and text[t - 1] == read[q - 1] and q not in breaks:
                continue
            length, weight = 0, 0.0
            most = min(len(text) - t, end - q)
            while length < most and text[t + length] == read[q + length]:
                weight += worth[q + length]
                length += 1
            if length >= 3 or (weight >= least if length > 1 else alone):
                runs.append(_Run(q, t, length, weight))
    return runs


def _begun(
    read: Sequence[str], q: int, text: Sequence[str], places: Mapping[str, Sequence[int]], *, alone: bool
) -> Iterable[int]:
    """Where a run may begin with word ``q``: wherever that stands, or, where it is none ``alone``, before the next
    word; ascending."""
    here = places.get(read[q], ())
    if alone or not here:
        return here
    following = places.get(read[q + 1], ()) if q + 1 < len(read) else ()
    if len(following) < len(here):
        return [t - 1 for t in following if t and text[t - 1] == read[q]]
    return here


def _next_break(breaks: frozenset[int], q: int, end: int) -> int:
    """A run of words ends where an ellipsis stands, though the text may go on after it."""
    return min((at for at in breaks if at > q), default=end) if breaks else end


def _read_as(seek: Sought, known: Mapping[str, object]) -> list[str]:
    """The quotation's words, those the stretch does not know as the word they are nearest to, if one is near.

    What stands in brackets is no word of the text, even if the text has it there.
    """
    vocabulary = list(known)
    inserted, bent = seek.asked.inserted, seek.asked.bent
    read = list(seek.keys)
    misspelt: list[int] = []
    for at, key in enumerate(read):
        if at in inserted:
            read[at] = _BRACKETED
        elif key not in known:
            if at in bent:
                read[at] = _unbent(bent[at], key, vocabulary)
            elif len(key) >= 4 and not key[0].isdecimal():
                misspelt.append(at)
    nearest = (_nearest_of_many if len(misspelt) > _AT_ONCE else _nearest)(
        dict.fromkeys(read[at] for at in misspelt), vocabulary
    )
    for at in misspelt:
        read[at] = nearest.get(read[at], read[at])
    return read


def _read_numbers(read: list[str], seek: Sought, stretch: Stretch) -> None:
    """Read a number that the stretch does not have as the one that stands there beside the same word, if it is the only
    such one of as many figures: who misremembers a line has another hour, or year."""
    for at, key in enumerate(read):
        if not key[0].isdecimal() or key in stretch.known:
            continue
        before, behind = (read[n] if 0 <= n < len(read) else None for n in (at - 1, at + 1))
        others = {
            other
            for t, other in enumerate(stretch.keys)
            if other[0].isdecimal()
            and len(other) == len(key)
            and (stretch.keys[t - 1 : t] == (before,) or stretch.keys[t + 1 : t + 2] == (behind,))
        }
        if len(others) == 1 and others.isdisjoint(seek.keys):
            read[at] = others.pop()


def _slips(key: str) -> int:
    """How many slips a word of four letters or more may have."""
    return 1 if len(key) < 6 else 2


def _nearest(keys: Iterable[str], vocabulary: Sequence[str]) -> dict[str, str]:
    """For some words those of three letters or more they are nearest to, the first of equals, if one is near."""
    about: dict[int, list[str]] = {}  # by how long a word is: those that two slips at most make another
    found = {}
    for key in keys:
        most = _slips(key)
        if len(key) not in about:
            least, longest = len(key) - most, len(key) + most
            about[len(key)] = [word for word in vocabulary if least <= len(word) <= longest]
        near = process.extractOne(key, about[len(key)], scorer=OSA.distance, score_cutoff=most)
        if near is not None and len(near[0]) >= 3:
            found[key] = near[0]
    return found


def _nearest_of_many(keys: Iterable[str], vocabulary: Sequence[str]) -> dict[str, str]:
    """The same, for many words at once; rapidfuzz loads numpy for it, which only long quotations need."""
    found = {}
    by_slips: defaultdict[int, list[str]] = defaultdict(list)
    for key in keys:
        by_slips[_slips(key)].append(key)
    for most, alike in by_slips.items() if vocabulary else ():
        apart = process.cdist(alike, vocabulary, scorer=OSA.distance, score_cutoff=most)
        first = apart.argmin(axis=1)
        for key, at, distance in zip(alike, first.tolist(), apart.min(axis=1).tolist(), strict=True):
            if distance <= most and len(vocabulary[at]) >= 3:
                found[key] = vocabulary[at]
    return found


def _unbent(kept: tuple[str, str], key: str, vocabulary: Sequence[str]) -> str:
    """The word an editor bent: it has the letters outside the brackets, and is about as long."""
    before, after = kept
    fitting = [w for w in vocabulary if bends_to(w, before, after, key)]
    return min(fitting, key=lambda w: abs(len(w) - len(key)), default=key)


def bends_to(word: str, before: str, after: str, key: str) -> bool:
    """Whether ``word`` may stand in the text where the quotation has ``before[…]after``, written ``key`` in all."""
    if len(word) < len(before) + len(after) or abs(len(word) - len(key)) > 4:
        return False
    return word.startswith(before) and word.endswith(after) and len(before) + len(after) >= 2


def _chain(runs: list[_Run], seek: Sought) -> None:
    """Give each run the best chain that ends with it; runs are by place in the quotation."""
    long: list[_Run] = []
    for at, run in enumerate(runs):
        run.score = run.weight
        near = runs[max(0, at - _LOOK_BACK) : at]
        for before in (*near, *(r for r in long if r.q < near[0].q)) if near else ():
            gain = _linked(before, run, seek)
            if gain is not None and before.score + gain > run.score:
                run.score, run.before = before.score + gain, before
        if run.length >= _LONG:
            long.append(run)


def _linked(before: _Run, run: _Run, seek: Sought) -> float | None:
    """What ``run`` adds to a chain that ends with ``before``; None if they are no neighbours."""
    asked = seek.asked
    q_end, t_end = before.q + before.length, before.t + before.length
    overlap = max(q_end - run.q, t_end - run.t, 0)
    if overlap >= run.length or before.t >= run.t or before.q >= run.q:
        return None
    added, left_out = run.q + overlap - q_end, run.t + overlap - t_end
    if left_out > MOST_LEFT_OUT:
        return None
    if asked.inserted:
        added = asked.own_between(q_end, run.q + overlap)
    if added > MOST_ADDED:
        return None
    if (left_out or added) and asked.breaks and any(q_end <= at <= run.q + overlap for at in asked.breaks):
        return None
    lost = sum(seek.weights[run.q : run.q + overlap]) if overlap else 0.0
    return run.weight - lost - _GAP * max(added, left_out)
