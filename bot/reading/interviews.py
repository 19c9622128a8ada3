"""Interviews and dialogues: speakers' labels, questions, answers."""

import re
from collections import Counter
from collections.abc import Callable

from bot.model import Kind
from bot.reading.headings import numbering
from bot.reading.labels import (
    Label,
    called_out,
    label_of,
    reads_like_label,
    stage_label,
    taking_turns,
    with_initials,
)
from bot.reading.lettered import ask, may_turn, numbered_questions, read_lettered
from bot.reading.marks import bare_end
from bot.reading.names import is_name, without_courtesy
from bot.reading.parts import FURNITURE, Body, Part, Role

Reading = Callable[[str], Label | None]
"""How a label is read off a paragraph."""

_ALONE = re.compile(r"(?P<who>[^:：.!?,;“”\"]{1,50})\s?[:：]$")
_WITH = re.compile(
    r"\b(?:interview with|conversation with|talking to|questions for|q&a with|entrevista (?:a|con)|"
    r"entretien avec|gespräch mit|interview mit|интервью с)\s+(?P<who>.+)",
    re.IGNORECASE,
)
_INTERVIEWED = re.compile(
    r"\b(?:interview|q ?& ?a\b|in conversation|propos recueillis|entretien|entrevista|gespräch|беседов|беседа|"
    r"интервью)|专访|访谈",
    re.IGNORECASE,
)
_HEAD = 12
"""The parts at the beginning among which a name, a subtitle or a byline explains the labels."""
_YOU = re.compile(
    r"\b(?:you|your|yours|usted|ustedes|tú|tu|tus|te|su|vous|votre|vos|sie|ihr|ihre|ihren|du|dein|вы|вас|вам|ваш|"
    r"ваша|ваши|ты)\b|[你您]",
    re.IGNORECASE,
)
_I = re.compile(
    r"\b(?:i|my|me|we|our|us|yo|mi|creo|nosotros|je|mon|ma|nous|notre|ich|mein|meine|wir|unser|я|мы|мне|мой|наш|"
    r"нас)\b|[我]",
    re.IGNORECASE,
)
_ASKERS = frozenset(
    [
        "interviewer",
        "question",
        "q",
        "moderator",
        "entrevistador",
        "entrevistadora",
        "pregunta",
        "p",
        "frage",
        "f",
        "вопрос",
        "host",
    ]
)


def mark_questions(body: Body) -> None:
    """Settle questions with a letter and a running number before anything takes them for headings."""
    for part in numbered_questions(body.parts):
        ask(part)


def mark_interviews(body: Body, parts: list[Part], title: str) -> None:
    """Settle questions, labels and answers where one article shows that it is an interview or a dialogue."""
    numbered = any(part.role is Role.QUESTION for part in parts)
    alone = _labels_alone(body, parts)
    labels, read, stage = ({}, label_of, False) if alone else _labels_inline(body, parts)
    answerer = next(filter(None, map(interviewee, [title, *_notes(parts)])), None)
    interviewed = any(_INTERVIEWED.search(line) for line in (title, *_notes(parts)))
    if alone:
        _read_alone(body, parts, alone)
    elif labels:
        _read_inline(body, parts, labels, read, stage, answerer)
        first = next((at for at, part in enumerate(parts) if part.role is Role.QUESTION or part.label), 0)
        if interviewed:
            _unlabelled(body, parts[:first], True)
    elif not _read_script(parts) and not read_lettered(parts, answerer) and not numbered:
        _unlabelled(body, parts, interviewed)


def _notes(parts: list[Part]) -> list[str]:
    """The lines at the head that say what an article is: its subtitle and bylines."""
    return [part.text for part in parts[:_HEAD] if part.kind in (Kind.NOTE, Kind.BYLINE) and len(part.text) < 200]


def interviewee(title: str) -> str | None:
    """The person a title says was interviewed, or None."""
    m = _WITH.search(title)
    if m is None:
        return None
    words = m["who"].split()
    for count in (4, 3, 2):
        name = without_courtesy(" ".join(words[:count]).strip(" ,:;.–—-"))
        if len(words) >= count and is_name(name):
            return name
    return None


def _labels_alone(body: Body, parts: list[Part]) -> dict[str, str]:
    """Lines that are nothing but "Name:", by the name they give: repeated, or a full name without common words."""
    found: Counter[str] = Counter()
    for part in parts:
        m = _ALONE.match(part.text) if part.open and len(part.text) <= 52 else None
        if m and reads_like_label(m["who"]):
            found[m["who"].strip()] += 1
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


