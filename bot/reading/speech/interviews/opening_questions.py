"""Interviews with a question and its answer as one paragraph, most in bold: "**Why bees?** They came to us."."""

import re
from functools import lru_cache
from typing import Final

from bot.languages.language import language_for
from bot.languages.patterns import any_word
from bot.model import Doubt, Kind
from bot.reading.draft import Draft
from bot.reading.lines.bio import bio_name
from bot.reading.lines.marks import TERMINAL, bare_end
from bot.reading.lines.run_in import run_in
from bot.reading.manuscript import SET_ASIDE, Paragraph
from bot.reading.speech.interviews.answerer import answerer_of, names_called
from bot.reading.speech.interviews.lettered import ask, may_turn
from bot.reading.speech.interviews.prompts import speaks_to
from bot.reading.speech.interviews.turns import cut
from bot.reading.speech.interviews.unlabelled import speaks_of_interview

_ASKS: Final = "?？"
_LONGEST: Final = 600
"""The most characters of a question."""
_APART: Final = 5
"""The most paragraphs from one question to the next, on average, where only the questions show an interview."""
_OPENING: Final = re.compile(r"(?:[^.!?…]{1,200}\?\s++)++(?=\S)")
"""Questions that a paragraph opens with."""
_NOTE: Final = 300
"""The most characters of a note below an interview."""


def mark_opening_questions(draft: Draft, head: list[str], interviewed: bool) -> bool:
    """Part questions in bold from the answers behind them, where they show an interview; whether they do.

    ``interviewed``: its head calls the text one, by what the lines in ``head`` say or whoever introduces it. Else most
    questions must speak to somebody, and the answers not to the reader, as those of a list of questions do. Answers
    are those of the person who is surely named, else nobody's, up to the next question or heading; behind the last
    question only the paragraph with the answer is.
    """
    authors, so_called = draft.facts.authors, speaks_of_interview(head)
    ends = [_end_of_question(paragraph) for paragraph in draft.paragraphs]
    asked = [at for at, end in enumerate(ends) if end]
    if not asked and (so_called or answerer_of(draft.manuscript, [], head, authors) is not None):
        ends = _without_bold(draft.paragraphs)
        asked = [at for at, end in enumerate(ends) if end]
    if len(asked) < 2 or not any(ends[at] < len(draft.paragraphs[at].text) for at in asked):
        return False
    for at in range(asked[0], len(ends)):
        ends[at] = ends[at] or _end_of_prompt(draft.paragraphs[at])
    parted: list[Paragraph] = []
    questions: list[int] = []
    for paragraph, end in zip(draft.paragraphs, ends, strict=True):
        pieces = cut(paragraph, [end], 0) if 0 < end < len(paragraph.text) else [paragraph]
        questions += [len(parted)] if end else []
        parted += pieces
    answerer = answerer_of(draft.manuscript, parted, head, authors)
    words = _words(draft.language())
    named = answerer is not None and (so_called or _is_called(answerer, [parted[at].text for at in questions]))
    if not named and not _is_interview(parted, questions, authors, interviewed, words):
        return False
    draft.paragraphs[:] = parted
    _settle(draft, questions, answerer)
    return True


def _end_of_question(paragraph: Paragraph) -> int:
    """Where what stands behind the question that a paragraph opens with in bold begins, or 0."""
    bold = _bold(paragraph)
    bold += bold > 0 and paragraph.text[bold : bold + 1] in ("?", "？")
    return _behind(paragraph, bold) if bold and bare_end(paragraph.text[:bold]) in _ASKS else 0


def _without_bold(paragraphs: list[Paragraph]) -> list[int]:
    """The same for questions in plain type, where most paragraphs from the first on open with one; else none."""
    if any(may_turn(paragraph) and paragraph.end in _ASKS for paragraph in paragraphs):
        return []
    found = [_OPENING.match(paragraph.text) if paragraph.undecided else None for paragraph in paragraphs]
    ends = [m.end() if m is not None else 0 for m in found]
    free = [end > 0 for paragraph, end in zip(paragraphs, ends, strict=True) if paragraph.undecided]
    first = free.index(True) if True in free else 0
    return ends if sum(free) * 3 >= len(free[first:]) * 2 else []


