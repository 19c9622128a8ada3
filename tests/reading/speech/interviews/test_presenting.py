"""The words around a dialogue that present who speaks in it."""

from bot.reading.document import Block
from bot.reading.lines.label import Label
from bot.reading.manuscript import paragraphs_of
from bot.reading.speech.interviews.presenting import above_speeches, around_labels


def test_a_play_presents_its_persons_above_the_first_speech() -> None:
    """What somebody is, what the stage does and what is said present nobody, nor does the number of a scene."""
    lines = ("TOMAS, son of Berta Holt", "SCENE I. Quay", "[Ada Lin comes.]", "TOMAS. Ada Lin is here.")
    paragraphs = paragraphs_of(tuple(map(Block, lines)))
    assert above_speeches(paragraphs, "Rope", {id(paragraphs[3]): Label("TOMAS", True, 7)}) == ["Rope", "TOMAS"]


def test_an_interview_presents_them_in_its_first_paragraphs() -> None:
    """The title is one of them."""
    paragraphs = paragraphs_of((Block("Ada Lin keeps rope."), Block("SCENE I. Quay")))
    assert around_labels(paragraphs, "Rope") == ["Rope", "Ada Lin keeps rope."]
