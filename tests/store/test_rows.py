"""An article as rows: what the tables hold of it, as plain values."""

import pickle
from dataclasses import replace

from bot.model import Article, Kind, Passage, Section, SectionKind, Slice
from bot.store.rows import rows_of

TEXT = "Ink\n\nInk is slow.\n\nBy Ann Bray"


def article() -> Article:
    passages = (
        Passage("p1", Slice(5, 17), Kind.PROSE, None, True),
        Passage("p2", Slice(19, 30), Kind.BYLINE, None, False),
    )
    section = Section("Ink", 1, SectionKind.HEADING, passages)
    return Article(source="ink.txt", key="ink", title="Ink", text=TEXT, sections=(section,))


def test_passages_hold_their_text_and_furniture_is_not_searched() -> None:
    """Both passages are stored, in order; a search looks only into the prose."""
    rows = rows_of(article())
    assert [row[7] for row in rows.passages] == ["Ink is slow.", "By Ann Bray"]
    assert (rows.searched, [*rows.coded.words_at({0})]) == ((0,), [["ink", "is", "slow"]])
    assert (rows.key, rows.words, rows.quotes) == ("ink", 6, ())


def test_a_part_opens_with_words() -> None:
    """Not with the date or the marks above them."""
    passages = (
        Passage("p1", Slice(0, 5), Kind.PROSE, None, True),
        Passage("p2", Slice(7, 19), Kind.PROSE, None, True),
    )
    section = Section(None, 1, SectionKind.OPENING, passages)
    (row,) = rows_of(replace(article(), text="1.1.—\n\nInk is slow.", sections=(section,))).sections
    assert row[6] == "Ink is slow"


def test_a_process_can_hand_them_to_another() -> None:
    """They come back as they were."""
    rows = rows_of(article())
    assert pickle.loads(pickle.dumps(rows)) == rows
