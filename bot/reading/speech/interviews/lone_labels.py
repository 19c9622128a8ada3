"""Labels alone on a line ("Ada Lin:"), each above what that person says."""

import re
from collections import Counter

from bot.model import Kind
from bot.reading.lines.label import reads_like_label
from bot.reading.manuscript import SET_ASIDE, Manuscript, Paragraph, Role
from bot.reading.people.names import is_name, without_courtesy
from bot.reading.people.openers import OPENERS
from bot.reading.speech.interviews.labelled import ASKERS
from bot.reading.speech.interviews.lettered import ask, may_turn

_ALONE = re.compile(r"(?P<who>[^:：.!?,;“”\"]{1,50})\s?[:：]$")


def labels_alone(manuscript: Manuscript, paragraphs: list[Paragraph]) -> dict[str, str]:
    """Lines that are nothing but "Name:", by the name they give: repeated, or a full name without common words."""
    found: Counter[str] = Counter()
    for paragraph in paragraphs:
        who = _lone_label(paragraph.text) if paragraph.text[-1] in ":：" and paragraph.undecided else None
        if who and paragraph.rank is None and reads_like_label(who) and who.split()[0].casefold() not in OPENERS:
            found[who] += 1
    certain = {
        who
        for who, count in found.items()
        if (count >= 2 or len(found) >= 2)
        and not (is_name(who) is False and any(manuscript.is_common_word(word) for word in who.split()))
    }
    single = {who for who in found if is_name(who) and not any(manuscript.is_common_word(word) for word in who.split())}
    if not any(found[who] >= 2 for who in certain) and len(single) < 2:
        certain = single
    return {who: without_courtesy(who) for who in certain | single}


def _lone_label(text: str) -> str | None:
    """The name of a line that is nothing but "Name:"; None for any other."""
    m = _ALONE.match(text) if text[-1] in ":：" and len(text) <= 52 else None
    return m["who"].strip() if m else None


def read_alone(manuscript: Manuscript, paragraphs: list[Paragraph], labels: dict[str, str]) -> None:
    """Give each paragraph after a label its speaker, until the next question, label or heading."""
    speaker: str | None = None
    unknown = False
    before_label = set()
    for at, paragraph in enumerate(paragraphs[1:], 1):
        if _lone_label(paragraph.text) in labels:
            before_label.add(at - 1)
    started = after_label = False
    for at, paragraph in enumerate(paragraphs):
        who = _lone_label(paragraph.text) if paragraph.undecided else None
        if who in labels:
            paragraph.settle(Kind.BYLINE)
            asker = who.lower() in ASKERS
            speaker, unknown, started, after_label = (None if asker else labels[who]), asker, True, True
            continue
        if paragraph.role is Role.QUESTION or _asks(
            paragraph, manuscript, at in before_label and bool(at), after_label
        ):
            ask(paragraph)
            speaker, unknown, started = None, True, True
        elif paragraph.heads or (started and manuscript.has_wide_gap(paragraph)):
            speaker, unknown = None, False
        elif (
            paragraph.is_text
            and paragraph.kind not in SET_ASIDE
            and paragraph.speaker is None
            and (speaker or unknown)
            and started
        ):
            paragraph.speaker, paragraph.unknown = speaker, unknown or (paragraph.unknown and speaker is None)
        after_label = False


def _asks(paragraph: Paragraph, manuscript: Manuscript, before_label: bool, after_label: bool) -> bool:
    """Whether a paragraph of an interview is a question: it ends as one, and is short or stands before a label."""
    if not may_turn(paragraph) or after_label or paragraph.end not in "?？":
        return False
    return len(paragraph.text) <= (500 if before_label else max(manuscript.short, 200))
