"""Which key an article gets: the one it had, even if it was edited or renamed, otherwise a new unique one."""

from collections.abc import Collection, Iterable, Sequence
from typing import Protocol

from bot.model import KEY_LENGTH, path_hash
from bot.store.state import KeptKey

__all__ = ["KeptKey", "KeyRing"]


class Keyed(Protocol):
    """What a key is given to: ``key`` is the one it would like, ``digest`` the hash of its text."""

    @property
    def key(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def digest(self) -> str: ...


class KeyRing:
    """Keys given so far and the articles that hold them. Pure: what is new is read from ``changed`` afterwards."""

    def __init__(self, kept: Iterable[KeptKey] = (), present: Collection[str] = ()) -> None:
        """``kept`` are the keys ever given, ``present`` the names of all sources now in the folder."""
        self._kept = {key.key: key for key in kept}
        self._present = frozenset(present)
        self._taken: set[str] = set()
        self._changed: dict[str, KeptKey] = {}

    @property
    def changed(self) -> Sequence[KeptKey]:
        """What must be remembered: new keys, and keys whose article has a new source, title or text."""
        return tuple(self._changed.values())

    def assign(self, source: str, articles: Sequence[Keyed]) -> list[str]:
        """The keys of one source's articles, in their order.

        An article keeps its key when title and source are the same; when it is the only article of its source left
        without one (a new title); and when its text or its title stood in a source that is gone (a renamed file).
        """
        digests = [article.digest for article in articles]
        keys: dict[int, str] = {}
        for at, article in enumerate(articles):
            own = [k for k in self._free(keys, source) if k.title == article.title]
            if own:
                keys[at] = next((k.key for k in own if k.digest == digests[at]), own[0].key)
        for at, digest in enumerate(digests):
            if at not in keys:
                self._take(keys, at, [k for k in self._homeless(keys) if k.digest == digest])
        left, unnamed = self._free(keys, source), [at for at in range(len(articles)) if at not in keys]
        if len(left) == len(unnamed) == 1:
            keys[unnamed[0]] = left[0].key
        for at, article in enumerate(articles):
            if at not in keys:
                self._take(keys, at, [k for k in self._homeless(keys) if k.title == article.title])
            if at not in keys:
                keys[at] = self._new(article.key, source, keys)
        for at, article in enumerate(articles):
            now = KeptKey(keys[at], source, article.title, digests[at])
            if self._kept.get(now.key) != now:
                self._kept[now.key] = self._changed[now.key] = now
            self._taken.add(now.key)
        return [keys[at] for at in range(len(articles))]

    def _free(self, keys: dict[int, str], source: str) -> list[KeptKey]:
        """Keys of this source that no article has yet."""
        used = self._taken.union(keys.values())
        return [k for k in self._kept.values() if k.source == source and k.key not in used]

    def _homeless(self, keys: dict[int, str]) -> list[KeptKey]:
        """Keys whose source is gone from the folder."""
        used = self._taken.union(keys.values())
        return [k for k in self._kept.values() if k.source not in self._present and k.key not in used]

    @staticmethod
    def _take(keys: dict[int, str], at: int, candidates: Sequence[KeptKey]) -> None:
        if candidates:
            keys[at] = candidates[0].key

    def _new(self, wanted: str, source: str, keys: dict[int, str]) -> str:
        """``wanted``, or where another article ever had it, ``wanted`` and a hash of the source's path."""
        used = self._kept.keys() | self._taken | set(keys.values())
        key, again = wanted, 0
        while key in used:
            tail = path_hash(f"{source}\0{again}" if again else source)
            key = f"{wanted[: KEY_LENGTH - len(tail) - 1].strip('-')}-{tail}"
            again += 1
        return key
