"""Which key an article gets: the one it had, even if it was edited or renamed, otherwise a new unique one."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from bot.model import KEY_LENGTH, path_hash
from bot.store.state import KeptKey

__all__ = ["KeptKey", "KeyRing", "handed_over"]


class Keyed(Protocol):
    """What a key is given to: ``key`` is the one it would like, ``digest`` the hash of its text."""

    @property
    def key(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def digest(self) -> str: ...


def handed_over(kept: Iterable[KeptKey], moved: Mapping[str, str], past: Collection[str]) -> list[KeptKey]:
    """``kept`` as if the sources in ``moved`` had always stood at their new paths, but for the ``past`` keys."""
    return [
        replace(key, source=moved[key.source]) if key.source in moved and key.key not in past else key for key in kept
    ]


class KeyRing:
    """Keys given so far and the articles that hold them. Pure: what is new is read from ``changed`` afterwards."""

    def __init__(
        self,
        kept: Iterable[KeptKey] = (),
        present: Collection[str] = (),
        past: Collection[str] = (),
        moved: Mapping[str, str] | None = None,
        sources: Collection[str] | None = None,
    ) -> None:
        """``kept`` are the keys ever given, ``present`` the names of all sources now in the folder, ``past`` the keys
        of articles that their source held once and holds no more; ``moved`` is as in ``handed_over``. Only the articles
        of ``sources`` are to come, where these are given: then little is held of the keys of others."""
        remembered = list(kept)
        self._past = frozenset(past)
        self._names = {key.key for key in remembered}
        self._remembered: dict[str, KeptKey] = {}
        self._taken: set[str] = set()
        self._changed: dict[str, KeptKey] = {}
        self._tried: dict[str, int] = {}
        here = frozenset(present)
        self._by_source: dict[str, dict[str, dict[str, KeptKey]]] = {}  # by source, title, key
        self._homeless: dict[tuple[str, str], dict[str, KeptKey]] = {}  # by digest or title; their source is gone
        for key, was in zip(handed_over(remembered, moved or {}, past), remembered, strict=True):
            gone = key.source not in here
            if not gone and sources is not None and key.source not in sources:
                continue
            self._remembered[key.key] = was
            self._by_source.setdefault(key.source, {}).setdefault(key.title, {})[key.key] = key
            if gone:
                for found_by in (("digest", key.digest), ("title", key.title)):
                    self._homeless.setdefault(found_by, {})[key.key] = key

    @property
    def changed(self) -> Sequence[KeptKey]:
        """What must be remembered: new keys, and keys whose article has a new source, title or text."""
        return tuple(self._changed.values())

    def assign(self, source: str, articles: Sequence[Keyed], *, more: bool = False) -> list[str]:
        """The keys of one source's articles, in their order; ``more`` of them may follow in further calls.

        An article keeps its key when title and source are the same; when it is the only article of its source left
        without one (a new title); and when its text or its title stood in a source that is gone (a renamed file).
        """
        own = self._by_source.get(source, {})
        given: dict[int, str] = {}
        for at, article in enumerate(articles):
            named = own.get(article.title, {})
            same = next((key for key in named.values() if key.digest == article.digest), None)
            # Of several with one title each may still come, so that none is taken for another.
            if same is None and named and (len(named) == 1 or not more):
                same = next(iter(named.values()))
            if same is not None:
                given[at] = self._give(same)
        for at, article in enumerate(articles):
            if at not in given:
                self._take(given, at, ("digest", article.digest))
        left = [key for named in own.values() for key in named.values() if key.key not in self._past and not more]
        unnamed = [at for at in range(len(articles)) if at not in given]
        if len(left) == len(unnamed) == 1:
            given[unnamed[0]] = self._give(left[0])
        for at in unnamed:
            if at not in given:
                self._take(given, at, ("title", articles[at].title))
            if at not in given:
                given[at] = self._new(articles[at].key, source)
        for at, article in enumerate(articles):
            now = KeptKey(given[at], source, article.title, article.digest)
            if self._remembered.get(now.key) != now:
                self._names.add(now.key)
                self._remembered[now.key] = self._changed[now.key] = now
        return [given[at] for at in range(len(articles))]

    def _take(self, given: dict[int, str], at: int, found_by: tuple[str, str]) -> None:
        """Give an article the first key that is found so, if there is one."""
        key = next(iter(self._homeless.get(found_by, {}).values()), None)
        if key is not None:
            given[at] = self._give(key)

    def _give(self, key: KeptKey) -> str:
        """``key``, which nobody else gets any more."""
        self._taken.add(key.key)
        self._by_source.get(key.source, {}).get(key.title, {}).pop(key.key, None)
        for found_by in (("digest", key.digest), ("title", key.title)):
            self._homeless.get(found_by, {}).pop(key.key, None)
        return key.key

    def _new(self, wanted: str, source: str) -> str:
        """``wanted``, or where another article ever had it, ``wanted`` and a hash of the source's path."""
        key, again = wanted, self._tried.get(f"{source}\0{wanted}", 0)
        while key in self._names or key in self._taken:
            tail = path_hash(f"{source}\0{again}" if again else source)
            key = f"{wanted[: KEY_LENGTH - len(tail) - 1].strip('-')}-{tail}"
            again += 1
        self._tried[f"{source}\0{wanted}"] = again
        self._taken.add(key)
        return key
