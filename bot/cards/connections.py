"""How often the bot connected to Discord within a day, in words, and what follows from it."""

from bot.cards.numbers import moment
from bot.cards.tongue import said
from bot.model.connections import Connections


def connections_held(made: Connections) -> str:
    """Why a new session would have to wait, and until when. Raises AssertionError where it would not."""
    assert made.held_until is not None
    return said(
        "{made} in 24 hours, as if the bot restarted in a loop. A new one waits until {moment}, so that there are "
        "never "
        "more than {most} in a day: Discord resets the token of a bot that connects too often.",
        made=made.made,
        moment=moment(made.held_until),
        most=made.most,
    )
