"""Numbering at the beginning of a line, and the rank it gives."""

import pytest

from bot.reading.lines.numbering import is_number, is_upper_rank, numbering


@pytest.mark.parametrize(
    ("line", "rank"),
    [
        ("1. The kitchen", 1),
        ("1.1 The stove", 2),
        ("2.3.1 The pipe", 3),
        ("IV", 1),
        ("IV. The pipe", 1),
        ("A.2 The pipe", 2),
        ("Chapter 3", 1),
        ("CHAPTER I", 1),
        ("Kapitel 3", 1),
        ("Глава 3", 1),
        ("第三章", 1),
        ("SCÈNE II", 1),
        ("ACTE PREMIER", 1),
        ("Erstes Kapitel", 1),
        ("DRITTER AUFZUG.", 1),
        ("Acto primero", 1),
        ("SEGUNDA PARTE: La casa", 1),
        ("Действие второе", 1),
        ("First Act", 1),
    ],
)
def test_numbering_gives_a_rank(line: str, rank: int) -> None:
    """A decimal's rank is its depth; a chapter's is the first."""
    assert numbering(line) == rank


@pytest.mark.parametrize(
    "line",
    [
        "1917 was a cold year.",
        "I went down to the yard.",
        "The kitchen",
        "A lamp burned.",
        "Second book reviews are short.",
        "Acte de naissance",
        "Two Parts Water",
    ],
)
def test_prose_that_begins_with_a_number_has_none(line: str) -> None:
    """A year, a pronoun and an article number nothing."""
    assert numbering(line) is None


def test_nothing_has_no_number() -> None:
    """As before the comma of a heading that opens with one."""
    assert numbering("") is None
    assert numbering("#") is None


def test_parts_hold_chapters() -> None:
    """Part and Book stand above Chapter."""
    assert is_upper_rank("PART ONE")
    assert is_upper_rank("Book 2")
    assert not is_upper_rank("Chapter 2")
    assert is_upper_rank("Zweiter Akt")
    assert not is_upper_rank("Scène première")


def test_a_number_may_stand_alone() -> None:
    """ "IV." and "Chapter 3" are nothing but their number; a name behind it makes it a heading of its own."""
    assert is_number("IV.")
    assert is_number("Chapter 3")
    assert is_number("Erstes Kapitel")
    assert not is_number("Chapter 3 The court")
