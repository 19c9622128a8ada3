"""A query that names somebody: who is meant, and what about: “what did NAME say about …”."""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from bot.library.find.telling import is_common
from bot.library.find.untelling import untelling
from bot.search.fold import words

_FEWEST: Final = 3
"""Letters of a surname that may stand for its bearer."""
_SHORTEST: Final = 3
"""Letters of a word that tells what about, in a script with spaces."""
_TOKEN: Final = re.compile(r"\w[\w'’-]*")


class SaidBy(NamedTuple):
    """Who is meant: ``names`` as the library has them, several where these share the surname that a query has, which
    is then what they are ``called``; and the words ``about`` which they are asked."""

    names: tuple[str, ...]
    called: str
    about: str


class KnownPeople:
    """The authors and speakers of a library, found in queries."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = {tuple(words(name)): name for name in names}
        self._longest = max(map(len, self._names), default=0)
        self._surnames: dict[str, list[str]] = {}
        for key, name in self._names.items():
            if len(key) > 1 and len(key[-1]) >= _FEWEST:
                self._surnames.setdefault(name.split()[-1].casefold(), []).append(name)

    def asked(self, query: str) -> SaidBy | None:
        """Whom a query names, in full or by a surname, and of what else it speaks; None where it names nobody, or
        nothing else. A surname stands for everybody who has it. Where the query has a verb of saying, a surname needs
        no capital, and a name of one word that has one is a name.
        """
        typed = words(query)
        for size in range(min(self._longest, len(typed) - 1), 1, -1):
            for at in range(len(typed) - size + 1):
                name = self._names.get(tuple(typed[at : at + size]))
                if name is not None:
                    return _about([name], name, query, typed)
        said = asks_what_was_said(query)
        for word in _TOKEN.findall(query):
            capital, alone = word[:1].isupper(), self._names.get(tuple(words(word)))
            bearers = self._surnames.get(word.casefold(), [])
            if said and capital and alone is not None:
                return _about([alone, *bearers], alone, query, typed)
            if bearers and alone is None and (said or capital):
                return _about(bearers, bearers[0] if len(bearers) == 1 else word, query, typed)
        return None


def asks_what_was_said(query: str) -> bool:
    """Whether a query has a verb of saying, as “what did she say of bridges” has."""
    return not untelling().saying.isdisjoint(words(query))


def without_asking(query: str) -> str:
    """The words of a query that tell something, without those of the question itself."""
    return " ".join(token for token in _TOKEN.findall(query) if any(map(_tells, words(token))))


def _about(names: Iterable[str], called: str, query: str, typed: Iterable[str]) -> SaidBy | None:
    """The words of a query that tell something beside what somebody is called, as they were typed."""
    left = [word for word in typed if word not in words(called)]
    telling = {word for word in left if _tells(word)} or {word for word in left if _tells(word, everyday=False)}
    about = [token for token in _TOKEN.findall(query) if not telling.isdisjoint(words(token))]
    return SaidBy(tuple(names), called, " ".join(about)) if about else None


def _tells(word: str, *, everyday: bool = True) -> bool:
    long = len(word) >= _SHORTEST or not word.isascii()
    return long and not is_common(word, everyday=everyday) and word not in untelling().asking
