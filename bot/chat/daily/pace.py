"""How fast may we send? Discord takes fifty requests a second from a bot, and refuses what goes beyond."""

import asyncio

A_SECOND = 40
"""Fewer than Discord takes: what the bot asks beside, when it connects or registers its commands, counts too."""


class Pace:
    """Lets through ``a_second`` in a second at most, evenly, in the order in which they came."""

    def __init__(self, a_second: float = A_SECOND) -> None:
        self._between = 1 / a_second
        self._next = 0.0

    async def turn(self) -> None:
        """Wait for one's turn."""
        now = asyncio.get_running_loop().time()
        mine = max(now, self._next)
        self._next = mine + self._between
        if mine > now:
            await asyncio.sleep(mine - now)
