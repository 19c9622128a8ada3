"""Interviews whose questions are set apart by bold type or as headings, though not every one of them asks."""

import re
from itertools import groupby

from bot.languages.language import everywhere
from bot.reading.lines.person import FIRST_PERSON, YOU
from bot.reading.lines.run_in import run_in
from bot.reading.manuscript import Paragraph
from bot.reading.speech.interviews.labelled import ASKERS
from bot.reading.speech.interviews.lettered import may_turn

_LONGEST = 600
"""The most characters of a prompt."""
_ENDS = ".!?…。！？"
_ME = re.compile("|".join(everywhere().interview.prompts), re.IGNORECASE)


def prompts_in(paragraphs: list[Paragraph], headings: list[int]) -> list[int]:
    """The places of bold paragraphs, or else of ``headings``, that are an interviewer's; empty where none are.

    Whole sentences that take turns with the text, two at least; one asks and one speaks to somebody. Headings must
    all be such sentences, and a third of the texts below them speak in the first person.
    """
    return _bold(paragraphs) or _headings(paragraphs, headings)


def _bold(paragraphs: list[Paragraph]) -> list[int]:
    bold = [
        at
        for at, paragraph in enumerate(paragraphs)
        if paragraph.block.bold == len(paragraph.text) and at and may_turn(paragraph)
    ]
    said = [at for at in bold if _is_sentence(paragraphs[at])]
    first = next((at for at in said if paragraphs[at].end in "?？"), len(paragraphs))
    said = [at for at in said if at >= first or _is_labelled(paragraphs, at)]
    if len(said) * 2 < len(bold) or not _addresses(paragraphs, said):
        return []
    return said if _turns(paragraphs, said) >= 2 else []


def _is_labelled(paragraphs: list[Paragraph], at: int) -> bool:
    """Whether a label opens what is said to somebody who answers right below: "The Herald: You once wrote …"."""
    label = run_in(paragraphs[at].text)
    return (
        label is not None
        and (" " in label.who or label.who.isupper() or label.who.casefold() in ASKERS)
        and YOU.search(paragraphs[at].text, label.end) is not None
        and at + 1 < len(paragraphs)
        and paragraphs[at + 1].undecided
        and not paragraphs[at + 1].block.bold
        and FIRST_PERSON.search(paragraphs[at + 1].text) is not None
    )


def _headings(paragraphs: list[Paragraph], headings: list[int]) -> list[int]:
    if (
        len(headings) < 2
        or not all(_is_sentence(paragraphs[at]) for at in headings)
        or not _addresses(paragraphs, headings)
    ):
        return []
    asked = sum(paragraphs[at].end in "?？" for at in headings)
    addressed = sum(speaks_to(paragraphs[at].text) for at in headings)
    answered = sum(
        at + 1 < len(paragraphs) and FIRST_PERSON.search(paragraphs[at + 1].text) is not None for at in headings
    )
    if asked == len(headings) and addressed < 2:
        return []  # chapters that ask, as many an essay's do
    return headings if answered * 3 >= len(headings) and _turns(paragraphs, headings) >= 2 else []


def _is_sentence(paragraph: Paragraph) -> bool:
    return paragraph.end in _ENDS and len(paragraph.text) <= _LONGEST and paragraph.rank is None


def _addresses(paragraphs: list[Paragraph], said: list[int]) -> bool:
    return any(paragraphs[at].end in "?？" for at in said) and any(speaks_to(paragraphs[at].text) for at in said)


def speaks_to(said: str) -> bool:
    """Whether words set apart speak to somebody, or ask to be told something."""
    return YOU.search(said) is not None or _ME.match(said) is not None


def _turns(paragraphs: list[Paragraph], said: list[int]) -> int:
    """How often text follows what is said in bold; prompts of two paragraphs are one."""
    wanted = set(said)
    runs = [asked for asked, _ in groupby(range(said[0], len(paragraphs)), lambda at: at in wanted)]
    return sum(runs) if not runs[-1] else sum(runs) - 1
