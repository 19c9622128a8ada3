"""How long the bot waits for Discord, and between two attempts to reach it."""

import random
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Patience:
    """Waits, in seconds. ``settled`` is how long a connection must last to count as good, ``ready`` how long Discord
    has from a connection to its first word about the session."""

    first: float = 5.0
    longest: float = 45.0
    login: float = 40.0
    ready: float = 40.0
    settled: float = 60.0

    def scaled(self, factor: float) -> "Patience":
        """The same proportions, for tests that cannot wait."""
        return Patience(self.first * factor, self.longest * factor, self.login, self.ready, self.settled * factor)

    def delay(self, failures: int, chance: random.Random) -> float:
        """How long to wait after that many failures in a row: doubling, with jitter, never outside first..longest."""
        upper = min(self.longest, self.first * 2.0 ** min(failures, 30))
        return chance.uniform(max(self.first, upper / 2), upper)
