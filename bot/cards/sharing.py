"""The line above a shared answer that says who shared it."""

from bot.cards.fit import shortened


def shared_by(name: str) -> str:
    """``Shared by Ann``: the line above an answer that somebody asked for privately and then showed to all."""
    return f"Shared by {shortened(name, 40)}"
