"""Questions and answers marked with letters: Q and A, P and R, or a letter and a running number."""

import itertools
import re
from typing import Final

from bot.languages.language import everywhere
from bot.reading.lines.label import Label
from bot.reading.manuscript import SET_ASIDE, Paragraph, Role
from bot.reading.people.names import is_name, names_in

_WORDS: Final = everywhere().interview
_QUESTION_LABEL = re.compile(rf"(?:{'|'.join(_WORDS.question)})\s?[:：.)–—]\s?")
_ANSWER_LABEL = re.compile(rf"(?:{'|'.join(_WORDS.answer)})\s?[:：.)–—]\s?(?=\S)")
_INTRODUCTION = 10
"""Among how many paragraphs the introduction of an interview stands."""
_PARAGRAPH = 60
_NUMBERED = re.compile(r"(?P<letter>[A-Z]{1,2})\s?(?P<number>\d{1,3})\s?[:：.)]\s?(?=\S)")


def may_turn(paragraph: Paragraph) -> bool:
    """Whether a paragraph may still become a question or a label: prose, or what looked like a heading."""
    return paragraph.undecided or paragraph.heads


def ask(paragraph: Paragraph) -> None:
    """Settle a paragraph as an interviewer's question."""
    paragraph.role, paragraph.decided = Role.QUESTION, True


def presented(paragraphs: list[Paragraph], authors: tuple[str, ...]) -> str | None:
    """The person with whose name the introduction of an interview opens, if it names no other; or None. Authors ask."""
    opening = list(itertools.takewhile(lambda paragraph: paragraph.end not in "?？", paragraphs[:_INTRODUCTION]))
    texts = [
        paragraph.text
        for paragraph in opening
        if paragraph.undecided and paragraph.is_text and len(paragraph.text) > _PARAGRAPH
    ]
    first = next(iter(names_in(texts[0])), None) if texts else None
    if first is None or first.start or first.text in authors:
        return None
    people = {name.text for text in texts for name in names_in(text) if is_name(name.text, 4)}
    return first.text if people == {first.text} else None


def numbered_questions(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Questions that carry a letter and a running number ("A1:", "Q2."): at least two, each with a question mark."""
    found: dict[str, list[Paragraph]] = {}
    for paragraph in paragraphs:
        m = _NUMBERED.match(paragraph.text) if paragraph.end in "?？" and may_turn(paragraph) else None
        if m:
            found.setdefault(m["letter"], []).append(paragraph)
    return next((questions for questions in found.values() if len(questions) >= 2), [])


def letter_label(text: str) -> Label | None:
    """The label of a question or an answer marked with a letter or a word for it ("Q:", "A.", "Frage:"), or None."""
    m = _QUESTION_LABEL.match(text) or _ANSWER_LABEL.match(text)
    return Label(text[: m.end()].strip(" :：.)–—"), True, m.end()) if m and m.end() < len(text) else None


def lettered(paragraphs: list[Paragraph]) -> tuple[list[Paragraph], list[Paragraph]]:
    """The questions and the answers marked with letters (Q and A, P and R, F and A); two of each, else none."""
    questions = [paragraph for paragraph in paragraphs if _QUESTION_LABEL.match(paragraph.text) and may_turn(paragraph)]
    if len(questions) < 2:
        return [], []
    answers = [paragraph for paragraph in paragraphs if _ANSWER_LABEL.match(paragraph.text) and may_turn(paragraph)]
    return (questions, answers) if len(answers) >= 2 else ([], [])


def read_lettered(paragraphs: list[Paragraph], answerer: str | None, authors: tuple[str, ...]) -> bool:
    """Read questions and answers marked with letters; whether there were any.

    Where nobody is known to answer, the one person the introduction presents does.
    """
    questions, answers = lettered(paragraphs)
    if not questions:
        return False
    answerer = answerer or presented(paragraphs, authors)
    for paragraph in answers:
        m = _ANSWER_LABEL.match(paragraph.text)
        paragraph.role, paragraph.shape, paragraph.label = Role.BODY, False, m.end() if m else 0
    asked = {id(paragraph) for paragraph in questions}
    started = False
    for paragraph in paragraphs:
        if id(paragraph) in asked:
            ask(paragraph)
            started = True
        elif not paragraph.is_text:
            started = False
        elif started and paragraph.speaker is None and paragraph.kind not in SET_ASIDE:
            paragraph.speaker, paragraph.unknown = answerer, answerer is None
    return True


def answers_of_one(paragraphs: list[Paragraph], labels: list[str | None]) -> list[int]:
    """The places of the questions where an interview labels its answers alone, all with one name; else none.

    Most answers stand right under a question. ``labels`` says which label each paragraph carries.
    """
    found = [at for at, label in enumerate(labels) if label is not None]
    asked = [at - 1 for at in found if at and may_turn(paragraphs[at - 1]) and paragraphs[at - 1].end in "?？"]
    asked = [at for at in asked if labels[at] is None and len(paragraphs[at].text) <= 500]
    names = {label for label in labels if label is not None}
    if len(names) != 1 or len(asked) < 2 or len(asked) * 3 < len(found) * 2:
        return []
    return asked
