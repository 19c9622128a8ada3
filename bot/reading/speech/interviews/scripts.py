"""Names in capitals alone on their lines, each above a speech, as a script has them."""

from bot.model import Kind
from bot.reading.lines.numbering import numbering
from bot.reading.manuscript import SET_ASIDE, Paragraph
from bot.reading.speech.interviews.lettered import may_turn
from bot.reading.speech.interviews.turn_taking import taking_turns


def script_labels(paragraphs: list[Paragraph]) -> frozenset[str]:
    """The names in capitals that stand alone on their lines and take turns; empty where it is no script."""
    alone = (
        paragraph.text
        for paragraph in paragraphs
        if len(paragraph.text) <= 40 and paragraph.text.isupper() and may_turn(paragraph)
    )
    return frozenset(taking_turns((text for text in alone if numbering(text) is None), len(paragraphs)))


def read_script(paragraphs: list[Paragraph]) -> bool:
    """Read names in capitals alone on their lines, each above a speech, as a script has them; whether there were any.

    The persons of a script are imagined, as those of a play.
    """
    labels = script_labels(paragraphs)
    if not labels:
        return False
    speaker: str | None = None
    for paragraph in paragraphs:
        if paragraph.text in labels and may_turn(paragraph):
            paragraph.settle(Kind.BYLINE)
            speaker = paragraph.text
        elif not paragraph.is_text:
            speaker = None
        elif speaker is not None and paragraph.kind not in SET_ASIDE and paragraph.speaker is None:
            paragraph.speaker, paragraph.unknown = speaker, True
    return True
