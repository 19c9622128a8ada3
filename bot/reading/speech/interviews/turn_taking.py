"""Labels that open paragraphs: which of them take turns?"""

import itertools
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Final

from bot.languages.language import everywhere
from bot.languages.patterns import any_of, any_word
from bot.reading.lines.person import FIRST_PERSON, YOU
from bot.reading.people.names import is_name

_FEWEST: Final = 4
_WHOLE: Final = 3
_FEW: Final = 4
_ENOUGH: Final = 80
"""Characters somebody says in all, from which on not one "I" or "you" tells that nobody speaks."""
_CALLS: Final = frozenset("?!")
_SPEECHES: Final = 6
"""The fewest speeches of a play whose labels have neither capitals nor a colon."""
_PRONOUNS: Final = everywhere().pronouns
_TOLD: Final = re.compile(rf"{any_of(_PRONOUNS.third - _PRONOUNS.second - _PRONOUNS.first)}\b", re.IGNORECASE)
_ADDRESSED: Final = re.compile(any_word(_PRONOUNS.first | _PRONOUNS.second), re.IGNORECASE)
_ARTICLES: Final = everywhere().grammar.definite | everywhere().grammar.indefinite


def taking_turns(labels: Iterable[str], lines: int) -> dict[str, int]:
    """The labels that come back, by how often, where two or more take turns in ``lines`` paragraphs; else empty."""
    turns = list(labels)
    counted = {who: count for who, count in Counter(turns).items() if count >= 2}
    changes = sum(one != two for one, two in itertools.pairwise(turns))
    total = sum(counted.values())
    if len(counted) < 2 or total < 4 or changes * 3 < total or total * 6 < lines:
        return {}
    return counted


def called_out(labels: Iterable[str], common: Callable[[str], bool]) -> dict[str, int]:
    """Labels in capitals, even if each stands only once: two or more, one of them written like a person's name."""
    counted = Counter(who for who in labels if who.isupper() and len(who) > 2)
    named = [who for who in counted if is_name(who) and not all(common(word) for word in who.split())]
    return dict(counted) if len(counted) >= 2 and named else {}


def in_a_row(labels: Iterable[str | None], common: Callable[[str], bool]) -> dict[str, int]:
    """The labels of the longest run of neighbouring paragraphs that all have one (None: a paragraph without).

    Empty unless four or more stand in a row, or three that are all there is, two or more take turns, one comes back,
    and none is a common word: else it is a list of terms.
    """
    labels = list(labels)
    runs = [list(run) for spoken, run in itertools.groupby(labels, lambda who: who is not None) if spoken]
    longest = Counter(who for who in max(runs, key=len, default=[]) if who is not None)
    fewest = _FEWEST if len(labels) > _WHOLE else _WHOLE
    if not (sum(longest.values()) >= fewest and 2 <= len(longest) < sum(longest.values())):
        return {}
    return {} if any(common(word) for who in longest for word in who.split()) else dict(longest)


def dense(labels: Sequence[str | None]) -> bool:
    """Whether labels stand in one of twenty-five paragraphs or more between the first and the last of them."""
    places = [at for at, who in enumerate(labels) if who is not None]
    return len(places) * 25 >= places[-1] - places[0] + 1


def on_stage(labels: Sequence[str | None], texts: Sequence[str], common: Callable[[str], bool]) -> dict[str, int]:
    """The labels that come back, where nothing but the labels themselves shows that ``texts`` are speeches of a play.

    Most paragraphs from the first speech to the last carry one that comes back (None: a paragraph without), they
    change, they are spoken, and at least half of them are no words of the language, unless with an article: "El cura".
    Where hardly a paragraph has none, they may all be words: "Nurse", "Soldier".
    """
    counted = {who: count for who, count in Counter(labels).items() if who is not None and count >= 2}
    at = [place for place, who in enumerate(labels) if who in counted]
    turns = [who for who in labels if who in counted]
    if len(counted) < 2 or len(turns) < _SPEECHES or len(turns) * 5 < 3 * (at[-1] - at[0] + 1):
        return {}
    changes = sum(one != two for one, two in itertools.pairwise(turns))
    if changes * 2 < len(turns):
        return {}
    named = sum(who is not None and _may_be_somebody(who, common) for who in turns)
    without = labels[at[0] : at[-1] + 1].count(None)
    if named * 2 < len(turns) and (len(turns) < 2 * _SPEECHES or without * 10 > len(turns)):
        return {}
    said: dict[str, list[str]] = {who: [] for who in counted}
    for place in at:
        said[labels[place] or ""].append(texts[place])
    return counted if are_spoken(said) else {}


def _may_be_somebody(who: str, common: Callable[[str], bool]) -> bool:
    words = who.split()
    return words[0].casefold() in _ARTICLES or not all(map(common, words))


def are_spoken(said: Mapping[str, Sequence[str]]) -> bool:
    """Whether these are speeches, not the parts of recipes and reports, of which “Ingredients” and “Method” come back.

    People who talk say "I" and "you", ask and call out: one speech in ``_FEW`` does, and all but a few of those who say
    enough.
    """
    turns = [text for texts in said.values() for text in texts]
    talking = sum(map(talks, turns))
    silent = sum(len("".join(texts)) >= _ENOUGH and not any(map(talks, texts)) for texts in said.values())
    return talking * _FEW >= len(turns) and 2 * silent < len(said)


def talks(text: str) -> bool:
    """Whether somebody speaks in it: asks, calls out, or says "I" or "you"."""
    return not _CALLS.isdisjoint(text) or bool(FIRST_PERSON.search(text) or YOU.search(text))


def are_told_of(texts: Collection[str]) -> bool:
    """Whether labels are whom these texts tell of, not who says them: “Father: He carved the goose”.

    At least half of them open with “he” or “she”, and in those nobody asks, calls out, or says “I” or “you”.
    """
    told = sum(
        _TOLD.match(text) is not None and _CALLS.isdisjoint(text) and not _ADDRESSED.search(text) for text in texts
    )
    return told * 2 >= len(texts) > 0
