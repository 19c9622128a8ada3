"""The cooldown: how many commands a user may use in how many seconds."""

import pytest

from bot.chat.cooldown import Cooldown
from bot.errors import Refused

ANN, BEN = 1, 2


def test_a_window_slides() -> None:
    """Two in ten seconds: the third is refused until the first is ten seconds old, and counts nothing."""
    now = 100.0
    cooldown = Cooldown(2, 10, lambda: now)
    cooldown.use(ANN)
    now = 104.0
    cooldown.use(ANN)
    now = 108.0
    with pytest.raises(Refused):
        cooldown.use(ANN)
    cooldown.use(BEN)
    now = 110.5
    cooldown.use(ANN)
    with pytest.raises(Refused):
        cooldown.use(ANN)


def test_in_a_crowd_of_thousands_each_window_still_holds() -> None:
    """Those whose window is over are dropped in between, the others not."""
    now = 0.0
    cooldown = Cooldown(1, 10, lambda: now)
    for user in range(5000):
        now = user / 200
        cooldown.use(user)
    with pytest.raises(Refused):
        cooldown.use(3100)
    cooldown.use(100)