@lru_cache(maxsize=32)
def _words(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What addresses somebody in a language, and what speaks of oneself."""
    words = language_for(language).pronouns
    polite = any_word({word.capitalize() for word in words.polite})
    spoken = any_word(words.second - words.polite)
    ways = [rf"(?<=[^\W_] )(?:{polite})" if polite else "", f"(?i:{spoken})" if spoken else ""]
    return re.compile("|".join(filter(None, ways)) or "(?!)"), re.compile(
        any_word(words.first | words.ours) or "(?!)", re.IGNORECASE
    )


def _end_of_prompt(paragraph: Paragraph) -> int:
    """The same for what is no question in an interview: a sentence in bold that speaks to somebody, or stands alone."""
    bold = _bold(paragraph)
    if not bold or bare_end(paragraph.text[:bold]) not in TERMINAL:
        return 0
    said = bold == len(paragraph.text) or speaks_to(paragraph.text[:bold])
    return _behind(paragraph, bold) if said else 0


def _bold(paragraph: Paragraph) -> int:
    bold = paragraph.block.bold
    return bold if bold <= _LONGEST and may_turn(paragraph) else 0


def _behind(paragraph: Paragraph, bold: int) -> int:
    return len(paragraph.text) - len(paragraph.text[bold:].lstrip())


def _is_called(who: str, asked: list[str]) -> bool:
    """Whether a question addresses somebody by name."""
    return any(not set(who.split()).isdisjoint(names_called(question)) for question in asked)


def _is_interview(
    paragraphs: list[Paragraph],
    questions: list[int],
    authors: tuple[str, ...],
    interviewed: bool,
    words: tuple[re.Pattern[str], re.Pattern[str]],
) -> bool:
    you, me = words
    asked = [paragraphs[at].text for at in questions]
    if any(_is_called(author, asked) for author in authors):
        return False  # readers ask the author
    labels = [label.who for question in asked if (label := run_in(question)) is not None]
    answers = [paragraphs[at + 1].text for at in questions if at + 1 < len(paragraphs)]
    addressed = sum(you.search(question) is not None for question in asked)
    told = sum(me.search(answer) is not None for answer in answers)
    if interviewed:
        return addressed > 0 or told > 0
    said = sum(paragraph.is_text and paragraph.kind not in SET_ASIDE for paragraph in paragraphs[questions[0] :])
    if not addressed or len(asked) * (_APART + 1) < said:
        return False
    advised = sum(you.search(answer) is not None for answer in answers)
    labelled = len(labels) > 1 and len(set(labels)) == 1
    mine = sum(me.search(question) is not None for question in asked) * 2 > len(asked)
    return labelled or (
        not mine
        and ((addressed * 3 >= len(asked) and told >= max(1, advised)) or (addressed * 2 >= len(asked) > advised * 2))
    )


def _settle(draft: Draft, questions: list[int], answerer: str | None) -> None:
    paragraphs, wanted = draft.paragraphs, set(questions)
    started = False
    for at, paragraph in enumerate(paragraphs):
        if at in wanted:
            ask(paragraph)
            started = True
            if answerer is None:
                draft.manuscript.remark(paragraph, Doubt.QUESTION_ANSWERED)
            else:
                draft.manuscript.remark(paragraph, Doubt.QUESTION_ANSWERED_BY, answerer)
        elif not paragraph.is_text:
            started = False
        elif started and paragraph.speaker is None and paragraph.kind not in SET_ASIDE:
            behind = at > questions[-1] + 1
            if behind and paragraph.undecided and _is_note(paragraph.text, draft.facts.authors):
                paragraph.settle(Kind.NOTE)
                continue
            paragraph.speaker = None if behind else answerer
            paragraph.unknown = paragraph.speaker is None


def _is_note(text: str, authors: tuple[str, ...]) -> bool:
    """Whether what stands below an interview says who took part in it: "X is a baker. He spoke to Y."."""
    return len(text) <= _NOTE and (bio_name(text) is not None or any(author in text for author in authors))
