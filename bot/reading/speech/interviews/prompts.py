"""Interviews whose questions are set apart by bold type or as headings, though not every one of them asks."""

import re
from itertools import groupby

from bot.languages.pronouns import FIRST_PERSON, YOU
from bot.reading.manuscript import Part, Role
from bot.reading.speech.interviews.lettered import may_turn

_LONGEST = 600
"""The most characters of a prompt."""
_ENDS = ".!?…。！？"
_ME = re.compile(r"^(?:tell|give|show|walk) (?:me|us)\b", re.IGNORECASE)


def prompts_in(parts: list[Part]) -> list[int]:
    """The places of bold paragraphs, or else of headings, that are an interviewer's; empty where none are.

    Whole sentences that take turns with the text, two at least; one asks and one speaks to somebody. Headings must
    all be such sentences, and a third of the texts below them speak in the first person.
    """
    return _bold(parts) or _headings(parts)


def _bold(parts: list[Part]) -> list[int]:
    bold = [at for at, part in enumerate(parts) if at and may_turn(part) and part.block.bold == len(part.text)]
    said = [at for at in bold if _is_sentence(parts[at])]
    first = next((at for at in said if parts[at].end in "?？"), len(parts))
    said = [at for at in said if at >= first]
    if len(said) * 2 < len(bold) or not _addresses(parts, said):
        return []
    return said if _turns(parts, said) >= 2 else []


def _headings(parts: list[Part]) -> list[int]:
    headings = [at for at, part in enumerate(parts) if part.role is Role.HEADING]
    if len(headings) < 2 or not all(_is_sentence(parts[at]) for at in headings) or not _addresses(parts, headings):
        return []
    asked = sum(parts[at].end in "?？" for at in headings)
    addressed = sum(_speaks_to(parts[at]) for at in headings)
    answered = sum(at + 1 < len(parts) and FIRST_PERSON.search(parts[at + 1].text) is not None for at in headings)
    if asked == len(headings) and addressed < 2:
        return []  # chapters that ask, as many an essay's do
    return headings if answered * 3 >= len(headings) and _turns(parts, headings) >= 2 else []


def _is_sentence(part: Part) -> bool:
    return part.end in _ENDS and len(part.text) <= _LONGEST and part.rank is None


def _addresses(parts: list[Part], said: list[int]) -> bool:
    return any(parts[at].end in "?？" for at in said) and any(_speaks_to(parts[at]) for at in said)


def _speaks_to(part: Part) -> bool:
    return YOU.search(part.text) is not None or _ME.match(part.text) is not None


def _turns(parts: list[Part], said: list[int]) -> int:
    """How often text follows what is said in bold; prompts of two paragraphs are one."""
    wanted = set(said)
    runs = [asked for asked, _ in groupby(range(said[0], len(parts)), lambda at: at in wanted)]
    return sum(runs) if not runs[-1] else sum(runs) - 1
