"""The persons a library knows, by name and by surname, however somebody typed them."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from bot.reading.people.names import surname_of, without_courtesy

_INITIALS: Final = re.compile(r"(?<=\b\w) (?=\w\b)")
"""What parts two initials: G. K. Chesterton is G.K. Chesterton."""
_DROPPED: Final = frozenset("'’.ʼ")


class KnownNames:
    """Authors and speakers. Called with a name, it tells whether one of them is called so."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._ways: set[str] = set()
        for name in names:
            bare = without_courtesy(name)
            self._ways.update(map(_plain, (name, bare, surname_of(bare))))
        self._ways.discard("")

    def __call__(self, name: str) -> bool:
        """Whether ``name`` is the full name or the surname of somebody the library knows."""
        return _plain(name) in self._ways


def _plain(name: str) -> str:
    """A name as it is compared: without accents, apostrophes, dots and capitals."""
    letters = [char for char in unicodedata.normalize("NFKD", name).casefold() if char not in _DROPPED]
    kept = "".join(char if char.isalnum() else " " for char in letters if not unicodedata.combining(char))
    return _INITIALS.sub("", " ".join(kept.split()))
