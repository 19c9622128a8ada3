"""Quotes whose texts are equal but for case and marks: their numbers in ``library.db``, and those that stand in many
articles."""

import sqlite3
from typing import Final

from bot.model import text_number

MANY: Final = 5
"""What stands in so many articles of different titles, and is nowhere somebody's in particular, belongs to pages."""

OFTEN: Final = f"""SELECT text_number FROM (SELECT text_number FROM quote GROUP BY text_number HAVING count(*) >= {MANY}
        AND count(speaker) = 0) JOIN quote q USING (text_number) JOIN article a ON a.number = q.article
    GROUP BY text_number HAVING count(DISTINCT a.title) >= {MANY}"""
"""The numbers of such texts."""


def add_text_numbers(connection: sqlite3.Connection) -> None:
    """Version 11 of the library: the number of each quote's text, without the connective that is left out."""
    connection.execute("ALTER TABLE quote ADD COLUMN text_number INTEGER NOT NULL DEFAULT 0")
    rows = connection.execute(
        """SELECT q.article, q.number, substr(p.text, q.start + 1 + q.left_out, q.stop - q.start - q.left_out)
        FROM quote q JOIN passage p ON p.article = q.article AND p.ordinal = q.ordinal"""
    ).fetchall()
    numbered = [(text_number(str(words)), article, number) for article, number, words in rows]
    connection.executemany("UPDATE quote SET text_number = ? WHERE article = ? AND number = ?", numbered)
    connection.execute("CREATE INDEX quote_by_text ON quote (text_number, speaker)")
