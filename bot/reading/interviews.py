"""Interviews and dialogues: speakers' labels, questions, answers."""

import itertools
import re
from collections import Counter

from bot.model import Kind
from bot.reading.marks import bare_end
from bot.reading.names import is_name, without_courtesy
from bot.reading.parts import FURNITURE, Body, Part, Role

_ALONE = re.compile(r"(?P<who>[^:：.!?,;“”\"]{1,50})\s?[:：]$")
_INLINE = re.compile(r"(?P<who>[^:：.!?,;“”\"\n]{1,40})\s?[:：]\s?(?=\S)")
_QUESTION_LABEL = re.compile(
    r"(?:Q(?:uestion)?\s?\d{0,3}|P(?:regunta)?\s?\d{0,3}|F(?:rage)?\s?\d{0,3}|В(?:опрос)?\s?\d{0,3}|问|记者|"
    r"Interviewer|Entrevistador(?:a)?|Moderator(?:in)?)\s?[:：.)–—]\s?",
)
_ANSWER_LABEL = re.compile(r"(?:A(?:nswer)?|R(?:espuesta|éponse)?|Antwort|О(?:твет)?|答)\s?[:：.)–—]\s?(?=\S)")
_NUMBERED = re.compile(r"(?P<letter>[A-Z]{1,2})\s?(?P<number>\d{1,3})\s?[:：.)]\s?(?=\S)")
_WITH = re.compile(
    r"\b(?:interview with|conversation with|talking to|questions for|q&a with|entrevista (?:a|con)|"
    r"entretien avec|gespräch mit|interview mit|интервью с)\s+(?P<who>.+)",
    re.IGNORECASE,
)
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
    for part in _numbered_questions(body.parts):
        _ask(part)


def mark_interviews(body: Body, parts: list[Part], title: str) -> None:
    """Settle questions, labels and answers where one article shows that it is an interview or a dialogue."""
    numbered = any(part.role is Role.QUESTION for part in parts)
    alone = _labels_alone(body, parts)
    inline = {} if alone else _labels_inline(parts)
    if alone:
        _read_alone(body, parts, alone)
    elif inline:
        _read_inline(parts, inline, interviewee(title))
    elif not _lettered(parts, interviewee(title)) and not numbered:
        _unlabelled(body, parts)


def _free(part: Part) -> bool:
    """Whether a part may still become a question or a label: prose, or what looked like a heading."""
    return part.open or part.role is Role.HEADING


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


def _ask(part: Part) -> None:
    part.role, part.settled = Role.QUESTION, True


def _numbered_questions(parts: list[Part]) -> list[Part]:
    """Questions that carry a letter and a running number ("A1:", "Q2."): at least two, each with a question mark."""
    found: dict[str, list[Part]] = {}
    for part in parts:
        m = _NUMBERED.match(part.text) if _free(part) else None
        if m and bare_end(part.text) in "?？":
            found.setdefault(m["letter"], []).append(part)
    return next((questions for questions in found.values() if len(questions) >= 2), [])


def _is_label(who: str) -> bool:
    words = who.strip().split()
    return 1 <= len(words) <= 5 and all(
        word[0].isupper() or not word[0].isascii() or word in ("de", "van", "von", "da") for word in words
    )


def _labels_alone(body: Body, parts: list[Part]) -> dict[str, str]:
    """Lines that are nothing but "Name:", by the name they give: repeated, or a full name without common words."""
    found: Counter[str] = Counter()
    for part in parts:
        m = _ALONE.match(part.text) if part.open and len(part.text) <= 52 else None
        if m and _is_label(m["who"]):
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
            _ask(part)
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
    if not _free(part) or after_label or bare_end(part.text) not in "?？":
        return False
    return len(part.text) <= (500 if before_label else max(body.short, 200))


def _labels_inline(parts: list[Part]) -> dict[str, int]:
    """Labels at the beginning of paragraphs ("Name: …") that take turns: two or more, four turns in all."""
    found: Counter[str] = Counter()
    turns: list[str] = []
    for part in parts:
        m = _INLINE.match(part.text) if _free(part) else None
        if m and _is_label(m["who"]):
            found[m["who"].strip()] += 1
            turns.append(m["who"].strip())
    labels = {who: count for who, count in found.items() if count >= 2}
    changes = sum(one != two for one, two in itertools.pairwise(turns))
    total = sum(labels.values())
    if len(labels) < 2 or total < 4 or changes * 3 < total or total * 6 < len(parts):
        return {}
    return labels


def _read_inline(parts: list[Part], labels: dict[str, int], answerer: str | None) -> None:
    asked: Counter[str] = Counter()
    for part in parts:
        m = _INLINE.match(part.text) if _free(part) else None
        if m and m["who"].strip() in labels and bare_end(part.text) in "?？":
            asked[m["who"].strip()] += 1
    askers = {who for who in labels if asked[who] * 10 >= labels[who] * 6 or who.lower() in _ASKERS}
    if len(askers) == len(labels):
        askers = set()
    speaker: str | None = None
    unknown = started = False
    for part in parts:
        m = _INLINE.match(part.text) if _free(part) else None
        who = m["who"].strip() if m else None
        if who in labels:
            started = True
            speaker, unknown = _person(who), False
            if part.role is Role.HEADING:
                part.role = Role.BODY
            if who in askers:
                if len(part.text) <= 500:
                    _ask(part)
                speaker, unknown = None, True
            elif speaker is None:
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


def _person(label: str) -> str | None:
    """The person a label names; a single letter names nobody."""
    if (
        len(label) <= 2
        or label.lower() in _ASKERS
        or label.lower() in ("answer", "respuesta", "réponse", "antwort", "ответ")
    ):
        return None
    return without_courtesy(label)


def _lettered(parts: list[Part], answerer: str | None) -> bool:
    """Read questions and answers marked with letters (Q and A, P and R, F and A); whether there were any."""
    questions = [part for part in parts if _free(part) and _QUESTION_LABEL.match(part.text)]
    answers = [part for part in parts if part.open and _ANSWER_LABEL.match(part.text)]
    if len(questions) < 2 or len(answers) < 2:
        return False
    asked = {id(part) for part in questions}
    started = False
    for part in parts:
        if id(part) in asked:
            _ask(part)
            started = True
        elif part.role is not Role.BODY:
            started = False
        elif started and part.speaker is None and part.kind not in FURNITURE:
            part.speaker, part.unknown = answerer, answerer is None
    return True


def _unlabelled(body: Body, parts: list[Part]) -> None:
    """Paragraphs that address somebody and end with a question mark, each answered in the first person."""
    found: list[int] = []
    for at, part in enumerate(parts[:-1]):
        if not part.open or len(part.text) > 600 or bare_end(part.text) not in "?？" or at == 0:
            continue
        answer = parts[at + 1]
        if (
            len(part.text) > body.short
            and _YOU.search(part.text)
            and answer.open
            and bare_end(answer.text) not in "?？"
            and _I.search(answer.text)
        ) or (
            len(part.text) > body.short
            and found
            and answer.open
            and bare_end(answer.text) not in "?？"
            and _YOU.search(part.text)
        ):
            found.append(at)
    if len(found) < 2:
        return
    asked = {id(parts[at]) for at in found}
    started = False
    for part in parts:
        if id(part) in asked:
            _ask(part)
            started = True
            body.doubt(part, "Read as an interviewer's question; what follows is an answer by an unknown speaker.")
        elif part.role is not Role.BODY:
            started = False
        elif started and part.speaker is None:
            part.unknown = True
