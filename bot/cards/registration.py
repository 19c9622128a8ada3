"""What is said of the commands registered with Discord: where they are not those of this version, and what to do."""

from collections.abc import Iterator, Sequence

from bot.cards.points import Point, as_fault, as_fine, as_note
from bot.model.registration import Outdated

AT_START = "`commonplace run` registers them."
BY_ITSELF = "The bot keeps trying; if this stays for an hour, its log says why."


def registration_points(behind: Sequence[Outdated], cure: str) -> Iterator[Point]:
    """Each place where the commands are older or missing."""
    if not behind:
        yield as_fine("The commands registered with Discord are those of this version.")
    for one in behind:
        what = (
            "The commands for everybody" if one.server is None else f"The commands for curators in server {one.server}"
        )
        if one.never:
            yield as_note(f"{what} are not registered with Discord yet.", cure)
        else:
            yield as_fault(f"{what} are registered with Discord as an older version had them.", cure)


def unregistered(reason: str) -> Point:
    """Discord, or the connection, refused them, for a ``reason`` in a sentence."""
    return as_fault(reason, "It is tried again by itself, within an hour at the latest.")
