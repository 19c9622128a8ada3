"""How many sources could not be read, and how many sidecars are not used, in one phrase."""

from collections.abc import Iterable
from typing import Final

from bot.cards.tongue import said, said_many
from bot.faults import Fault
from bot.model import Problem

_SIDECARS: Final = frozenset({Fault.SIDECAR_ALONE, Fault.SIDECAR_SECOND})


def sources_unread(problems: Iterable[Problem]) -> int:
    """How many of ``problems`` are sources; the others are sidecars that belong to none, or lie there twice."""
    return sum(problem.cause.fault not in _SIDECARS for problem in problems)


def unread_words(problems: Iterable[Problem], of: int | None = None) -> str:
    """``2 sources could not be read, and 1 sidecar is not used``; ``of``: out of how many sources and sidecars."""
    given = tuple(problems)
    sources = sources_unread(given)
    sidecars = len(given) - sources
    words = None
    if sources and of is not None:
        words = said_many(
            "{unread} of {n} source could not be read",
            "{unread} of {n} sources could not be read",
            of - sidecars,
            unread=sources,
        )
    elif sources:
        words = said_many("{n} source could not be read", "{n} sources could not be read", sources)
    if not sidecars:
        return words or ""
    unused = said_many("{n} sidecar is not used", "{n} sidecars are not used", sidecars)
    return said("{unread}, and {unused}", unread=words, unused=unused) if words else unused
