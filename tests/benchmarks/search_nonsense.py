"""Queries that nothing answers."""

import random
from collections import Counter
from collections.abc import Sequence
from string import ascii_lowercase

from bot.search.fold import words


def nonsense(passages: Sequence[str], which: str, each: int) -> list[str]:
    """Queries nothing answers: letters at random, made-up words, and real but unrelated words."""
    chance = random.Random(f"nonsense {which}")
    often = Counter(word for text in passages[:20000] for word in set(words(text)) if word.isalpha() and word.isascii())
    rare = sorted(word for word, seen in often.items() if seen <= 20 and len(word) >= 5)
    found = []
    for _ in range(each):
        found.append(
            " ".join("".join(chance.choice(ascii_lowercase) for _ in range(chance.randint(4, 9))) for _ in range(5))
        )
        found.append(
            " ".join(
                "".join(chance.choice("bcdfglmnprstvz") + chance.choice("aeiou") for _ in range(chance.randint(2, 4)))
                for _ in range(chance.randint(4, 6))
            )
        )
        found.append(" ".join(chance.sample(rare, chance.randint(4, 6))))
    return found
