"""Dialogues whose format sets apart who speaks."""

from bot.reading.document import Block
from bot.reading.manuscript import Manuscript, Role, paragraphs_of
from bot.reading.speech.interviews.told_labels import read_told, told_labels


def bench(*said: tuple[str, str]) -> Manuscript:
    return Manuscript(paragraphs_of(tuple(Block(words, label=who) for who, words in said)))


def read(manuscript: Manuscript) -> list[tuple[str | None, bool]]:
    persons = told_labels(manuscript, manuscript.paragraphs, "The Swans")
    read_told(manuscript.paragraphs, persons)
    return [(paragraph.speaker, paragraph.unknown) for paragraph in manuscript.paragraphs]


def test_the_persons_of_a_play_are_imagined() -> None:
    """What stands between their speeches is nobody's."""
    manuscript = bench(("The Clerk", "Silence."), ("", "A bell."), ("Berta", "Never."))
    assert read(manuscript) == [("The Clerk", True), (None, False), ("Berta", True)]


def test_people_with_full_names_talk_and_one_of_them_asks() -> None:
    """A surname is whom a full name names."""
    manuscript = bench(
        ("Ruth Amsel", "How many?"), ("Karl Amend", "Forty."), ("Ruth Amsel", "All here?"), ("Karl Amend", "All.")
    )
    assert read(manuscript) == [(None, True), ("Karl Amend", False)] * 2
    assert manuscript.paragraphs[0].role is Role.QUESTION


def test_without_such_labels_there_are_none() -> None:
    """Most formats set none apart."""
    manuscript = bench(("", "Silence."))
    assert told_labels(manuscript, manuscript.paragraphs, "The Swans") == {}
