"""Interviews and dialogues: speakers' labels, questions, answers."""

import re
from collections import Counter

from bot.model import Kind
from bot.reading.lines.label import reads_like_label
from bot.reading.lines.numbering import numbering
from bot.reading.manuscript import FURNITURE, Body, Part, Role
from bot.reading.people.names import is_name, without_courtesy
from bot.reading.people.openers import OPENERS
from bot.reading.speech.interviews.answerer import answerer_of
from bot.reading.speech.interviews.bold_labels import mark_run_in
from bot.reading.speech.interviews.labelled import ASKERS, HEAD, dialogue_in, read_dialogue
from bot.reading.speech.interviews.lettered import ask, may_turn, numbered_questions, presented, read_lettered
from bot.reading.speech.interviews.turns import taking_turns
from bot.reading.speech.interviews.unlabelled import introduced, mark_unlabelled

_ALONE = re.compile(r"(?P<who>[^:：.!?,;“”\"]{1,50})\s?[:：]$")
_INTERVIEWED = re.compile(
    r"\b(?:interview|q ?& ?a\b|in conversation|questions (?:for|to) an? |propos recueillis|entretien|entrevista|"
    r"gespräch|беседов|беседа|интервью)|专访|访谈",
    re.IGNORECASE,
)
_DASH = re.compile(r"[—–-]\s?(?=\S)")


def mark_questions(body: Body) -> None:
    """Settle questions with a letter and a running number before anything takes them for headings."""
    for part in numbered_questions(body.parts):
        ask(part)


def mark_interviews(body: Body, parts: list[Part], title: str, authors: tuple[str, ...]) -> None:
    """Settle questions, labels and answers where one article shows that it is an interview or a dialogue."""
    numbered = any(part.role is Role.QUESTION for part in parts)
    alone = _labels_alone(body, parts)
    dialogue = None if alone else dialogue_in(body, parts, title)
    head = [title, *_notes(parts)]
    interviewed = any(map(_INTERVIEWED.search, head)) or introduced(parts)
    answerer = answerer_of(body, parts, head, authors) or (presented(parts, authors) if interviewed else None)
    if alone:
        _read_alone(body, parts, alone)
    elif dialogue:
        read_dialogue(parts, dialogue, answerer)
        first = next((at for at, part in enumerate(parts) if part.role is Role.QUESTION or part.label), 0)
        if interviewed:
            mark_unlabelled(body, parts[:first], True, answerer)
    elif not _read_script(parts) and not read_lettered(parts, answerer, authors) and not numbered:
        if interviewed and answerer is not None:
            _read_dashes(parts, answerer)
        mark_unlabelled(body, parts, interviewed, answerer)
        mark_run_in(body, parts, authors, head)


def _notes(parts: list[Part]) -> list[str]:
    """The lines at the head that say what an article is: its subtitle and bylines."""
    return [part.text for part in parts[:HEAD] if part.kind in (Kind.NOTE, Kind.BYLINE) and len(part.text) < 200]


def _read_dashes(parts: list[Part], answerer: str) -> None:
    """Give the answers of an interview whose turns open with dashes to the one whom its title names."""
    turns = [part for part in parts if part.kind is Kind.QUOTE and part.speaker is None and _DASH.match(part.text)]
    questions = {id(part) for part in turns if part.end in "?？"}
    if len(questions) < 2 or len(turns) - len(questions) < 2 or id(turns[0]) not in questions:
        return
    for part in turns:
        if id(part) in questions:
            part.kind = Kind.PROSE
            ask(part)
        else:
            mark = _DASH.match(part.text)
            part.speaker, part.unknown, part.label = answerer, False, mark.end() if mark else 0


def _labels_alone(body: Body, parts: list[Part]) -> dict[str, str]:
    """Lines that are nothing but "Name:", by the name they give: repeated, or a full name without common words."""
    found: Counter[str] = Counter()
    for part in parts:
        who = _alone(part.text) if part.open else None
        if who and reads_like_label(who) and who.split()[0].casefold() not in OPENERS:
            found[who] += 1
    certain = {
        who
        for who, count in found.items()
        if (count >= 2 or len(found) >= 2)
        and not (is_name(who) is False and any(body.common(word) for word in who.split()))
    }
    single = {who for who in found if is_name(who) and not any(body.common(word) for word in who.split())}
    if not any(found[who] >= 2 for who in certain) and len(single) < 2:
        certain = single
    return {who: without_courtesy(who) for who in certain | single}


def _alone(text: str) -> str | None:
    """The name of a line that is nothing but "Name:"; None for any other."""
    m = _ALONE.match(text) if text[-1] in ":：" and len(text) <= 52 else None
    return m["who"].strip() if m else None


def _read_alone(body: Body, parts: list[Part], labels: dict[str, str]) -> None:
    """Give each paragraph after a label its speaker, until the next question, label or heading."""
    speaker: str | None = None
    unknown = False
    before_label = set()
    for at, part in enumerate(parts[1:], 1):
        if _alone(part.text) in labels:
            before_label.add(at - 1)
    started = after_label = False
    for at, part in enumerate(parts):
        who = _alone(part.text) if part.open else None
        if who in labels:
            part.be(Kind.BYLINE)
            asker = who.lower() in ASKERS
            speaker, unknown, started, after_label = (None if asker else labels[who]), asker, True, True
            continue
        if part.role is Role.QUESTION or _asks(part, body, at in before_label and bool(at), after_label):
            ask(part)
            speaker, unknown, started = None, True, True
        elif part.role is Role.HEADING or (started and body.wide(part)):
            speaker, unknown = None, False
        elif (
            part.role is Role.BODY
            and part.kind not in FURNITURE
            and part.speaker is None
            and (speaker or unknown)
            and started
        ):
            part.speaker, part.unknown = speaker, unknown or (part.unknown and speaker is None)
        after_label = False


def _asks(part: Part, body: Body, before_label: bool, after_label: bool) -> bool:
    """Whether a paragraph of an interview is a question: it ends as one, and is short or stands before a label."""
    if not may_turn(part) or after_label or part.end not in "?？":
        return False
    return len(part.text) <= (500 if before_label else max(body.short, 200))


def _read_script(parts: list[Part]) -> bool:
    """Read names in capitals alone on their lines, each above a speech, as a script has them; whether there were any.

    The persons of a script are imagined, as those of a play.
    """
    alone = [part for part in parts if may_turn(part) and part.text.isupper() and len(part.text) <= 40]
    labels = taking_turns((part.text for part in alone if numbering(part.text) is None), len(parts))
    speaker: str | None = None
    for part in parts:
        if labels and may_turn(part) and part.text in labels:
            part.be(Kind.BYLINE)
            speaker = part.text
        elif part.role is not Role.BODY:
            speaker = None
        elif speaker is not None and part.kind not in FURNITURE and part.speaker is None:
            part.speaker, part.unknown = speaker, True
    return bool(labels)
