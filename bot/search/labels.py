"""What a hit is called, which of its words are marked, and as which words it was read."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from bot.model import Match
from bot.search.contract import Found
from bot.search.expand import Group
from bot.search.fold import spans, whole
from bot.search.highlight import marked
from bot.search.query import Query
from bot.search.rerank import Ranked, Wanted

_SUGGESTED: Final = 5
_KEYWORDS: Final = 2
_SHORTEST: Final = 3
_DENSE: Final = 0x0E00
"""From here on scripts are searched by pairs of characters, and have no words to be read otherwise."""
_WEIGHTY: Final = 3.0
_MANY_WEIGHTY: Final = 4
_MOST_OF: Final = 0.55
_SURE: Final = 0.75
"""How alike a word must be to be suggested for one that the library does not know: nonsense is like nothing."""
_TELLS: Final = 0.25
"""What share of the weightiest word's a word must have to be marked: "the" and "is" tell nothing beside it."""
_FAR: Final = 1 << 30


def hit(
    number: int, text: str, ranked: Ranked, others: tuple[int, ...], wanted: Wanted, groups: Sequence[Group]
) -> Found:
    """A passage as it is handed out; ``others`` are the numbers of passages with the same text."""
    match, places = ranked.match, ranked.window.places
    if match is Match.PARTIAL:
        elsewhere = _elsewhere(ranked, wanted)
        if elsewhere is not None:
            match, places = Match.CLOSE, tuple(sorted({*places, *elsewhere}))
    places = _without_outdone(ranked, places, wanted)
    where = spans(text, places[-1] + 1)
    exact = match is Match.EXACT
    window, marks = marked(text, places if exact else (places[0], places[-1]), where)
    told: tuple[tuple[str, str], ...] = ()
    if not exact:
        marks = marked(text, _telling(ranked, places, wanted), where)[1]
        told = _read_as(groups, ranked, places, text, where, wanted.begun)
    return Found(number, text, window, marks, min(1.0, max(0.0, ranked.score)), match, others, told)


def _without_outdone(one: Ranked, places: tuple[int, ...], wanted: Wanted) -> tuple[int, ...]:
    """The places less those of words that stand for none of the query that does not stand there better."""
    similar = one.window.similar

    def needed(place: int) -> bool:
        read = wanted.readings.get(one.words[place])
        return read is None or any(half or likeness >= similar[which] for which, likeness, half in read)

    return tuple(place for place in places if needed(place)) or places


def _telling(one: Ranked, places: Sequence[int], wanted: Wanted) -> Sequence[int]:
    """Those of the matched words that tell something beside the others; all, if none does."""
    words = one.words
    least = _TELLS * max(wanted.shares)

    def share(place: int) -> float:
        read = wanted.readings.get(words[place], ())
        return max((wanted.shares[which] for which, _, _ in read), default=wanted.shares[-1])

    return [place for place in places if share(place) >= least] or places


def _elsewhere(one: Ranked, wanted: Wanted) -> list[int] | None:
    """Where the words stand that the window of a passage lacks, each where it is nearest; None when one is missing."""
    lacking = {which for which, similar in enumerate(one.window.similar) if not similar}
    nearest: dict[int, int] = {}
    middle = (one.window.places[0] + one.window.places[-1]) // 2
    for at, word in enumerate(one.words):
        for which, _, half in wanted.readings.get(word, ()):
            if which in lacking and not half and abs(at - middle) < abs(nearest.get(which, _FAR) - middle):
                nearest[which] = at
    return list(nearest.values()) if len(nearest) == len(lacking) else None


def all_held(asked: Query, ranked: Iterable[Ranked]) -> Iterator[Ranked]:
    """Those passages that hold every word of a query of keywords, however far apart, at least two of them of some
    length."""
    words = sorted(set(asked.words), key=len, reverse=True)  # the longest is missing most often
    if sum(len(word) >= _SHORTEST for word in words) >= _KEYWORDS:
        yield from (one for one in ranked if all(map(one.words.__contains__, words)))


def is_like(asked: Query, one: Ranked) -> bool:
    """Whether a passage has a query of one word in a form or spelling that nobody would take for another word."""
    return len(set(asked.words)) > 1 or max(one.window.similar) >= _SURE


def tells_enough(groups: Sequence[Group], one: Ranked, wanted: Wanted) -> bool:
    """Whether a passage has, however far apart, four weighty words of a query and more than half of its weight."""
    held = {which for word in one.words for which, _, half in wanted.readings.get(word, ()) if not half}
    weighty = {groups[which].word for which in held if groups[which].weight > _WEIGHTY}
    total = sum(group.weight for group in groups)
    return len(weighty) >= _MANY_WEIGHTY and sum(groups[which].weight for which in held) >= _MOST_OF * total


def _read_as(
    groups: Sequence[Group],
    one: Ranked,
    places: Sequence[int],
    text: str,
    where: Sequence[tuple[int, int]],
    begun: str,
) -> tuple[tuple[str, str], ...]:
    """Which words of the query the passage has otherwise, as they are printed there; two that it writes as one
    together."""
    held: dict[str, int] = {}
    for place in places:
        held.setdefault(one.words[place], place)
    read: dict[tuple[int, int], list[str]] = {}
    for which, group in enumerate(groups):
        if group.word in held or ord(group.word[0]) >= _DENSE:
            continue
        like = {**group.forms, **group.near}
        best = max((word for word in like if word in held), key=lambda word: like[word][0], default=None)
        if best is None and begun and which == len(groups) - 1:
            best = next((word for word in held if word.startswith(begun)), None)
        if best is not None:
            read.setdefault((held[best], held[best]), []).append(group.word)
        elif group.halves and held.keys() >= set(group.halves):
            first, second = (held[half] for half in group.halves)
            if second == first + 1:
                read.setdefault((first, second), []).append(group.word)
    return tuple(
        (" ".join(dict.fromkeys(typed)), text[whole(text, *where[first]).start : whole(text, *where[last]).end])
        for (first, last), typed in read.items()
    )


def suggested(groups: Sequence[Group]) -> tuple[str, ...]:
    """Words of the library near those it does not know, the most alike and commonest first."""
    near = [
        (-similar, -often, word)
        for group in groups
        if not group.often
        for word, (similar, often) in group.near.items()
        if similar >= _SURE
    ]
    return tuple(dict.fromkeys(word for _, _, word in sorted(near)))[:_SUGGESTED]
