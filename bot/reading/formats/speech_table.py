"""A table in which people talk: who speaks stands in the first cell of a row, and what is said in the second."""

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Final

from bot.reading.document import Block, Hint
from bot.reading.lines.person import FIRST_PERSON, YOU
from bot.reading.lines.white_space import one_line

_LONGEST: Final = 40
_WORDS: Final = 5
_ROWS: Final = 3
_CLOSES: Final = ".:—–- "
_CALLS: Final = frozenset("?!")


def table_of_speeches(
    rows: Sequence[tuple[str, ...]], known: Collection[str] = (), *, marked: bool = False, line: int = 0
) -> list[Block]:
    """The blocks of such a table, each speech with who speaks it above; none where it is another table.

    ``rows`` are the texts of its cells; ``marked``: the format says that names of speakers stand in it. That of one of
    the ``known``, who speak in another table, shows it too. A row without a name tells what happens meanwhile.
    """
    told = [(one_line(row[0]), one_line(" ".join(row[1:]))) for row in rows if any(map(str.strip, row))]
    if any(len(row) not in (1, 2) for row in rows) or not told:
        return []
    heard = any(who.strip(_CLOSES) in known for who, said in told if who and said)
    if not (marked or heard or _takes_turns([(who, said) for who, said in told if who and said])):
        return []
    blocks: list[Block] = []
    for who, said in told:
        if who and said:
            blocks.append(Block(who, line, hint=Hint.NOTE, lines=(who,)))
            blocks.append(Block(said, line, hint=Hint.TEXT, lines=(said,), label=who.strip(_CLOSES)))
        else:
            blocks.append(Block(who or said, line, hint=Hint.NOTE, lines=(who or said,)))
    return blocks


def _takes_turns(rows: Sequence[tuple[str, str]]) -> bool:
    """Whether the first cells are short names, of which some come back, and what stands beside them is spoken."""
    names = [who.strip(_CLOSES) for who, _ in rows]
    if len(rows) < _ROWS or not all(map(_may_label, names)):
        return False
    counted = Counter(names)
    back = sum(count for count in counted.values() if count > 1)
    if len(counted) < 2 or back * 2 < len(names) or sum(one != two for one, two in pairwise(names)) * 2 < len(names):
        return False
    talking = sum(not _CALLS.isdisjoint(said) or _is_addressed(said) for _, said in rows)
    return talking * 2 >= len(rows)


def _may_label(who: str) -> bool:
    return (
        0 < len(who) <= _LONGEST and len(who.split()) <= _WORDS and not who[0].islower() and any(map(str.isalpha, who))
    )


def _is_addressed(said: str) -> bool:
    return FIRST_PERSON.search(said) is not None or YOU.search(said) is not None
