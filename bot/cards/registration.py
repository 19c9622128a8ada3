"""What is said of the commands registered with Discord: where they are not those of this version, and what to do."""

from collections.abc import Iterator, Sequence
from typing import Final

from bot.cards.points import Point, as_fault, as_fine, as_note
from bot.cards.tongue import later, said, translated
from bot.model.registration import Outdated

AT_START: Final = later("`commonplace run` registers them.")
BY_ITSELF: Final = later("The bot keeps trying; if this stays for an hour, its log says why.")


def registration_points(behind: Sequence[Outdated], cure: str) -> Iterator[Point]:
    """Each place where the commands are older or missing; ``cure`` is ``AT_START`` or ``BY_ITSELF``."""
    if not behind:
        yield as_fine(said("The commands registered with Discord are those of this version."))
    for one in behind:
        if one.server is None and one.never:
            yield as_note(said("The commands for everybody are not registered with Discord yet."), translated(cure))
        elif one.server is None:
            old = said("The commands for everybody are registered with Discord as an older version had them.")
            yield as_fault(old, translated(cure))
        elif one.never:
            new = said(
                "The commands for curators in server {server} are not registered with Discord yet.",
                server=str(one.server),
            )
            yield as_note(new, translated(cure))
        else:
            old = said(
                "The commands for curators in server {server} are registered with Discord as an older version had "
                "them.",
                server=str(one.server),
            )
            yield as_fault(old, translated(cure))


def unregistered(reason: str) -> Point:
    """Discord, or the connection, refused them, for a ``reason`` in a sentence."""
    return as_fault(reason, said("It is tried again by itself, within an hour at the latest."))
