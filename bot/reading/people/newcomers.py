"""Newcomers: persons named in full for the first time where the text has long used their first name for another."""

from itertools import takewhile
from typing import Final

from bot.reading.people.mentions import Mentions

_OFTEN: Final = 10
"""So many times a first name alone has its bearer, before a full name with it comes up."""
_RARE: Final = 5
"""A full name is a passing one where the first name stood alone so many times as often before it."""
_KNOWN: Final = 3
"""Whose surname came up so many times less often than the first name is none of the persons told of."""


def is_newcomer(person: str, first: str, mentions: Mentions) -> bool:
    """Whether the first name ``first`` alone means somebody else than ``person``, of whom nothing was said before.

    That is so where it stood alone often before the full name, which is printed seldom, and hardly anybody bore the
    surname until then: "Mary" of the house is not the Mary King whom a neighbour mentions late. Labels do not count.
    """
    whole = list(mentions.places(person))
    rest = person[len(first) :]
    alone = 0
    for _, after in mentions.around(first):
        if after.startswith(rest):
            break
        alone += _is_alone(after)
    if not whole or alone < max(_OFTEN, len(whole) * _RARE):
        return False
    bearers = sum(1 for _ in takewhile(lambda at: at < whole[0], mentions.places(person.rpartition(" ")[2])))
    return bearers * _KNOWN <= alone


def _is_alone(after: str) -> bool:
    """Whether what stands behind a first name neither goes on with the name nor makes it a label."""
    behind = after.lstrip(" ")
    goes_on = behind != after and behind[:1].isupper()
    return not (goes_on or after[:1].isalnum() or behind[:1] in (":", "："))
