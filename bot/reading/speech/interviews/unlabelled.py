"""Interviews without labels: questions are known by their marks, answers by what stands before them."""

import re
from itertools import pairwise

from bot.languages.pronouns import FIRST_PERSON, YOU
from bot.reading.manuscript import FURNITURE, Body, Part, Role
from bot.reading.speech.interviews.labelled import HEAD
from bot.reading.speech.interviews.lettered import ask, may_turn
from bot.reading.speech.interviews.prompts import prompts_in

ANSWERED = re.compile(
    r"\b(?:answer(?:s|ed) (?:our|my|some|a few|these|\w+) questions|(?:sat|sits) down with (?:us|me)|"
    r"(?:spoke|speaks|talked|talks) (?:to|with) (?:us|me)\b|respondió (?:a )?nuestras preguntas|"
    r"a répondu à nos questions|beantwortet[e]? unsere fragen|ответил[аи]? на (?:наши )?вопросы)",
    re.IGNORECASE,
)
"""How a paragraph says that somebody answered questions."""

_SHORT_QUESTION = 200


def introduced(parts: list[Part]) -> bool:
    """Whether a paragraph before the first question says that somebody answered questions."""
    for part in parts[:HEAD]:
        if part.role is not Role.TITLE and part.end in "?？":
            return False
        if part.open and ANSWERED.search(part.text[:1000]):
            return True
    return False


def _headed_by_questions(parts: list[Part]) -> bool:
    """Whether every heading asks, most of them somebody addressed, and the text below speaks in the first person."""
    asked = answered = addressed = 0
    for part, following in pairwise(parts):
        if part.role is not Role.HEADING:
            continue
        if part.end not in "?？":
            return False
        asked += 1
        addressed += YOU.search(part.text) is not None
        answered += FIRST_PERSON.search(following.text) is not None
    return asked >= 3 and addressed >= 2 and answered * 3 >= asked


def _alternates(parts: list[Part]) -> bool:
    """Whether short questions, one of them addressed to somebody, take turns with text from the first one on."""
    asks = [part.end in "?？" and len(part.text) <= _SHORT_QUESTION for part in parts if may_turn(part)]
    asked = [part.text for part in parts if may_turn(part) and part.end in "?？"]
    if True not in asks:
        return False
    turns = asks[asks.index(True) :]
    doubled = any(one and two for one, two in pairwise(turns))
    return (
        sum(turns) >= 3
        and not doubled
        and not turns[-1]
        and sum(turns) * 3 >= len(turns)
        and any(map(YOU.search, asked))
    )


def mark_unlabelled(body: Body, parts: list[Part], interviewed: bool, answerer: str | None) -> None:
    """Settle paragraphs that address somebody and end with a question mark, each answered in the first person.

    Where its head calls the text an interview (or its questions do), every paragraph that ends so and is followed by
    one that does not. The answers are ``answerer``'s; behind the last question only the first paragraph is, because
    the one who asked may have the last word.
    """
    found = prompts_in(parts) or _asked(body, parts, interviewed)
    if len(found) < 2:
        return
    asked = {id(parts[at]) for at in found}
    whose = "by an unknown speaker" if answerer is None else f"by {answerer}"
    started = last = False
    for at, part in enumerate(parts):
        if id(part) in asked:
            ask(part)
            started, last = True, at == found[-1]
            body.doubt(part, f"Read as an interviewer's question; what follows is an answer {whose}.")
        elif part.role is not Role.BODY:
            started = False
        elif started and part.speaker is None and part.kind not in FURNITURE:
            told = answerer if not last or at == found[-1] + 1 else None
            part.speaker, part.unknown = told, told is None


def _asked(body: Body, parts: list[Part], interviewed: bool) -> list[int]:
    """The places of paragraphs that are questions by their mark and the answers behind them."""
    interviewed = interviewed or _headed_by_questions(parts) or _alternates(parts)
    found: list[int] = []
    for at, part in enumerate(parts[:-1]):
        free = may_turn(part) if interviewed else part.open and len(part.text) > body.short
        if not free or len(part.text) > 600 or part.end not in "?？" or at == 0:
            continue
        answer = parts[at + 1]
        if not answer.open or answer.end in "?？":
            continue
        if interviewed or (YOU.search(part.text) and (found or FIRST_PERSON.search(answer.text))):
            found.append(at)
    return found
