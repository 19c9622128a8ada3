"""How long the bot waits between two attempts."""

import random

from bot.chat.connection.patience import Patience


def test_back_off_doubles_with_jitter_within_its_bounds() -> None:
    """Delays grow from 5 s to 45 s, differ, and never leave these bounds however often it failed."""
    patience, chance = Patience(), random.Random(7)
    for failures in (1, 2, 3, 6, 10, 1000):
        delays = [patience.delay(failures, chance) for _ in range(50)]
        assert min(delays) >= 5.0
        assert max(delays) <= 45.0
        assert len(set(delays)) > 40
    assert max(patience.delay(1, chance) for _ in range(50)) <= 10.0
    assert min(patience.delay(9, chance) for _ in range(50)) >= 22.0
