"""Whoever keeps notes in another language writes the keys of front matter in it."""

import pytest

from bot.reading.stated.foreign_keys import in_english, is_foreign
from bot.reading.stated.front_matter import split_front_matter


@pytest.mark.parametrize(
    "keys",
    [
        "titel autor datum",
        "titre auteur date",
        "título autora fecha",
        "titolo autrice data",
        "Titulo Autor Data",
        "название автор дата",
        "назва авторка дата",
        "标题 作者 日期",
        "titel auteur datum",
    ],
)
def test_front_matter_in_another_language_states_an_article(keys: str) -> None:
    """Title, author and date are taken, whichever language calls them so."""
    title, author, date = keys.split()
    text = f"---\n{title}: On Rivers\n{author}: Ada Brook\n{date}: 2021-03-09\n---\n\nThe ferry waits.\n"
    statement, rest, taken, remarks = split_front_matter(text)
    assert (statement.title, statement.authors, statement.date) == ("On Rivers", ("Ada Brook",), "2021-03-09")
    assert (rest.strip(), taken, remarks) == ("The ferry waits.", 5, ())


def test_an_english_key_wins() -> None:
    """What both say is said by the English one; a key that means something else alone stays as it is."""
    assert in_english({"author": "Ada Brook", "autor": "Ben Ford"}) == {"author": "Ada Brook", "autor": "Ben Ford"}
    assert in_english({"data": "rivers.csv", "title": "On Rivers"}) == {"data": "rivers.csv", "title": "On Rivers"}
    assert (is_foreign("Auteur"), is_foreign("data"), is_foreign("author")) == (True, False, False)
