"""Interviews and dialogues: speakers' labels, questions, answers."""

import re
from collections import Counter

from bot.languages.language import everywhere
from bot.languages.patterns import any_of, parted
from bot.model import Kind
from bot.reading.lines.label import reads_like_label
from bot.reading.lines.numbering import numbering
from bot.reading.manuscript import SET_ASIDE, Draft, Manuscript, Paragraph, Role
from bot.reading.people.names import is_name, without_courtesy
from bot.reading.people.openers import OPENERS
from bot.reading.speech.interviews.answerer import answerer_of
from bot.reading.speech.interviews.bold_labels import mark_run_in
from bot.reading.speech.interviews.labelled import ASKERS, HEAD, dialogue_in, read_dialogue
from bot.reading.speech.interviews.lettered import ask, may_turn, numbered_questions, presented, read_lettered
from bot.reading.speech.interviews.turns import taking_turns
from bot.reading.speech.interviews.unlabelled import introduced, mark_unlabelled

_ALONE = re.compile(r"(?P<who>[^:：.!?,;“”\"]{1,50})\s?[:：]$")
_SPACED, _DENSE = parted(everywhere().interview.called)
_INTERVIEWED = re.compile(rf"\b(?:{'|'.join(sorted(_SPACED))})|{any_of(_DENSE)}", re.IGNORECASE)
_DASH = re.compile(r"[—–-]\s?(?=\S)")


def mark_numbered_questions(manuscript: Manuscript) -> None:
    """Settle questions with a letter and a running number before anything takes them for headings."""
    for paragraph in numbered_questions(manuscript.paragraphs):
        ask(paragraph)


def mark_interviews(draft: Draft) -> None:
    """Settle questions, labels and answers where one article shows that it is an interview or a dialogue."""
    manuscript, paragraphs = draft.manuscript, draft.paragraphs
    title, authors = draft.facts.title, draft.facts.authors
    numbered = any(paragraph.role is Role.QUESTION for paragraph in paragraphs)
    alone = _labels_alone(manuscript, paragraphs)
    dialogue = None if alone else dialogue_in(manuscript, paragraphs, title)
    head = [title, *_notes(paragraphs)]
    interviewed = any(map(_INTERVIEWED.search, head)) or introduced(paragraphs)
    answerer = answerer_of(manuscript, paragraphs, head, authors) or (
        presented(paragraphs, authors) if interviewed else None
    )
    if alone:
        _read_alone(manuscript, paragraphs, alone)
    elif dialogue:
        read_dialogue(paragraphs, dialogue, answerer)
        first = next(
            (at for at, paragraph in enumerate(paragraphs) if paragraph.role is Role.QUESTION or paragraph.label), 0
        )
        if interviewed:
            mark_unlabelled(manuscript, paragraphs[:first], True, answerer)
    elif not _read_script(paragraphs) and not read_lettered(paragraphs, answerer, authors) and not numbered:
        if interviewed and answerer is not None:
            _read_dashes(paragraphs, answerer)
        mark_unlabelled(manuscript, paragraphs, interviewed, answerer)
        mark_run_in(manuscript, paragraphs, authors, head)


def _notes(paragraphs: list[Paragraph]) -> list[str]:
    """The lines at the head that say what an article is: its subtitle and bylines."""
    return [
        paragraph.text
        for paragraph in paragraphs[:HEAD]
        if paragraph.kind in (Kind.NOTE, Kind.BYLINE) and len(paragraph.text) < 200
    ]


def _read_dashes(paragraphs: list[Paragraph], answerer: str) -> None:
    """Give the answers of an interview whose turns open with dashes to the one whom its title names."""
    turns = [
        paragraph
        for paragraph in paragraphs
        if paragraph.kind is Kind.QUOTE and paragraph.speaker is None and _DASH.match(paragraph.text)
    ]
    questions = {id(paragraph) for paragraph in turns if paragraph.end in "?？"}
    if len(questions) < 2 or len(turns) - len(questions) < 2 or id(turns[0]) not in questions:
        return
    for paragraph in turns:
        if id(paragraph) in questions:
            paragraph.kind = Kind.PROSE
            ask(paragraph)
        else:
            mark = _DASH.match(paragraph.text)
            paragraph.speaker, paragraph.unknown, paragraph.label = answerer, False, mark.end() if mark else 0


def _labels_alone(manuscript: Manuscript, paragraphs: list[Paragraph]) -> dict[str, str]:
    """Lines that are nothing but "Name:", by the name they give: repeated, or a full name without common words."""
    found: Counter[str] = Counter()
    for paragraph in paragraphs:
        who = _alone(paragraph.text) if paragraph.undecided else None
        if who and reads_like_label(who) and who.split()[0].casefold() not in OPENERS:
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


def _alone(text: str) -> str | None:
    """The name of a line that is nothing but "Name:"; None for any other."""
    m = _ALONE.match(text) if text[-1] in ":：" and len(text) <= 52 else None
    return m["who"].strip() if m else None


def _read_alone(manuscript: Manuscript, paragraphs: list[Paragraph], labels: dict[str, str]) -> None:
    """Give each paragraph after a label its speaker, until the next question, label or heading."""
    speaker: str | None = None
    unknown = False
    before_label = set()
    for at, paragraph in enumerate(paragraphs[1:], 1):
        if _alone(paragraph.text) in labels:
            before_label.add(at - 1)
    started = after_label = False
    for at, paragraph in enumerate(paragraphs):
        who = _alone(paragraph.text) if paragraph.undecided else None
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
        elif paragraph.role is Role.HEADING or (started and manuscript.has_wide_gap(paragraph)):
            speaker, unknown = None, False
        elif (
            paragraph.role is Role.BODY
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


def _read_script(paragraphs: list[Paragraph]) -> bool:
    """Read names in capitals alone on their lines, each above a speech, as a script has them; whether there were any.

    The persons of a script are imagined, as those of a play.
    """
    alone = [
        paragraph
        for paragraph in paragraphs
        if may_turn(paragraph) and paragraph.text.isupper() and len(paragraph.text) <= 40
    ]
    labels = taking_turns((paragraph.text for paragraph in alone if numbering(paragraph.text) is None), len(paragraphs))
    speaker: str | None = None
    for paragraph in paragraphs:
        if labels and may_turn(paragraph) and paragraph.text in labels:
            paragraph.settle(Kind.BYLINE)
            speaker = paragraph.text
        elif paragraph.role is not Role.BODY:
            speaker = None
        elif speaker is not None and paragraph.kind not in SET_ASIDE and paragraph.speaker is None:
            paragraph.speaker, paragraph.unknown = speaker, True
    return bool(labels)
