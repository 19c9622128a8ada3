"""Interviews without labels: questions are known by their marks, answers by what stands before them."""

import re
from collections.abc import Iterable
from itertools import pairwise

from bot.languages.language import everywhere
from bot.languages.patterns import any_of, parted
from bot.model import Doubt
from bot.reading.lines.person import FIRST_PERSON, YOU
from bot.reading.manuscript import SET_ASIDE, Manuscript, Paragraph, Role
from bot.reading.speech.interviews.lettered import ask, may_turn
from bot.reading.speech.interviews.presenting import HEAD
from bot.reading.speech.interviews.prompts import prompts_in

ANSWERED = re.compile(rf"\b(?:{'|'.join(everywhere().interview.answered)})", re.IGNORECASE)
"""How a paragraph says that somebody answered questions."""

_SPACED, _DENSE = parted(everywhere().interview.called)
_INTERVIEWED = re.compile(rf"\b(?:{'|'.join(sorted(_SPACED))})|{any_of(_DENSE)}", re.IGNORECASE)
_SHORT_QUESTION = 200
_LONGEST_ANSWER = 12
"""The most paragraphs from one question to the next, on average, of what nothing else calls an interview."""


def speaks_of_interview(lines: Iterable[str]) -> bool:
    """Whether one of the lines at the head calls the text an interview."""
    return any(map(_INTERVIEWED.search, lines))


_OPENING = "“\"„«»‘'「『"
_CLOSING = "”\"“»«’'」』"


def introduced(paragraphs: list[Paragraph]) -> bool:
    """Whether a paragraph before the first question says that somebody answered questions."""
    for paragraph in paragraphs[:HEAD]:
        if paragraph.role is not Role.TITLE and paragraph.end in "?？":
            return False
        if paragraph.undecided and ANSWERED.search(paragraph.text[:1000]):
            return True
    return False


def _headed_by_questions(paragraphs: list[Paragraph], headings: list[int]) -> bool:
    """Whether every heading asks, most of them somebody addressed, and the text below speaks in the first person."""
    if any(paragraphs[at].end not in "?？" for at in headings):
        return False
    over = [at for at in headings if at + 1 < len(paragraphs)]
    addressed = sum(YOU.search(paragraphs[at].text) is not None for at in over)
    answered = sum(FIRST_PERSON.search(paragraphs[at + 1].text) is not None for at in over)
    return len(over) >= 3 and addressed >= 2 and answered * 3 >= len(over)


def _alternates(paragraphs: list[Paragraph]) -> bool:
    """Whether short questions, one of them addressed to somebody, take turns with text from the first one on."""
    free = [paragraph for paragraph in paragraphs if may_turn(paragraph)]
    asks = [paragraph.end in "?？" and len(paragraph.text) <= _SHORT_QUESTION for paragraph in free]
    if True not in asks:
        return False
    asked = [paragraph.text for paragraph in free if paragraph.end in "?？"]
    if sum(_tells(text, "") for text in asked) * 2 > len(asked):
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


def questions_in(
    manuscript: Manuscript, paragraphs: list[Paragraph], interviewed: bool, headings: list[int]
) -> list[int]:
    """The places of the questions of an interview without labels, in order; empty if it is not one.

    ``interviewed``: its head calls it an interview. ``headings`` are the places of what stands apart like a heading.
    """
    found = prompts_in(paragraphs, headings) or _asked(manuscript, paragraphs, interviewed, headings)
    return found if len(found) >= 2 else []


def mark_unlabelled(
    manuscript: Manuscript, paragraphs: list[Paragraph], interviewed: bool, answerer: str | None
) -> None:
    """Settle paragraphs that address somebody and end with a question mark, each answered in the first person.

    Where its head calls the text an interview (or its questions do), every paragraph that ends so and is followed by
    one that does not. The answers are ``answerer``'s; behind the last question only the first paragraph is, because
    the one who asked may have the last word.
    """
    headings = [at for at, paragraph in enumerate(paragraphs) if paragraph.heads]
    found = questions_in(manuscript, paragraphs, interviewed, headings)
    if not found:
        return
    asked = {id(paragraphs[at]) for at in found}
    started = last = False
    for at, paragraph in enumerate(paragraphs):
        if id(paragraph) in asked:
            ask(paragraph)
            started, last = True, at == found[-1]
            if answerer is None:
                manuscript.remark(paragraph, Doubt.QUESTION_ANSWERED)
            else:
                manuscript.remark(paragraph, Doubt.QUESTION_ANSWERED_BY, answerer)
        elif not paragraph.is_text:
            started = False
        elif started and paragraph.speaker is None and paragraph.kind not in SET_ASIDE:
            told = answerer if not last or at == found[-1] + 1 else None
            paragraph.speaker, paragraph.unknown = told, told is None


def _tells(question: str, answer: str) -> bool:
    """Whether a question in quotation marks is one in a story: words of telling stand in it, or speech behind it."""
    if question[-1] not in _CLOSING:
        return False
    pairs = question.count(question[0]) > (2 if question[0] in "\"'" else 1)
    return question[0] not in _OPENING or answer[:1] in _OPENING or pairs


def _asked(manuscript: Manuscript, paragraphs: list[Paragraph], interviewed: bool, headings: list[int]) -> list[int]:
    """The places of paragraphs that are questions by their mark and the answers behind them."""
    interviewed = interviewed or _headed_by_questions(paragraphs, headings) or _alternates(paragraphs)
    found: list[int] = []
    for at, paragraph in enumerate(paragraphs[:-1]):
        if paragraph.end not in "?？" or len(paragraph.text) > 600 or at == 0:
            continue
        if not (may_turn(paragraph) if interviewed else paragraph.undecided and len(paragraph.text) > manuscript.short):
            continue
        answer = paragraphs[at + 1]
        if not answer.undecided or answer.end in "?？" or (not interviewed and _tells(paragraph.text, answer.text)):
            continue
        if interviewed or (YOU.search(paragraph.text) and (found or FIRST_PERSON.search(answer.text))):
            found.append(at)
    return found if interviewed or _come_back(paragraphs, found) else []


def _come_back(paragraphs: list[Paragraph], found: list[int]) -> bool:
    """Whether questions come as often as an interviewer's: a preacher's to his readers are far between in a book."""
    said = sum(paragraph.is_text for paragraph in paragraphs[found[0] :]) if found else 0
    return len(found) * _LONGEST_ANSWER >= said
