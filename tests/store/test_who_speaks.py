"""Who speaks where in a library, quoted or not."""

import sqlite3
from contextlib import closing

from bot.store.library_schema import MIGRATIONS
from bot.store.who_speaks import PASSAGES_BY, all_speakers_in, best_of


def planned(connection: sqlite3.Connection, sql: str, *values: str) -> str:
    """How SQLite goes about a question."""
    return " ".join(row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", values))


def test_nobody_has_to_read_the_passages() -> None:
    """Both questions are answered by indexes, however long the texts are."""
    with closing(sqlite3.connect(":memory:")) as connection:
        for migrate in MIGRATIONS:
            migrate(connection)
        assert "passage USING COVERING INDEX passage_by_speaker" in planned(connection, all_speakers_in(""))
        asked = planned(connection, PASSAGES_BY, "Jonah Weiss")
        assert "passage USING INDEX passage_by_speaker (speaker=?)" in asked
        assert "speech USING COVERING INDEX speech_by_speaker (speaker=?)" in asked


def test_the_best_comes_first() -> None:
    """Own passages before others' that quote, those neither short nor long before the rest, then in reading order."""
    rows = [(1, 1, 1, "quoted", 200), (0, 1, 5, "short", 20), (0, 2, 1, "later", 90), (0, 1, 9, "good", 300)]
    found = best_of("Jonah Weiss", rows, {1, 2}, 3)
    assert [one.passage for one in found] == ["good", "later", "short"]
    assert {one.speaker for one in found} == {"Jonah Weiss"}
    assert [one.passage for one in best_of("Jonah Weiss", rows, {1}, 9)] == ["good", "short", "quoted"]
