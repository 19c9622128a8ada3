"""The folded words of the passages that a segment of the index is made from: those at hand, and of all other texts."""

import json
import sqlite3
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from bot.search.fold import words
from bot.store.known_words import WordsAtHand

if TYPE_CHECKING:
    from bot.search.word_numbers import NumberedWords, WordNumbers

_SAMPLE = 2500
"""Passages that decide which words are common."""

_TEXT_TO_FOLD = "iif(article IN (SELECT value FROM json_each(:known)), NULL, text)"
_WITHIN = "FROM passage WHERE searchable = 1 AND number BETWEEN ? AND ? AND article = ? ORDER BY number"
_NUMBERS = f"SELECT number, article, NULL {_WITHIN}"
_TEXTS = f"SELECT number, article, text {_WITHIN}"
_SEARCHABLE = f"SELECT number, article, {_TEXT_TO_FOLD} FROM passage WHERE searchable = 1"


def words_by_article(
    connection: sqlite3.Connection,
    ranges: Sequence[tuple[int, int, int]] | None,
    known: WordsAtHand,
    terms: "WordNumbers",
) -> "Iterator[tuple[int, Sequence[int], NumberedWords]]":
    """(article, the numbers of its passages, their words as ``terms``) of some ranges (first number, last number,
    article), or of every passage there is."""
    for article, rows in groupby(_passages(connection, ranges, known), key=itemgetter(1)):
        if article in known:
            yield article, [number for number, _, _ in rows], terms.of_coded(known[article].coded)
            continue
        numbers, coding = list[int](), terms.coding()
        for number, _, text in rows:
            numbers.append(number)
            coding.add(words(text or ""))
        yield article, numbers, terms.of_coding(coding)


def sampled_words(connection: sqlite3.Connection, known: WordsAtHand) -> Iterator[list[str]]:
    """The words of up to ``_SAMPLE`` passages from all over the library."""
    first, last = connection.execute(
        "SELECT coalesce(min(number), 0), coalesce(max(number), 0) FROM passage"
    ).fetchone()
    wanted = json.dumps(list(range(first, last + 1, max(1, (last - first) // _SAMPLE))))
    passages = connection.execute(
        f"{_SEARCHABLE} AND number IN (SELECT value FROM json_each(:wanted)) ORDER BY number",
        {"known": json.dumps([*known]), "wanted": wanted},
    )
    for article, rows in groupby(passages, key=itemgetter(1)):
        if article in known:
            held = known[article]
            yield from held.coded.words_at({bisect_left(held.numbers, number) for number, _, _ in rows})
        else:
            yield from (words(text) for _, _, text in rows)


def _passages(
    connection: sqlite3.Connection, ranges: Sequence[tuple[int, int, int]] | None, known: WordsAtHand
) -> Iterator[tuple[int, int, str | None]]:
    """(number, article, its text where that is to be folded) of each passage, by number."""
    if ranges is None:
        yield from connection.execute(f"{_SEARCHABLE} ORDER BY number", {"known": json.dumps([*known])})
        return
    for first, last, article in ranges:
        # The list of all that is known, once for each article, would take quadratic time.
        yield from connection.execute(_NUMBERS if article in known else _TEXTS, (first, last, article))
