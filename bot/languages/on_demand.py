"""Words that are read when they are first asked for: a bot that answers has no use for most of a language."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

_S = TypeVar("_S", bound="OnDemand")


class OnDemand:
    """The base of sections: dataclasses with slots, frozen. One made by ``on_demand`` has its keys read one by one."""

    __slots__ = ("_read",)
    _read: Callable[[str], Any]

    if not TYPE_CHECKING:  # which knows the keys of each section, and should miss any other

        def __getattr__(self, name: str) -> Any:
            """Asked only for what has no value yet."""
            if name not in type(self).__dataclass_fields__:
                raise AttributeError(name, name=name, obj=self)
            value = self._read(name)
            object.__setattr__(self, name, value)
            return value

    def passing(self, name: str) -> Any:
        """The value of a key, not to be kept here: for whoever puts it together with others."""
        slot = getattr(type(self), name)
        try:
            return slot.__get__(self)
        except AttributeError:
            return self._read(name)


def on_demand(section: type[_S], read: Callable[[str], Any]) -> _S:
    """A section whose keys ``read`` reads; what it raises, whoever asks for the key gets."""
    made = object.__new__(section)
    object.__setattr__(made, "_read", read)
    return made
