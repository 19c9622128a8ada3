"""Names in capitals alone on their lines, each above a speech, as a script has them."""

from bot.model import Kind
from bot.reading.document import Block
from bot.reading.manuscript import paragraphs_of
from bot.reading.speech.interviews.scripts import read_script, script_labels

PLAY = ("HALE", "Come in.", "ROWLEY", "I am in.", "HALE", "Then sit.", "ROWLEY", "I sit.")


def test_names_in_capitals_take_turns() -> None:
    """Each stands over its speech; what is said is nobody's word, for the persons are imagined."""
    paragraphs = paragraphs_of(tuple(map(Block, PLAY)))
    assert script_labels(paragraphs) == {"HALE", "ROWLEY"}
    assert read_script(paragraphs)
    assert [p.kind for p in paragraphs[::2]] == [Kind.BYLINE] * 4
    assert [(p.speaker, p.unknown) for p in paragraphs[1::2]] == [("HALE", True), ("ROWLEY", True)] * 2


def test_chapters_in_capitals_are_no_persons() -> None:
    """Numbered lines, and lines that come once."""
    paragraphs = paragraphs_of(tuple(map(Block, ("CHAPTER I", "Salt.", "CHAPTER II", "Bread."))))
    assert not read_script(paragraphs)
