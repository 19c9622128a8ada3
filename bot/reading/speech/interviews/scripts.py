"""Names in capitals alone on their lines, each above a speech, as a script has them."""

from typing import Final

from bot.model import Kind
from bot.reading.lines.label import loud_name
from bot.reading.lines.marks import TERMINAL
from bot.reading.lines.numbering import numbering
from bot.reading.manuscript import SET_ASIDE, Paragraph
from bot.reading.people.names import without_courtesy
from bot.reading.speech.interviews.lettered import may_turn
from bot.reading.speech.interviews.turn_taking import are_spoken, taking_turns

_LONGEST: Final = 40
"""The most characters of a label."""
_SET_IN_LINES: Final = (Kind.VERSE, Kind.LIST, Kind.PROSE)


def script_labels(paragraphs: list[Paragraph]) -> frozenset[str]:
    """The names in capitals that stand alone on their lines and take turns; empty where it is no script."""
    opening = (label for paragraph in paragraphs if (label := script_label(paragraph)) is not None)
    labels = frozenset(taking_turns((label for label in opening if numbering(label) is None), len(paragraphs)))
    if not labels:
        return labels
    persons = any(without_courtesy(name) != name for name in map(str.title, labels))
    return labels if persons or are_spoken(_said_below(paragraphs, labels)) else frozenset()


def script_label(paragraph: Paragraph) -> str | None:
    """The name in capitals that a paragraph or its first line is, without what its person does ("HALE laughs"); or
    None.
    """
    first, parted, rest = paragraph.text.partition("\n")
    if len(first) > _LONGEST or not (first[:1].isupper() or first[:1].isdigit()) or (name := loud_name(first)) is None:
        return None
    if not parted:
        alone = may_turn(paragraph) and (name == first or paragraph.end not in TERMINAL)
        return name if alone else None
    in_lines = paragraph.is_text and paragraph.kind in _SET_IN_LINES and not rest.isupper()
    return name if in_lines else None


def calls_somebody(line: str) -> bool:
    """Whether a line is in capitals, as a label is, and numbers no part: whatever it was taken for."""
    return len(line) <= _LONGEST and line[0].isupper() and line.isupper() and numbering(line) is None


def _said_below(paragraphs: list[Paragraph], labels: frozenset[str]) -> dict[str, list[str]]:
    """What stands below each label, every time it comes."""
    said: dict[str, list[str]] = {label: [] for label in labels}
    speaker: str | None = None
    for paragraph in paragraphs:
        if (label := script_label(paragraph)) in said:
            speaker = label
            said[speaker].append(paragraph.text.partition("\n")[2])
        elif not paragraph.is_text:
            speaker = None
        elif speaker is not None:
            said[speaker][-1] += f"{paragraph.text}\n"
    return said


def read_script(paragraphs: list[Paragraph]) -> bool:
    """Read names in capitals alone on their lines, each above a speech, as a script has them; whether there were any.

    The persons of a script are imagined, as those of a play.
    """
    labels = script_labels(paragraphs)
    if not labels:
        return False
    speaker: str | None = None
    started = unknown = False
    for paragraph in paragraphs:
        label = script_label(paragraph)
        line = paragraph.text.find("\n")
        if label is not None and line < 0 and label in labels:
            paragraph.settle(Kind.BYLINE)
            speaker, started, unknown = label, True, False
            continue
        if line < 0 and started and calls_somebody(paragraph.text):
            speaker, unknown = None, True  # who speaks but once, or where: nobody before speaks on
            continue
        if not paragraph.is_text:
            speaker, unknown = None, False
        elif label is not None and line > 0:
            speaker = label if label in labels else None  # who speaks but once ends the speech of another
            started, unknown = True, speaker is None
            paragraph.label = 0 if speaker is None else line + 1
        if (speaker is not None or unknown) and paragraph.kind not in SET_ASIDE and paragraph.speaker is None:
            paragraph.speaker, paragraph.unknown = speaker, True
    return True
