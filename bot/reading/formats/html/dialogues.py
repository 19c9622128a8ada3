"""Conversations set as a list of terms: each term says who speaks, each description what that person says."""

from collections.abc import Callable
from itertools import islice

from bot.reading.formats.html.elements import Element
from bot.reading.lines.white_space import one_line

_LEAST = 4
_MOST_WORDS = 5
_LONGEST = 40
_EXAMINED = 12
"""The fewest turns of a conversation, the most words and letters of a name or label, and how many turns tell."""


def is_dialogue(element: Element) -> bool:
    """Whether a ``dl`` is a conversation: its terms are short, and come back as they do in no glossary."""
    if element.tag != "dl":
        return False
    labels = [_label(one) for one in islice((one for one in element.within() if one.tag == "dt"), _EXAMINED)]
    speakers = set(labels)
    if len(labels) < _LEAST or len(speakers) < 2 or len(speakers) * 2 > len(labels):
        return False
    return all(0 < len(label) <= _LONGEST and len(label.split()) <= _MOST_WORDS for label in speakers)


def says_who_speaks(term: Element) -> bool:
    """Whether an element is the term of such a list."""
    around = term.parent if term.tag == "dt" else None
    while around is not None and around.tag == "div":
        around = around.parent
    return around is not None and is_dialogue(around)


def label_ended(said: list[str], flush: Callable[[], None]) -> None:
    """End the name of whoever speaks next, ``said`` so far, with the colon that a page's style may draw instead."""
    if (name := one_line("".join(said))) and name[-1] not in ":：":
        said.append(":")
    flush()


def _label(term: Element) -> str:
    return one_line(term.text()).rstrip(" :：") if term.size <= _LONGEST else " " * (_LONGEST + 1)
