"""Interviews and dialogues: speakers' labels, questions, answers."""

import re

from bot.model import Kind
from bot.reading.draft import Draft
from bot.reading.lines.label import loud_name
from bot.reading.manuscript import Manuscript, Paragraph, Role
from bot.reading.people.capitals import in_small, is_loud
from bot.reading.speech.interviews.answerer import answerer_of
from bot.reading.speech.interviews.bare_labels import bare_labels, read_bare
from bot.reading.speech.interviews.bold_labels import mark_run_in
from bot.reading.speech.interviews.labelled import SHORTENED, dialogue_in, read_dialogue
from bot.reading.speech.interviews.lettered import ask, numbered_questions, presented, read_lettered
from bot.reading.speech.interviews.lone_labels import labels_alone, read_alone
from bot.reading.speech.interviews.opening_questions import mark_opening_questions
from bot.reading.speech.interviews.presenting import HEAD
from bot.reading.speech.interviews.scripts import read_script
from bot.reading.speech.interviews.told_labels import read_told, told_labels
from bot.reading.speech.interviews.unlabelled import introduced, mark_unlabelled, speaks_of_interview

_LABEL_ALONE = re.compile(r"[,(].*|[^\w\s]|\d")
"""What stands in and behind a label beside its words: a role, brackets, a time."""
_LONGEST_NOTE = 200
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
    told = told_labels(manuscript, paragraphs, title)
    alone = {} if told else labels_alone(manuscript, paragraphs)
    bare = {} if told or alone else bare_labels(manuscript, paragraphs)
    dialogue = None if told or alone or bare else dialogue_in(manuscript, paragraphs, title)
    head = [title, *_notes(paragraphs)]
    interviewed = speaks_of_interview(head) or introduced(paragraphs)
    answerer = answerer_of(manuscript, paragraphs, head, authors) or (
        presented(paragraphs, authors) if interviewed else None
    )
    if told:
        read_told(paragraphs, told)
    elif alone:
        read_alone(manuscript, paragraphs, alone)
    elif bare:
        read_bare(paragraphs, bare)
    elif dialogue:
        read_dialogue(paragraphs, dialogue, answerer)
        first = next(
            (at for at, paragraph in enumerate(paragraphs) if paragraph.role is Role.QUESTION or paragraph.label), 0
        )
        if interviewed:
            mark_unlabelled(manuscript, paragraphs[:first], True, answerer)
    elif (
        not read_script(paragraphs)
        and not read_lettered(paragraphs, answerer, authors)
        and not numbered
        and not mark_opening_questions(draft, head, interviewed)
    ):
        if interviewed and answerer is not None:
            _read_dashes(paragraphs, answerer)
        mark_unlabelled(manuscript, paragraphs, interviewed, answerer)
        mark_run_in(manuscript, paragraphs, authors, head)
    _name_in_small(manuscript, paragraphs)
    for paragraph in (paragraphs[0], *paragraphs[-HEAD:]) if paragraphs else ():
        if paragraph.undecided and len(paragraph.text) <= _LONGEST_NOTE and SHORTENED.match(paragraph.text):
            paragraph.settle(Kind.NOTE)


def _name_in_small(manuscript: Manuscript, paragraphs: list[Paragraph]) -> None:
    """Write speakers whom labels in capitals name as names are written, unless other labels have small letters."""
    labels = [_LABEL_ALONE.sub("", paragraph.text[: paragraph.label]) for paragraph in paragraphs if paragraph.label]
    if any(label and not is_loud(label) and loud_name(label) is None for label in labels):
        return
    for paragraph in paragraphs:
        if paragraph.speaker is not None and not paragraph.told:
            paragraph.speaker = in_small(paragraph.speaker, manuscript.known_name)


def _notes(paragraphs: list[Paragraph]) -> list[str]:
    """The lines at the head that say what an article is: its subtitle and bylines."""
    return [
        paragraph.text
        for paragraph in paragraphs[:HEAD]
        if paragraph.kind in (Kind.NOTE, Kind.BYLINE) and len(paragraph.text) < 200
    ]


def _read_dashes(paragraphs: list[Paragraph], answerer: str) -> None:
    """Give the answers of an interview whose turns open with dashes to the one person its title names."""
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
