"""Questions and answers marked with letters: Q and A, P and R, or a letter and a running number."""

import itertools
import re

from bot.reading.manuscript import FURNITURE, Part, Role
from bot.reading.people.names import is_name, names_in

_QUESTION_LABEL = re.compile(
    r"(?:Q(?:uestion)?\s?\d{0,3}|P(?:regunta)?\s?\d{0,3}|F(?:rage)?\s?\d{0,3}|В(?:опрос)?\s?\d{0,3}|问|记者|"
    r"Interviewer|Entrevistador(?:a)?|Moderator(?:in)?)\s?[:：.)–—]\s?",
)
_ANSWER_LABEL = re.compile(r"(?:A(?:nswer)?|R(?:espuesta|éponse)?|Antwort|О(?:твет)?|答)\s?[:：.)–—]\s?(?=\S)")
_INTRODUCTION = 10
"""Among how many parts the introduction of an interview stands."""
_PARAGRAPH = 60
_NUMBERED = re.compile(r"(?P<letter>[A-Z]{1,2})\s?(?P<number>\d{1,3})\s?[:：.)]\s?(?=\S)")


def may_turn(part: Part) -> bool:
    """Whether a part may still become a question or a label: prose, or what looked like a heading."""
    return part.open or part.role is Role.HEADING


def ask(part: Part) -> None:
    """Settle a part as an interviewer's question."""
    part.role, part.settled = Role.QUESTION, True


def presented(parts: list[Part], authors: tuple[str, ...]) -> str | None:
    """The person with whose name the introduction of an interview opens, if it names no other; or None. Authors ask."""
    opening = list(itertools.takewhile(lambda part: part.end not in "?？", parts[:_INTRODUCTION]))
    texts = [part.text for part in opening if part.open and part.role is Role.BODY and len(part.text) > _PARAGRAPH]
    first = next(iter(names_in(texts[0])), None) if texts else None
    if first is None or first.start or first.text in authors:
        return None
    people = {name.text for text in texts for name in names_in(text) if is_name(name.text, 4)}
    return first.text if people == {first.text} else None


def numbered_questions(parts: list[Part]) -> list[Part]:
    """Questions that carry a letter and a running number ("A1:", "Q2."): at least two, each with a question mark."""
    found: dict[str, list[Part]] = {}
    for part in parts:
        m = _NUMBERED.match(part.text) if may_turn(part) else None
        if m and part.end in "?？":
            found.setdefault(m["letter"], []).append(part)
    return next((questions for questions in found.values() if len(questions) >= 2), [])


def read_lettered(parts: list[Part], answerer: str | None, authors: tuple[str, ...]) -> bool:
    """Read questions and answers marked with letters (Q and A, P and R, F and A); whether there were any.

    Where nobody is known to answer, the one person whom the introduction presents does.
    """
    questions = [part for part in parts if may_turn(part) and _QUESTION_LABEL.match(part.text)]
    answers = [part for part in parts if may_turn(part) and _ANSWER_LABEL.match(part.text)]
    if len(questions) < 2 or len(answers) < 2:
        return False
    answerer = answerer or presented(parts, authors)
    for part in answers:
        m = _ANSWER_LABEL.match(part.text)
        part.role, part.label = Role.BODY, m.end() if m else 0
    asked = {id(part) for part in questions}
    started = False
    for part in parts:
        if id(part) in asked:
            ask(part)
            started = True
        elif part.role is not Role.BODY:
            started = False
        elif started and part.speaker is None and part.kind not in FURNITURE:
            part.speaker, part.unknown = answerer, answerer is None
    return True


def answers_of_one(parts: list[Part], labels: list[str | None]) -> bool:
    """Whether an interview labels its answers alone, all with one name, most right under a question; settles those.

    ``labels`` says which label each part carries.
    """
    found = [at for at, label in enumerate(labels) if label is not None]
    asked = [at - 1 for at in found if at and may_turn(parts[at - 1]) and parts[at - 1].end in "?？"]
    asked = [at for at in asked if labels[at] is None and len(parts[at].text) <= 500]
    names = {label for label in labels if label is not None}
    if len(names) != 1 or len(asked) < 2 or len(asked) * 3 < len(found) * 2:
        return False
    for at in asked:
        ask(parts[at])
    return True
