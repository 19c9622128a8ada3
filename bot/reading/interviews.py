"""Interviews and dialogues: speakers' labels, questions, answers."""

import re
from collections import Counter
from itertools import pairwise

from bot.model import Kind
from bot.reading.dialogues import ASKERS, HEAD, dialogue_in, read_dialogue
from bot.reading.headings import numbering
from bot.reading.labels import reads_like_label, taking_turns
from bot.reading.lettered import ask, may_turn, numbered_questions, read_lettered
from bot.reading.marks import bare_end
from bot.reading.names import is_name, without_courtesy
from bot.reading.parts import FURNITURE, Body, Part, Role

_ALONE = re.compile(r"(?P<who>[^:：.!?,;“”\"]{1,50})\s?[:：]$")
_WITH = re.compile(
    r"\b(?:interview with|conversation with|talking to|questions for|q&a with|entrevista (?:a|con)|"
    r"entretien avec|gespräch mit|interview mit|интервью с)\s+(?P<who>.+)",
    re.IGNORECASE,
)
_INTERVIEWED = re.compile(
    r"\b(?:interview|q ?& ?a\b|in conversation|questions (?:for|to) an? |propos recueillis|entretien|entrevista|"
    r"gespräch|беседов|беседа|интервью)|专访|访谈",
    re.IGNORECASE,
)
_ANSWERED = re.compile(
    r"\b(?:answer(?:s|ed) (?:our|my|some|a few|these|\w+) questions|(?:sat|sits) down with (?:us|me)|"
    r"(?:spoke|speaks|talked|talks) (?:to|with) (?:us|me)\b|respondió (?:a )?nuestras preguntas|"
    r"a répondu à nos questions|beantwortet[e]? unsere fragen|ответил[аи]? на (?:наши )?вопросы)",
    re.IGNORECASE,
)
_SHORT_QUESTION = 200
_DASH = re.compile(r"[—–-]\s?(?=\S)")
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


def mark_questions(body: Body) -> None:
    """Settle questions with a letter and a running number before anything takes them for headings."""
    for part in numbered_questions(body.parts):
        ask(part)


def mark_interviews(body: Body, parts: list[Part], title: str) -> None:
    """Settle questions, labels and answers where one article shows that it is an interview or a dialogue."""
    numbered = any(part.role is Role.QUESTION for part in parts)
    alone = _labels_alone(body, parts)
    dialogue = None if alone else dialogue_in(body, parts, title)
    answerer = next(filter(None, map(interviewee, [title, *_notes(parts)])), None)
    interviewed = any(_INTERVIEWED.search(line) for line in (title, *_notes(parts))) or _introduced(parts)
    if alone:
        _read_alone(body, parts, alone)
    elif dialogue:
        read_dialogue(parts, dialogue, answerer)
        first = next((at for at, part in enumerate(parts) if part.role is Role.QUESTION or part.label), 0)
        if interviewed:
            _unlabelled(body, parts[:first], True)
    elif not _read_script(parts) and not read_lettered(parts, answerer) and not numbered:
        if interviewed and answerer is not None:
            _read_dashes(parts, answerer)
        _unlabelled(body, parts, interviewed or _headed_by_questions(parts) or _alternates(parts))


def _notes(parts: list[Part]) -> list[str]:
    """The lines at the head that say what an article is: its subtitle and bylines."""
    return [part.text for part in parts[:HEAD] if part.kind in (Kind.NOTE, Kind.BYLINE) and len(part.text) < 200]


def _introduced(parts: list[Part]) -> bool:
    """Whether a paragraph before the first question says that somebody answered questions."""
    for part in parts[:HEAD]:
        if part.role is not Role.TITLE and bare_end(part.text) in "?？":
            return False
        if part.open and _ANSWERED.search(part.text[:1000]):
            return True
    return False


def _headed_by_questions(parts: list[Part]) -> bool:
    """Whether every heading asks, most of them somebody addressed, and the text below speaks in the first person."""
    asked = answered = addressed = 0
    for part, following in pairwise(parts):
        if part.role is not Role.HEADING:
            continue
        if bare_end(part.text) not in "?？":
            return False
        asked += 1
        addressed += _YOU.search(part.text) is not None
        answered += _I.search(following.text) is not None
    return asked >= 3 and addressed >= 2 and answered * 3 >= asked


def _alternates(parts: list[Part]) -> bool:
    """Whether short questions, one of them addressed to somebody, take turns with text from the first one on."""
    asks = [bare_end(part.text) in "?？" and len(part.text) <= _SHORT_QUESTION for part in parts if may_turn(part)]
    asked = [part.text for part in parts if may_turn(part) and bare_end(part.text) in "?？"]
    if True not in asks:
        return False
    turns = asks[asks.index(True) :]
    doubled = any(one and two for one, two in pairwise(turns))
    return (
        sum(turns) >= 3
        and not doubled
        and not turns[-1]
        and sum(turns) * 3 >= len(turns)
        and any(map(_YOU.search, asked))
    )


def _read_dashes(parts: list[Part], answerer: str) -> None:
    """Give the answers of an interview whose turns open with dashes to the one whom its title names."""
    turns = [part for part in parts if part.kind is Kind.QUOTE and part.speaker is None and _DASH.match(part.text)]
    questions = {id(part) for part in turns if bare_end(part.text) in "?？"}
    if len(questions) < 2 or len(turns) - len(questions) < 2 or id(turns[0]) not in questions:
        return
    for part in turns:
        if id(part) in questions:
            part.kind = Kind.PROSE
            ask(part)
        else:
            mark = _DASH.match(part.text)
            part.speaker, part.unknown, part.label = answerer, False, mark.end() if mark else 0


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
    if not may_turn(part) or after_label or bare_end(part.text) not in "?？":
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
