"""What is kept to be used again; when there is too much of it, the least recently used is dropped first."""

from collections import OrderedDict
from collections.abc import Hashable
from typing import Any, Generic, Protocol, TypeVar

from bot.search.bits import Places

_T = TypeVar("_T")
_Set = TypeVar("_Set", bound="Places | Roomy")


class Roomy(Protocol):
    """What knows about how many bytes it takes."""

    @property
    def room(self) -> int:
        """About how many bytes it takes."""


class Cache:
    """Sets of places by key, in either form, at most ``room`` bytes of them."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._used = 0
        self._held: OrderedDict[Hashable, Places | Roomy] = OrderedDict()

    def get(self, key: Hashable) -> Any:
        """The set kept under ``key``, as it was put there, or None."""
        held = self._held.get(key)
        if held is not None:
            self._held.move_to_end(key)
        return held

    def put(self, key: Hashable, bits: _Set) -> _Set:
        """Keep ``bits`` and return them."""
        self._used += _bytes(bits) - _bytes(self._held.pop(key, None))
        self._held[key] = bits
        self._make_room()
        return bits

    def resize(self, room: int) -> None:
        """Hold at most so many bytes from now on."""
        self._room = room
        self._make_room()

    def clear(self) -> None:
        """Drop everything."""
        self._held.clear()
        self._used = 0

    def _make_room(self) -> None:
        while self._used > self._room and self._held:
            _, dropped = self._held.popitem(last=False)
            self._used -= _bytes(dropped)


class Latest(Generic[_T]):
    """What was put last, by key: at most ``most`` of it."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._held: OrderedDict[Hashable, _T] = OrderedDict()

    def get(self, key: Hashable) -> _T | None:
        """What is kept under ``key``, or None."""
        held = self._held.get(key)
        if held is not None:
            self._held.move_to_end(key)
        return held

    def put(self, key: Hashable, thing: _T) -> None:
        """Keep ``thing``."""
        self._held[key] = thing
        self._held.move_to_end(key)
        if len(self._held) > self._most:
            self._held.popitem(last=False)

    def clear(self) -> None:
        """Drop everything."""
        self._held.clear()


def _bytes(bits: Places | Roomy | None) -> int:
    """About what an entry takes: 4 bytes for 30 bits, 40 for each integer, and 150 for key and places in the tables."""
    if not isinstance(bits, tuple):
        return 0 if bits is None else 150 + bits.room
    return 150 + sum([40 + block.bit_length() // 30 * 4 for block in bits])
