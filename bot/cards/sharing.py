"""The line above a shared answer that says who shared it."""

from bot.cards.fit import shortened
from bot.cards.tongue import said


def shared_by(name: str) -> str:
    """``Shared by Ann``: the line above an answer that somebody asked for privately and then showed to all."""
    return said("Shared by {name}", name=shortened(name, 40))
