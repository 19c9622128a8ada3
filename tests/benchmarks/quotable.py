"""Makes the tables of ``bot/languages/quotable``: ``python -m tests.benchmarks.quotable DIR [LANG…] [--write]``.

All but the English one, which ``tests.benchmarks.quoted`` makes; of English it only prints what this way would give.

DIR is what ``tests.benchmarks.famous_texts`` gathered. A logistic regression tells famous sentences from plain ones:
of manuals and old novels, those that the screens of ``stands_alone`` pass. It is fitted to the tuning half by
stochastic descent with a penalty on large weights; printed is the area under the curve on the reporting half. Only
words frequent enough to be no quotation are in a table.
"""

import math
import random
import sys
from collections import Counter
from pathlib import Path
from typing import Final

import bot.languages.quotable_table
from bot.reading.lines.sentences import split_sentences
from bot.reading.quotes.famed import signs_of
from bot.reading.quotes.stands_alone import fault
from bot.reading.quotes.word_signs import tokens_of
from tests.benchmarks.famous import chapters_of, sentences_of
from tests.benchmarks.famous_texts import PROVERBS

_KINDS: Final = ("prose", "novels")
_WORDS: Final = 400
_LEAST: Final = 12
"""A word has to stand in so many sentences."""
_ROUNDS: Final = 40
_PENALTY: Final = 0.004
_OF_PROVERBS: Final = 0.02
"""The penalty where all that is famous are proverbs, which talk of horses and bread as essays do not."""
_PACE: Final = 0.2
_PLAIN: Final = 6000
_LIGHT: Final = 0.05
_SIZES: Final = (30, 300)
_SIZES_ZH: Final = (9, 100)


def plain_of(folder: Path, language: str, half: str, *kinds: str) -> list[str]:
    """Sentences of manuals or novels (``kinds``: their folders) that could be quoted."""
    paragraphs = [one for kind in kinds for chapter in chapters_of(folder, half, kind) for one in chapter]
    random.Random(5).shuffle(paragraphs)
    least, most = _SIZES_ZH if language == "zh" else _SIZES
    kept: dict[str, None] = {}
    for paragraph in paragraphs:
        for where in split_sentences(paragraph, language):
            text = where.of(paragraph)
            if least <= len(text) <= most and fault(text, language) is None:
                kept.setdefault(text)
        if len(kept) > _PLAIN:
            break
    return list(kept)


def fitted(famous: list[set[str]], plain: list[set[str]], penalty: float = _PENALTY) -> dict[str, float]:
    """The weight of each frequent sign, and under ``#`` what is added to every sum."""
    counts = Counter(sign for signs in famous + plain for sign in signs)
    frequent = [sign for sign, count in counts.most_common() if count >= _LEAST and not sign.startswith("#")]
    chosen = {*frequent[:_WORDS], *(sign for sign in counts if sign.startswith("#"))}
    weights = dict.fromkeys(sorted(chosen), 0.0)
    bias = 0.0
    rows = [(sorted(chosen & signs), 1.0, 1.0 / len(famous)) for signs in famous]
    rows += [(sorted(chosen & signs), 0.0, 1.0 / len(plain)) for signs in plain]
    scale = min(len(famous), len(plain))
    chance = random.Random(7)
    for round_ in range(_ROUNDS):
        chance.shuffle(rows)
        pace = _PACE / (1 + round_)
        for signs, true, share in rows:
            sum_ = bias + sum(weights[sign] for sign in signs)
            step = pace * share * scale * (true - 1 / (1 + math.exp(-max(-30.0, min(30.0, sum_)))))
            bias += step
            for sign in signs:
                weights[sign] += step - pace * penalty * weights[sign]
    return {"#": bias, **weights}


def area(high: list[float], low: list[float]) -> float:
    """The chance that one of ``high`` is above one of ``low``."""
    ranked = sorted([(value, 1) for value in high] + [(value, 0) for value in low])
    below = won = 0
    for _, is_high in ranked:
        won += below if is_high else 0
        below += not is_high
    return won / max(1, len(high) * len(low))


def _sum(table: dict[str, float], signs: set[str]) -> float:
    return table["#"] + sum(table.get(sign, 0.0) for sign in signs)


def main(arguments: list[str]) -> None:
    """Fits and prints, and with ``--write`` writes the tables."""
    folder, *languages = [one for one in arguments if not one.startswith("--")]
    for language in languages or sorted(one.name for one in Path(folder).iterdir() if one.is_dir()):
        own = Path(folder) / language

        def of(texts: list[str], language: str = language) -> list[set[str]]:
            return [signs_of(text, tokens_of(text), language) for text in texts]

        penalty = _OF_PROVERBS if language in PROVERBS else _PENALTY
        table = fitted(of(sentences_of(own, "tuning")), of(plain_of(own, language, "tuning", *_KINDS)), penalty)
        high = [_sum(table, signs) for signs in of(sentences_of(own, "reporting"))]
        low = {
            kind: [_sum(table, signs) for signs in of(plain_of(own, language, "reporting", kind))] for kind in _KINDS
        }
        kept = {sign: round(100 * weight) for sign, weight in table.items() if abs(weight) >= _LIGHT or sign == "#"}
        areas = ", ".join(f"{area(high, low[kind]):.2f} against {kind}" for kind in _KINDS if low[kind])
        print(f"{language}: {len(kept)} signs, area {areas}", flush=True)
        if "--write" in arguments and language != "en":
            lines = "".join(f"{sign}\t{weight}\n" for sign, weight in sorted(kept.items()))
            head = "# Written by python -m tests.benchmarks.quotable\n"
            path = Path(bot.languages.quotable_table.__file__).parent / "quotable" / f"{language}.txt"
            path.write_text(head + lines, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
