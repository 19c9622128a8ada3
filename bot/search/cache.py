"""Sets kept ready, the least recently used given up first when they fill their room."""

from collections import OrderedDict
from collections.abc import Hashable


class Cache:
    """Integers by key, at most ``room`` bytes of them."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._used = 0
        self._held: OrderedDict[Hashable, int] = OrderedDict()

    def get(self, key: Hashable) -> int | None:
        """The integer kept under ``key``, or None."""
        held = self._held.get(key)
        if held is not None:
            self._held.move_to_end(key)
        return held

    def put(self, key: Hashable, bits: int) -> int:
        """Keep ``bits`` and give them back."""
        self._used += _bytes(bits) - _bytes(self._held.pop(key, None))
        self._held[key] = bits
        while self._used > self._room and self._held:
            _, dropped = self._held.popitem(last=False)
            self._used -= _bytes(dropped)
        return bits

    def clear(self) -> None:
        """Give up everything."""
        self._held.clear()
        self._used = 0


def _bytes(bits: int | None) -> int:
    """About what an entry takes: 4 bytes for 30 bits, and 150 for its key and places in the tables."""
    return 0 if bits is None else 150 + bits.bit_length() // 30 * 4
