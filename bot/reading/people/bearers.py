"""Who of the full names around a name alone bears it: a word beside it once in a long text makes no full name."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from typing import Final

from bot.languages.language import everywhere
from bot.reading.people.forms import told_apart
from bot.reading.people.names import PARTICLES, Name

_PASSING: Final = 10
"""What opens a sentence so many times less often than other names hold a word is a verb before it: Miróle Sancho."""
_LONG: Final = 20
"""A text that has a name in so many places has told in full who that is before …"""
_PRESENTED: Final = 3
"""… so many of them."""
_SURE: Final = 2
"""A first name printed in full so many times as often as a surname like it is whom the text means by it."""
_KIN: Final = (
    "mother", "father", "sister", "brother", "grandmother", "grandfather", "aunt", "uncle", "son", "daughter", "cousin",
)  # fmt: skip
_ALL: Final = everywhere().people
_TITLES: Final = _ALL.courtesy | _ALL.honours | _ALL.trades
_RELATIVES: Final = frozenset().union(*(_ALL.roles.get(name, ()) for name in _KIN))


def tallied(seen: Sequence[Name | None]) -> tuple[Counter[str], bool]:
    """How often each full name holds a word in the places ``seen``; whether any of them stands inside a sentence.

    At the beginning of a sentence any word has a capital: such a name is one more, never the only one.
    """
    inside = Counter(name.text for name in seen if name is not None and not name.initial)
    opening = Counter(name.text for name in seen if name is not None and name.initial)
    known = inside.total()
    often = {one: count for one, count in opening.items() if count * _PASSING > known or inside[one]}
    return inside + Counter(often), bool(inside)


def is_office(word: str) -> bool:
    """Whether a word alone is what somebody is called by their office: "said the Colonel" names no French Colonel."""
    return word.casefold() in _TITLES


def opens_with_relative(name: str) -> bool:
    """Whether a name opens with what somebody is to somebody: behind "Aunt" stands a first name."""
    return name.partition(" ")[0].casefold() in _RELATIVES


def passing(counts: Mapping[str, int], seen: Sequence[Name | None]) -> frozenset[str]:
    """The full names that a long text prints once, in the middle of it: "What'll Fagin say?", "Presently Milly came".

    Whoever is told of so often was presented at the beginning, or is called by that name alone.
    """
    if len(seen) < _LONG:
        return frozenset()
    first = {name.text: at for at, name in reversed([*enumerate(seen)]) if name is not None}
    return frozenset(name for name, count in counts.items() if count == 1 and first[name] >= _PRESENTED)


def by_surname_or_first(
    word: str, counts: Mapping[str, int], once: Set[str] = frozenset()
) -> tuple[Collection[str], bool]:
    """The full names that ``word`` may mean; whether they are two persons, by their surname and their first name.

    Who is printed in full more often by far, is meant: "Jane" is Jane Andrews beside one Flora Jane. What the text
    prints but ``once`` gives way to a name of the other kind, and to no other.
    """
    folded = word.casefold()
    last = [name for name in counts if name.casefold().endswith(f" {folded}")]
    first = [name for name in counts if name.casefold().startswith(f"{folded} ")]
    if not last or not first:
        return counts, False
    for these, others in ((last, first), (first, last)):
        if once >= set(these) and not once >= set(others):
            return others, False
    by_last, by_first = (sum(counts[name] for name in names) for names in (last, first))
    if by_last >= by_first:
        return counts, False
    one = len(told_apart({name: counts[name] for name in first})) == 1
    return (first, False) if one and by_first >= by_last * _SURE else (counts, True)


def without_prefixed(names: Collection[str]) -> Iterator[str]:
    """``names`` without those that are another of them with a word before it ("Economist Ada Lin").

    What opens with a small word is a surname ("Ní Bhroin"), so there the longer one is the name.
    """
    surnames = {_rest(name) for name in names if opens_small(_rest(name))}
    return (name for name in names if name not in surnames and (_rest(name) in surnames or _rest(name) not in names))


def _rest(name: str) -> str:
    return name.split(" ", 1)[1]


def opens_small(name: str) -> bool:
    """Whether a name opens with a small word: "Ní Bhroin"."""
    return name.split(" ", 1)[0].casefold() in PARTICLES
