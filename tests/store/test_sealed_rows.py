"""Each row of an article gets a seal that depends on all that is shown of it."""

from dataclasses import replace

from bot.reading import read_source
from bot.store.rows import rows_of
from bot.store.sealed_rows import passage_seal, sealed_rows, seals_of, section_seals
from tests.library.conftest import LAMPS


def test_every_row_is_sealed() -> None:
    """Sections twice, for their name and for the rest; passages and quotes once."""
    (article,) = read_source("lamps.txt", LAMPS.encode(), None)
    rows = rows_of(article)
    sealed = sealed_rows(rows)
    assert [row[:-2] for row in sealed.sections] == list(rows.sections)
    assert [row[:-1] for row in sealed.passages] == list(rows.passages)
    assert [(*row[:-2], row[-1]) for row in sealed.quotes] == list(rows.quotes)
    seals = [row[-1] for row in (*sealed.sections, *sealed.passages)] + [row[-2] for row in sealed.quotes]
    assert len(set(seals)) == len(seals)
    assert sealed == sealed_rows(rows)


def test_seals_that_came_with_an_article_are_taken_while_it_has_its_key() -> None:
    """Whoever read it made them; where another article has that key, it gets another, and is sealed anew."""
    (article,) = read_source("lamps.txt", LAMPS.encode(), None)
    rows = rows_of(article)
    ready = replace(rows, seals=seals_of(rows))
    assert sealed_rows(ready) == sealed_rows(rows)
    assert sealed_rows(replace(ready, key="lamps-2")) == sealed_rows(replace(rows, key="lamps-2")) != sealed_rows(rows)


def test_a_section_and_a_passage_are_sealed_with_their_order() -> None:
    """What is quoted in a passage counts in the order of its places, however it comes."""
    names = section_seals(1, "The Keeper", 2, "heading", 3, 40, "The keeper of", None, "", "[]", None, "[]")
    assert names != section_seals(1, "The Keepes", 2, "heading", 3, 40, "The keeper of", None, "", "[]", None, "[]")
    heard = [(1, 5, "Ann", 0), (9, 12, None, 1)]
    row = ("lamps", 0, "id", "text", "prose", None, 1, 0)
    assert passage_seal(*row, heard) == passage_seal(*row, heard[::-1])
    assert passage_seal(*row, heard) != passage_seal("lamp", *row[1:], heard)
