"""Evidence that people talk in turns, gathered before anything is taken for a heading."""

from collections.abc import Iterable

from bot.reading.manuscript import Manuscript, Paragraph, Role
from bot.reading.speech.interviews.labelled import HEAD, dialogue_in
from bot.reading.speech.interviews.lettered import lettered, may_turn
from bot.reading.speech.interviews.lone_labels import labels_alone, questions_beside
from bot.reading.speech.interviews.scripts import script_labels
from bot.reading.speech.interviews.unlabelled import introduced, questions_in, speaks_of_interview


def mark_turns(manuscript: Manuscript) -> None:
    """Mark the lines of a file that open a turn: labels, and questions that are answered. Nothing else is decided."""
    for paragraph in _turns(manuscript):
        paragraph.turn = paragraph.shape  # what looks like nothing else needs no protection


def _turns(manuscript: Manuscript) -> Iterable[Paragraph]:
    """The paragraphs that open a turn, by the first kind of evidence there is, as an interview will be read."""
    paragraphs = manuscript.paragraphs
    title = next((paragraph.text for paragraph in paragraphs[:HEAD] if paragraph.role is Role.TITLE), "")
    alone = labels_alone(manuscript, paragraphs)
    if alone:
        return questions_beside(manuscript, paragraphs, alone)
    dialogue = dialogue_in(manuscript, paragraphs, title)
    if dialogue is not None:
        labelled = (paragraph for paragraph in paragraphs if may_turn(paragraph) and dialogue.read(paragraph.text))
        return [*labelled, *(paragraphs[at] for at in dialogue.asked)]
    names = script_labels(paragraphs)
    if names:
        return [paragraph for paragraph in paragraphs if may_turn(paragraph) and paragraph.text in names]
    questions, answers = lettered(paragraphs)
    if questions or any(paragraph.role is Role.QUESTION for paragraph in paragraphs):
        return [*questions, *answers]
    head = [title, *(paragraph.text for paragraph in paragraphs[:HEAD] if len(paragraph.text) <= manuscript.short)]
    interviewed = speaks_of_interview(head) or introduced(paragraphs)
    headings = [at for at, paragraph in enumerate(paragraphs) if paragraph.heads]
    return [paragraphs[at] for at in questions_in(manuscript, paragraphs, interviewed, headings)]
