"""One sentence of the author's per section, for the outline: the most central of its first that stand alone."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from bot.model import Slice

FIRST: Final = 6
"""Of so many of a section's first self-contained sentences the most central is taken."""

_LONGEST: Final = 300
_SHORTEST: Final = 30
_TERM = re.compile(r"[^\W\d_]{4,}|[\u4e00-\u9fff]")
_HAN = re.compile(r"[\u4e00-\u9fff]")


def terms(text: str) -> Counter[str]:
    """How often each word of four letters or more stands in ``text``; of Chinese, each pair of characters."""
    found = _TERM.findall(text.casefold())
    if _HAN.search(text):
        found = [a + b for a, b in zip(found, found[1:], strict=False)]
    return Counter(found)


@dataclass(frozen=True, slots=True)
class Rarity:
    """How many passages of the article hold a term, so that words that stand everywhere count little."""

    passages: int
    holding: Counter[str]

    @classmethod
    def of(cls, passages: Iterable[Counter[str]]) -> "Rarity":
        holding: Counter[str] = Counter()
        count = 0
        for passage in passages:
            holding.update(passage.keys())
            count += 1
        return cls(count, holding)

    def weight(self, term: str) -> float:
        """``log(1 + N / n)``: N passages, n of them with the term."""
        return math.log1p(self.passages / max(1, self.holding[term]))


def central(candidates: Sequence[Slice], text: str, section: Counter[str], rarity: Rarity) -> Slice | None:
    """The candidate nearest to the section as a whole; None where there is none of a fitting length.

    Nearness is the cosine between the two vectors of ``tf · log(1 + N/n)``, the centroid of Radev, Jing,
    Styś and Tam, "Centroid-based summarization of multiple documents" (2004), with passages in place of
    documents. The first candidate wins a tie, and each later one counts 4 % less: authors lead with the point.
    """
    best: tuple[float, Slice] | None = None
    whole = {term: count * rarity.weight(term) for term, count in section.items()}
    size = math.sqrt(sum(weight * weight for weight in whole.values())) or 1.0
    fitting = [c for c in candidates if _SHORTEST <= c.end - c.start <= _LONGEST][:FIRST]
    for place, candidate in enumerate(fitting):
        own = {term: count * rarity.weight(term) for term, count in terms(candidate.of(text)).items()}
        length = math.sqrt(sum(weight * weight for weight in own.values())) or 1.0
        near = sum(weight * whole.get(term, 0.0) for term, weight in own.items()) / (length * size)
        near *= 1.0 - 0.04 * place
        if best is None or near > best[0]:
            best = (near, candidate)
    return best[1] if best else None
