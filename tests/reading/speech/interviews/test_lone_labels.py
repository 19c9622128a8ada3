"""Labels alone on a line, each above what that person says."""

from bot.model import Kind
from bot.reading.document import Block
from bot.reading.manuscript import Manuscript, paragraphs_of
from bot.reading.speech.interviews.lone_labels import labels_alone, read_alone


def bench(*texts: str) -> Manuscript:
    return Manuscript(paragraphs_of(tuple(map(Block, texts))))


def test_labels_that_come_back_name_speakers() -> None:
    """Each line under one is that person's, until the next."""
    manuscript = bench(
        "Ruth Amsel:", "How many are there this winter?", "Karl Amend:", "Forty on the water.", "One more."
    )
    labels = labels_alone(manuscript, manuscript.paragraphs)
    assert labels == {"Ruth Amsel:"[:-1]: "Ruth Amsel", "Karl Amend": "Karl Amend"}
    read_alone(manuscript, manuscript.paragraphs, labels)
    assert [p.kind for p in manuscript.paragraphs[::2][:2]] == [Kind.BYLINE, Kind.BYLINE]
    assert [p.speaker for p in manuscript.paragraphs[3:]] == ["Karl Amend", "Karl Amend"]


def test_a_lead_in_is_no_label() -> None:
    """ "For example:" names nobody, "Ingredients:" neither."""
    manuscript = bench("For example:", "Salt.", "Ingredients:", "Bread.")
    assert labels_alone(manuscript, manuscript.paragraphs) == {}
