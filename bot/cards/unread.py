"""How many sources could not be read, and how many sidecars are not used, in one phrase."""

from collections.abc import Iterable
from typing import Final

from bot.cards.numbers import counted
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
    said = []
    if sources and of is not None:
        said.append(f"{sources:,} of {counted(of - sidecars, 'source')} could not be read")
    elif sources:
        said.append(f"{counted(sources, 'source')} could not be read")
    if sidecars:
        said.append(counted(sidecars, "sidecar is not used", "sidecars are not used"))
    return ", and ".join(said)
