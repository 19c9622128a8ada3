"""Quotes with equal texts are known by a number, in a library of any age."""

from contextlib import closing
from pathlib import Path

from bot.model import text_number
from bot.store.equal_texts import OFTEN
from bot.store.library_schema import APPLICATION_ID, MIGRATIONS
from bot.store.sqlite import connect, prepare

SAYING = "“But no gate is shut for good.”"


def test_an_old_librarys_quotes_get_their_numbers(tmp_path: Path) -> None:
    """Of the words that are shown: without the marks around them and the connective that is left out."""
    path = tmp_path / "library.db"
    prepare(path, application_id=APPLICATION_ID, migrations=MIGRATIONS[:10])
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute(
            "INSERT INTO passage VALUES (1, 1, 1, 0, 'id', 0, 'prose', NULL, 1, ?, 0, 0, x'')", (SAYING,)
        )
        connection.execute("INSERT INTO quote VALUES (1, 0, 0, 1, 30, NULL, 'name', 1.5, 3, 4, x'')")
    prepare(path, application_id=APPLICATION_ID, migrations=MIGRATIONS)
    with closing(connect(path, read_only=True)) as connection:
        found = connection.execute("SELECT text_number FROM quote").fetchall()
    assert found == [(text_number("No gate is shut for good"),)]


def test_what_stands_in_many_articles_and_is_nobodys(tmp_path: Path) -> None:
    """Five of different titles make a line of pages; one that credits somebody, or copies of one article, do not."""
    path = tmp_path / "library.db"
    prepare(path, application_id=APPLICATION_ID, migrations=MIGRATIONS)
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        for number in range(1, 6):
            blank = ", ".join(["''"] * 3 + ["0"] * 3 + ["x''"])
            connection.execute(
                f"""INSERT INTO article (number, source, position, key, title, authors, language, flags, words,
                passages, quotes, seal) VALUES (?, 1, 0, ?, ?, {blank})""",
                (number, f"k{number}", f"Title {number}"),
            )
            texts = ((7, None), (8, "Ada Penrose" if number == 2 else None), (9, None))
            for at, (text, speaker) in enumerate(texts[: 2 if number == 5 else 3]):
                connection.execute(
                    "INSERT INTO quote VALUES (?, ?, 0, 0, 1, ?, 'n', 1, 3, 0, x'', ?)", (number, at, speaker, text)
                )
        assert connection.execute(OFTEN).fetchall() == [(7,)]
        connection.execute("UPDATE article SET title = 'Title 1' WHERE number = 2")
        assert connection.execute(OFTEN).fetchall() == []
