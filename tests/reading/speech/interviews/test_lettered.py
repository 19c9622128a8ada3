"""Questions and answers marked with letters, or numbered. Whole texts are in the samples."""

from bot.model import Kind
from bot.reading.document import Block
from bot.reading.manuscript import Paragraph, Role, paragraphs_of
from bot.reading.speech.interviews.lettered import (
    answers_of_one,
    lettered,
    may_turn,
    numbered_questions,
    presented,
    read_lettered,
)

TALK = ("Q: How many?", "A: Forty on the water.", "Q: What do they eat?", "A: Whatever they are not given.")


def bench(*texts: str) -> list[Paragraph]:
    return paragraphs_of(tuple(map(Block, texts)))


def test_two_of_each_letter_are_an_interview() -> None:
    """One question and one answer are not."""
    paragraphs = bench(*TALK)
    assert lettered(paragraphs) == (paragraphs[::2], paragraphs[1::2])
    assert lettered(bench(*TALK[:2])) == ([], [])


def test_answers_are_the_answerers_without_their_letter() -> None:
    """Questions become questions; the letter is a label."""
    paragraphs = bench(*TALK)
    assert read_lettered(paragraphs, "Karl Amend", ())
    assert [paragraph.role for paragraph in paragraphs] == [Role.QUESTION, Role.BODY] * 2
    assert [paragraph.speaker for paragraph in paragraphs[1::2]] == ["Karl Amend"] * 2
    assert paragraphs[1].label == len("A: ")


def test_where_nobody_is_known_the_answers_are_nobodys() -> None:
    """They stay unknown and are not served."""
    paragraphs = bench(*TALK)
    assert read_lettered(paragraphs, None, ())
    assert all(paragraph.unknown for paragraph in paragraphs[1::2])


def test_the_introduction_presents_one_person() -> None:
    """The only one it names, and no author."""
    opening = "Karl Amend has kept the swans of the town park for thirty years and more."
    assert presented(bench(opening, *TALK), ()) == "Karl Amend"
    assert presented(bench(opening, *TALK), ("Karl Amend",)) is None
    assert presented(bench("The swans of the town park have been kept for thirty years.", *TALK), ()) is None


def test_questions_may_be_numbered() -> None:
    """Two with a letter, a number and a question mark; rooms of a museum ask nothing."""
    asked = bench("Q1. How many?", "Forty.", "Q2. What do they eat?", "Bread.")
    assert numbered_questions(asked) == asked[::2]
    assert numbered_questions(bench("A1. The hives", "Straw.", "A2. The smoke room", "Closed.")) == []


def test_answers_labelled_alone_stand_under_their_questions() -> None:
    """One name on every answer, none on the questions."""
    paragraphs = bench("How many?", "Amend: Forty.", "What do they eat?", "Amend: Bread.")
    assert answers_of_one(paragraphs, [None, "Amend", None, "Amend"]) == [0, 2]
    assert answers_of_one(paragraphs, [None, "Amend", None, "Lin"]) == []


def test_what_is_settled_takes_no_turn() -> None:
    """A caption stays a caption."""
    (paragraph,) = bench("Q: How many?")
    assert may_turn(paragraph)
    paragraph.settle(Kind.CAPTION)
    assert not may_turn(paragraph)
