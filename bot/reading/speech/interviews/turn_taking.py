"""Labels that open paragraphs: which of them take turns?"""

import itertools
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Final

from bot.reading.people.names import is_name

_FEWEST: Final = 4
_WHOLE: Final = 3


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
