"""Makes the English table of ``bot/languages/quotable``: ``python -m tests.benchmarks.quoted SNAPSHOTS [--write]``.

SNAPSHOTS holds git snapshots of public repositories as ``OWNER+NAME/repo`` (see the names below); one that is not
there is named and left out. Learned is what readers really quoted, out of half a million quotations: sentences of old
books that somebody quoted, against the others of the same books, and the sayings of known authors against plain prose,
all of it such as the screens of ``stands_alone`` pass. Printed is the area under the curve among the sentences of
books whose authors the fit did not see. Only the weights of single words leave this program.
"""

import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

import bot.languages.quotable_table
from bot.reading.lines.sentences import split_sentences
from bot.reading.quotes.famed import signs_of
from bot.reading.quotes.stands_alone import fault
from bot.reading.quotes.word_signs import tokens_of
from tests.benchmarks.quotable import area
from tests.benchmarks.quoted_sources import BOOKS, PROSE, Said, known, prose, quotations

_SIZES: Final = (30, 300)
_LEAST: Final = 25
"""A word has to stand in so many sentences."""
_WORDS: Final = 6000
_FROM_A_BOOK: Final = 4.0
"""How much a sentence counts that somebody took out of its book."""
_OTHERS: Final = 1200
"""Sentences of an author's that nobody quoted."""
_EACH: Final = 120
_PENALTY: Final = 20.0
_ROUNDS: Final = 300
_HALVED: Final = 0.5
"""So that a sum fits into what ``famed`` cuts it to."""
_FOLDS: Final = 5
_ALIKE: Final = 0.75
"""The part of a sentence's runs of four words that a quotation has to hold."""


@dataclass(frozen=True, slots=True)
class _Row:
    signs: frozenset[str]
    quoted: bool
    counts: float
    author: str
    from_book: bool = False


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower().replace("’", "").replace("'", ""))


def _runs(text: str) -> list[tuple[str, ...]]:
    words = _words(text)
    return [tuple(words[at : at + 4]) for at in range(len(words) - 3)]


def _signs(text: str) -> frozenset[str]:
    """Those of ``famed`` but for the length: quotation lists like it short, which says nothing of a sentence."""
    return frozenset(sign for sign in signs_of(text, tokens_of(text), "en") if not sign.startswith("#length"))


def _fits(text: str) -> bool:
    return _SIZES[0] <= len(text) <= _SIZES[1] and fault(text, "en") is None


def _whole(said: str) -> bool:
    """Whether a quotation is one to three whole sentences that stand alone."""
    if not _SIZES[0] <= len(said) <= _SIZES[1] or "..." in said or "…" in said or not said[0].isupper():
        return False
    parts = split_sentences(said, "en") if said[-1] in ".!?" else []
    return 0 < len(parts) <= 3 and fault(parts[0].of(said), "en") is None


def _of_books(snapshots: Path, all_said: list[Said]) -> Iterator[_Row]:
    """The sentences of each book, and the quotations of its author's."""
    for repository, author in BOOKS.items():
        own = [one.text for one in all_said if author in one.author]
        holding: dict[tuple[str, ...], set[int]] = {}
        for number, text in enumerate(own):
            for run in _runs(text):
                holding.setdefault(run, set()).add(number)
            if _whole(text):
                yield _Row(_signs(text), True, 1.0, author)
        others: list[str] = []
        for paragraph in prose(snapshots, repository):
            for where in split_sentences(paragraph, "en"):
                text = where.of(paragraph)
                if not _fits(text):
                    continue
                runs = _runs(text)
                held = Counter(number for run in runs for number in holding.get(run, ()))
                if runs and held and max(held.values()) >= _ALIKE * len(runs):
                    yield _Row(_signs(text), True, _FROM_A_BOOK, author, from_book=True)
                else:
                    others.append(text)
        random.Random(3).shuffle(others)
        yield from (_Row(_signs(text), False, 1.0, author, from_book=True) for text in others[:_OTHERS])


