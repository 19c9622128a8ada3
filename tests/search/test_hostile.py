"""Queries nobody should type, thousands of them."""

import random
import unicodedata

import pytest

from bot.errors import BadQuery
from tests.search.conftest import Shelf

PIECES = (
    "\x00", "\ud800", "\udfff", "\u202e", "\u200d", "\u2066", "\ufeff", "\u0301" * 30, "🙂", "👩‍👩‍👧", "🇫🇷",
    "\u0301", "ﷺ", "½", "ẞ", "İ",
    '"', "'", "“", "”", "«", "-", "--", "*", "NEAR(", ")", "AND", "OR NOT", "^", ":", "text:", "{", "}",
    "\\", "%", "_", ";",
    "'; DROP TABLE passage; --", "(a+)+$", "[[:alpha:]]", ".*.*.*", "(?=", "$(reboot)", "../../etc",
    "<@1>", "||", "```",
    "lamp", "keeper", "bridge", "brigde", "the", "and", "图书", "馆", "ก", "한국어", "ткачи", "1" * 50,
    "a" * 400, "   ", "\n", "\t",
)  # fmt: skip


def hostile(chance: random.Random) -> str:
    """One query of up to 6,000 characters."""
    kind = chance.random()
    if kind < 0.75:
        return "".join(chance.choice(("", " ")) + chance.choice(PIECES) for _ in range(chance.randint(0, 12)))
    if kind < 0.97:
        return "".join(chr(chance.randrange(0x110000)) for _ in range(chance.randint(1, 60)))
    return (chance.choice(PIECES) * 6000)[: chance.randint(1, 6000)]


@pytest.mark.parametrize("seed", range(6))
def test_a_hostile_query_is_answered_or_refused_with_a_sentence(shelf: Shelf, seed: int) -> None:
    """No query is an error other than BadQuery, and every mark of every hit lies inside its text, between graphemes."""
    shelf.put(
        1,
        "The keeper lit the lamp an hour before dusk and crossed the bridge.",
        "图书馆里的灯一直亮到深夜",
        "ห้องสมุดเปิดไฟไว้จนดึก",
        "한국어 " + unicodedata.normalize("NFD", "한국어 책"),
        "e\u0301te\u0301 de\u0301ja\u0300 vu ½ ﷺ 🙂",
        "a" * 400 + " " + "1" * 50,
    )
    if seed % 2:
        shelf.settle()
    chance = random.Random(seed)
    for _ in range(300):
        try:
            answer = shelf.search(hostile(chance))
        except BadQuery:
            continue
        for hit in answer.found:
            assert 0 <= hit.score <= 1
            assert hit.marks
            for mark in (hit.window, *hit.marks):
                assert 0 <= mark.start < mark.end <= len(hit.text)
                assert not unicodedata.combining(hit.text[mark.end : mark.end + 1] or "x")
