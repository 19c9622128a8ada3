"""How often the bot connected to Discord within a day, in words, and what follows from it."""

from bot.cards.numbers import moment
from bot.model.connections import MOST, Connections


def connections_held(made: Connections) -> str:
    """Why a new session would have to wait, and until when. Raises AssertionError where it would not."""
    assert made.held_until is not None
    return (
        f"{made.made} in 24 hours, as if the bot restarted in a loop. A new one waits until "
        f"{moment(made.held_until)}, so that there are never more than {MOST} in a day: Discord resets the token "
        "of a bot that connects too often."
    )
