"""Forgiving choice among short names (articles, authors, sections) as they are typed."""

from collections.abc import Sequence

from rapidfuzz import fuzz, process

from bot.search.fold import fold, fold_all

_ENOUGH = 60.0
_ENOUGH_OF_LITTLE = 75.0
_LITTLE = 4
"""Up to so many letters a slip leaves more alike."""
_KEPT = 100
_ALIKE = 70.0
_MOST_WORDS = 12
"""Longer input is not a name any more; for it, the similarity of the whole is enough."""


def nearest(typed: str, names: Sequence[str], limit: int, *, misspelt: bool = True) -> list[int]:
    """The numbers of the names that ``typed`` may mean, best first, at most ``limit``; nothing typed gives the first.

    A name that begins with what is typed comes before one in which a word does, then names that hold every word
    begun, then those that hold it anywhere, then misspelt ones: by rapidfuzz ``partial_ratio``, or by the mean over
    the words typed of the best ``ratio`` to a word of the name, at least 60 of 100 (75 by ``partial_ratio`` where what
    is typed or the name has up to four letters). Case, accents and punctuation are ignored, in any script. Without
    ``misspelt`` those that hold it are all.
    """
    if limit <= 0:
        return []
    wanted = fold(typed)
    if not wanted:
        return list(range(min(limit, len(names)))) if not typed.strip() else []
    folded = fold_all(names)
    begun = wanted.split()
    holding = [at for at, name in enumerate(folded) if begun[0] in name]
    ranked = [(rank, len(folded[at]), at) for at in holding if (rank := _rank(wanted, begun, folded[at])) < _NONE]
    ranked.sort()
    chosen = [at for _, _, at in ranked[:limit]]
    if misspelt and len(chosen) < limit:
        taken = {at for _, _, at in ranked}
        chosen += [at for at in _misspelt(wanted, folded) if at not in taken][: limit - len(chosen)]
    return chosen


_NONE = 9


def _rank(wanted: str, begun: Sequence[str], name: str) -> int:
    if name.startswith(wanted):
        return 0 if len(name) == len(wanted) else 1
    if f" {wanted}" in name:
        return 2
    padded = f" {name}"
    if len(begun) > 1 and all(f" {word}" in padded for word in begun):
        return 3
    if wanted in name:
        return 4
    return _NONE


def _misspelt(wanted: str, folded: Sequence[str]) -> list[int]:
    """Names near in spelling, best first: as a whole, or word by word with other words between."""
    enough = _ENOUGH if len(wanted) > _LITTLE else _ENOUGH_OF_LITTLE
    close = process.extract(wanted, folded, scorer=fuzz.partial_ratio, score_cutoff=enough, limit=_KEPT)
    best = {
        at: score for name, score, at in close if len(name) > _LITTLE or (len(name) >= 2 and score >= _ENOUGH_OF_LITTLE)
    }
    words = wanted.split()
    if 1 < len(words) <= _MOST_WORDS:
        for at, score in _by_word(words, folded).items():
            if score >= _ENOUGH:
                best[at] = max(best.get(at, 0.0), score)
    ranked = sorted((-score - 0.25 * fuzz.ratio(wanted, folded[at]), at) for at, score in best.items())
    return [at for _, at in ranked]


def _by_word(words: Sequence[str], folded: Sequence[str]) -> dict[int, float]:
    """For every name that has a word like one of ``words``, the mean over ``words`` of the best likeness."""
    holders: dict[str, list[int]] = {}
    for at, name in enumerate(folded):
        for word in set(name.split()):
            holders.setdefault(word, []).append(at)
    vocabulary = list(holders)
    total: dict[int, float] = {}
    for word in words:
        best: dict[int, float] = {}
        for near, score, _ in process.extract(word, vocabulary, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=_KEPT):
            for at in holders[near]:
                best[at] = max(best.get(at, 0.0), score)
        for at, score in best.items():
            total[at] = total.get(at, 0.0) + score / len(words)
    return total
