"""A bot that restarts in a loop: the operator reads how often, until when it waits, and why."""

from datetime import UTC, datetime

import pytest

from bot.cards.connections import connections_held
from bot.model.connections import Connections


def test_the_number_the_time_and_the_reason_are_said() -> None:
    """All in two sentences."""
    assert connections_held(Connections(26, datetime(2026, 5, 1, 12, 40, tzinfo=UTC))) == (
        "26 in 24 hours, as if the bot restarted in a loop. A new one waits until 1 May 2026, 12:40 UTC, so that there "
        "are never more than 50 in a day: Discord resets the token of a bot that connects too often."
    )


def test_nothing_is_said_of_what_does_not_wait() -> None:
    """Saying so would be a bug."""
    with pytest.raises(AssertionError):
        connections_held(Connections(3))
