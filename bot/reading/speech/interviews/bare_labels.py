"""Labels alone on a line, without a colon ("INTERVIEWER", below it a question; "LENZ", below it the answer)."""

import itertools
from collections import Counter
from collections.abc import Mapping
from typing import Final

from bot.model import Kind
from bot.reading.lines.label import reads_like_label
from bot.reading.manuscript import SET_ASIDE, Manuscript, Paragraph, Role
from bot.reading.people.label_persons import persons_of
from bot.reading.speech.interviews.labelled import ASKERS
from bot.reading.speech.interviews.lettered import ask
from bot.reading.speech.interviews.presenting import HEAD
from bot.reading.speech.interviews.turn_taking import taking_turns

_LONGEST: Final = 50
_QUESTION: Final = 500
_CLOSED: Final = ".!?…:;,。！？：；，"


def bare_labels(manuscript: Manuscript, paragraphs: list[Paragraph]) -> Mapping[str, str | None]:
    """Lines that are nothing but a label, by whom each names; None where it names whoever asks. Empty if none are.

    They come back and take turns. One is a word for whoever asks; or all are in capitals, and the head gives the full
    name of one. A person of whom the head gives the full name may also speak but once.
    """
    lines = [paragraph.text for paragraph in paragraphs if _may_label(paragraph)]
    counted = Counter(lines)
    found = taking_turns(lines, len(paragraphs))
    if not found:
        return {}
    around = [paragraph.text for paragraph in paragraphs[:HEAD]]
    persons = persons_of(counted, around, manuscript.is_common_word)
    known = {who for who in counted if persons[who] != who and who.isupper()}
    askers = {who for who in found if who.casefold() in ASKERS}
    if not askers and (known.isdisjoint(found) or not all(map(str.isupper, found))):
        return {}
    askers |= {who for who in set(found) - known if not askers and _mostly_asks(paragraphs, who)}
    return {who: None if who in askers else persons[who] for who in {*found, *known}}


def mark_bare_labels(manuscript: Manuscript) -> None:
    """Settle labels alone on their lines, and the questions below them, before anything takes them for headings."""
    labels = bare_labels(manuscript, manuscript.paragraphs)
    above: Paragraph | None = None
    for paragraph in manuscript.paragraphs if labels else ():
        if paragraph.text in labels and _may_label(paragraph):
            paragraph.settle(Kind.BYLINE)
        elif above is not None and above.kind is Kind.BYLINE and above.text in labels and paragraph.undecided:
            if labels[above.text] is None and len(paragraph.text) <= _QUESTION:
                ask(paragraph)
            else:
                paragraph.decided = True  # whatever its length, it is speech
        above = paragraph


def read_bare(paragraphs: list[Paragraph], labels: Mapping[str, str | None]) -> None:
    """Give what stands below each label to whom it names; from the first label on nothing is the author's."""
    speaker: str | None = None
    started = False
    for paragraph in paragraphs:
        if paragraph.text in labels and _may_label(paragraph):
            speaker, started = labels[paragraph.text], True
        elif not paragraph.is_text:
            speaker = speaker if paragraph.role is Role.RULE else None
        elif started and paragraph.speaker is None and paragraph.kind not in SET_ASIDE:
            paragraph.speaker, paragraph.unknown = speaker, speaker is None


def _may_label(paragraph: Paragraph) -> bool:
    """Whether a line may be a label, or was settled as one."""
    text = paragraph.text
    return (
        len(text) <= _LONGEST
        and (paragraph.undecided or (paragraph.kind is Kind.BYLINE and paragraph.role is Role.BODY))
        and paragraph.rank is None
        and paragraph.end not in _CLOSED
        and reads_like_label(text)
    )


def _mostly_asks(paragraphs: list[Paragraph], who: str) -> bool:
    """Whether what stands below a label mostly ends with a question mark."""
    below = [two for one, two in itertools.pairwise(paragraphs) if one.text == who]
    return sum(paragraph.end in "?？" for paragraph in below) * 2 > len(below)