def _of_lists(all_said: list[Said], by: frozenset[str]) -> Iterator[_Row]:
    """The sayings of known authors, not too many of each."""
    each: Counter[str] = Counter()
    for said in all_said:
        if said.author in by and each[said.author] < _EACH and _whole(said.text):
            each[said.author] += 1
            named = next((author for author in BOOKS.values() if author in said.author), said.author)
            yield _Row(_signs(said.text), True, 1.0, named)


def _of_prose(snapshots: Path) -> Iterator[_Row]:
    for repository, most in PROSE.items():
        found = 0
        paragraphs = list(prose(snapshots, repository))
        random.Random(4).shuffle(paragraphs)
        for paragraph in paragraphs:
            for where in split_sentences(paragraph, "en"):
                if found < most and _fits(where.of(paragraph)):
                    found += 1
                    yield _Row(_signs(where.of(paragraph)), False, 1.0, repository)


def fitted(rows: list[_Row]) -> dict[str, float]:
    """The weight of each frequent sign: a logistic regression with a penalty, by Nesterov's descent."""
    counts = Counter(sign for row in rows for sign in row.signs)
    kept = sorted(sign for sign, count in counts.items() if count >= _LEAST)
    place = {sign: at for at, sign in enumerate(kept, 1)}  # 0: what is added to every sum
    at = [[0, *sorted(place[sign] for sign in row.signs if sign in place)] for row in rows]
    flat = np.fromiter((one for places in at for one in places), np.int64)
    row_of = np.repeat(np.arange(len(rows)), [len(places) for places in at])
    true = np.array([row.quoted for row in rows], np.float64)
    share = np.array([row.counts for row in rows])
    pace = 1 / (0.25 * np.bincount(flat, share[row_of] * np.bincount(row_of)[row_of]) + _PENALTY)
    weights = ahead = np.zeros(len(kept) + 1)
    for round_ in range(_ROUNDS):
        chance = 1 / (1 + np.exp(-np.bincount(row_of, ahead[flat])))
        slope = np.bincount(flat, (share * (chance - true))[row_of], len(ahead)) + _PENALTY * ahead
        before, weights = weights, ahead - pace * slope
        ahead = weights + round_ / (round_ + 3) * (weights - before)
    table = dict(zip(kept, weights[1:].tolist(), strict=True))
    return dict(sorted(table.items(), key=lambda one: -abs(one[1]))[:_WORDS])


def _sum(table: dict[str, float], row: _Row) -> float:
    return sum(table.get(sign, 0.0) for sign in row.signs)


def main(arguments: list[str]) -> None:
    """Fits and prints, and with ``--write`` writes the table."""
    snapshots = Path(next(one for one in arguments if not one.startswith("--")))
    all_said = list(quotations(snapshots))
    random.Random(1).shuffle(all_said)
    unique = {frozenset(row.signs): row for row in _of_books(snapshots, all_said)}
    for row in (*_of_lists(all_said, known(snapshots)), *_of_prose(snapshots)):
        unique.setdefault(row.signs, row)
    rows = list(unique.values())
    print(f"{sum(row.quoted for row in rows)} quoted, {sum(not row.quoted for row in rows)} others", flush=True)
    authors = sorted(set(BOOKS.values()))
    random.Random(2).shuffle(authors)
    won = all_ = 0.0
    for fold in range(_FOLDS):
        left_out = set(authors[fold::_FOLDS])
        table = fitted([row for row in rows if row.author not in left_out])
        for author in left_out:
            own = [row for row in rows if row.author == author and row.from_book]
            high = [_sum(table, row) for row in own if row.quoted]
            low = [_sum(table, row) for row in own if not row.quoted]
            won, all_ = won + len(high) * area(high, low), all_ + (len(high) if low else 0)
    print(f"area {won / all_:.3f} over {all_:.0f} sentences quoted out of their books, their authors left out")
    if "--write" in arguments:
        table = {sign: round(100 * _HALVED * weight) for sign, weight in fitted(rows).items()}
        lines = "".join(f"{sign}\t{weight}\n" for sign, weight in sorted(table.items()) if abs(weight) >= 3)
        path = Path(bot.languages.quotable_table.__file__).parent / "quotable" / "en.txt"
        path.write_text(f"# Written by python -m tests.benchmarks.quoted\n#\t0\n{lines}", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