def _read_alone(body: Body, parts: list[Part], labels: dict[str, str]) -> None:
    """Give each paragraph after a label its speaker, until the next question, label or heading."""
    speaker: str | None = None
    unknown = False
    before_label = set()
    for at, part in enumerate(parts[1:], 1):
        if (m := _ALONE.match(part.text)) and m["who"].strip() in labels:
            before_label.add(at - 1)
    started = after_label = False
    for at, part in enumerate(parts):
        m = _ALONE.match(part.text) if part.open and len(part.text) <= 52 else None
        who = m["who"].strip() if m else None
        if who in labels:
            part.be(Kind.BYLINE)
            asker = who.lower() in _ASKERS
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
    if not may_turn(part) or after_label or bare_end(part.text) not in "?？":
        return False
    return len(part.text) <= (500 if before_label else max(body.short, 200))


def _labels_inline(body: Body, parts: list[Part]) -> tuple[dict[str, int], Reading, bool]:
    """The labels at the beginning of paragraphs that make a dialogue, how to read them, and whether it is a play."""
    free = [part for part in parts if may_turn(part)]
    for read in (label_of, stage_label):
        turns = [label.who for part in free if (label := read(part.text)) is not None and label.named]
        labels = taking_turns(turns, len(parts)) or (called_out(turns, body.common) if read is label_of else {})
        if labels:
            return labels, read, read is stage_label
    return {}, label_of, False


def _read_inline(
    body: Body, parts: list[Part], labels: dict[str, int], read: Reading, stage: bool, answerer: str | None
) -> None:
    """Give each paragraph the speaker its label names; one that comes but once speaks too, and ends another's turn."""
    asked: Counter[str] = Counter()
    for part in parts:
        label = read(part.text) if may_turn(part) else None
        if label is not None and bare_end(part.text) in "?？":
            asked[label.who] += 1
    askers = {who for who in labels if asked[who] * 10 >= labels[who] * 6 or who.lower() in _ASKERS}
    if len(askers) == len(labels) or stage:
        askers = {who for who in labels if who.lower() in _ASKERS}
    named = [part.text for part in parts[:_HEAD]]
    persons: dict[str, str | None] = {}
    speaker: str | None = None
    unknown = started = False
    for part in parts:
        label = read(part.text) if may_turn(part) else None
        if label is not None and (label.who in labels or started):
            who = label.who
            started = True
            if who not in persons:
                persons[who] = with_initials(who, named)
            speaker = persons[who] or (_person(who) if label.named or who in labels else None)
            if who not in labels and speaker is not None and not is_name(speaker):
                speaker = None
            # The persons of a play are imagined: what they say is nobody's word.
            unknown = stage or speaker is None
            if part.role is Role.HEADING:
                part.role = Role.BODY
            if who in askers:
                if len(part.text) <= 500:
                    ask(part)
                speaker, unknown = None, True
            elif speaker is None and who in labels and len(labels) - len(askers) == 1:
                speaker, unknown = answerer, answerer is None
        elif part.role is not Role.BODY:
            speaker, unknown = None, False
        if (
            started
            and part.role is Role.BODY
            and part.kind not in FURNITURE
            and part.speaker is None
            and (speaker or unknown)
        ):
            part.speaker, part.unknown = speaker, unknown
            part.label = label.end if label is not None else 0


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


def _person(label: str) -> str | None:
    """The person a label names; a single letter names nobody."""
    if (
        len(label) <= 2
        or label.lower() in _ASKERS
        or label.lower() in ("answer", "respuesta", "réponse", "antwort", "ответ")
    ):
        return None
    return without_courtesy(label)


def _unlabelled(body: Body, parts: list[Part], interviewed: bool) -> None:
    """Paragraphs that address somebody and end with a question mark, each answered in the first person.

    Where its head calls the text an interview, every paragraph that ends so and is followed by one that does not.
    """
    found: list[int] = []
    for at, part in enumerate(parts[:-1]):
        free = may_turn(part) if interviewed else part.open and len(part.text) > body.short
        if not free or len(part.text) > 600 or bare_end(part.text) not in "?？" or at == 0:
            continue
        answer = parts[at + 1]
        if not answer.open or bare_end(answer.text) in "?？":
            continue
        if interviewed or (_YOU.search(part.text) and (found or _I.search(answer.text))):
            found.append(at)
    if len(found) < 2:
        return
    asked = {id(parts[at]) for at in found}
    started = False
    for part in parts:
        if id(part) in asked:
            ask(part)
            started = True
            body.doubt(part, "Read as an interviewer's question; what follows is an answer by an unknown speaker.")
        elif part.role is not Role.BODY:
            started = False
        elif started and part.speaker is None:
            part.unknown = True
