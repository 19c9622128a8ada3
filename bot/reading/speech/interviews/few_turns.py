"""Plays of so few turns that labels alone do not show one: a bold or loud name, and what its person does meanwhile."""

import itertools
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from bot.reading.lines.counted_label import names_nobody
from bot.reading.lines.label import Label, reads_like_label
from bot.reading.lines.numbering import numbering
from bot.reading.lines.stage_direction import DIRECTION, only_stage_directions
from bot.reading.manuscript import Paragraph
from bot.reading.speech.interviews.lettered import may_turn
from bot.reading.speech.interviews.small_letters import bold_name
from bot.reading.speech.interviews.turn_taking import are_spoken, talks

_FEWEST: Final = 3
_SHORTEST: Final = 3
_MEANWHILE: Final = re.compile(r"\s*[(\[](?=[^\W\d_A-Z])[^()\[\]\n]{1,80}[)\]][.:]?")
"""What a person does while speaking, right behind the label: "HOLM (at the window)"."""


def called_label(paragraph: Paragraph) -> Label | None:
    """The name in capitals, or in bold with a stop or colon, that a paragraph opens with, and what its person does
    meanwhile; None without one.
    """
    text, end = paragraph.text, paragraph.block.bold
    bold = bold_name(paragraph)
    who = bold.rstrip(".:")
    if not who or not reads_like_label(who) or len(who) < _SHORTEST or numbering(who) is not None:
        label = paragraph.staged
        if label is None or names_nobody(label.who):
            return None
        who, end = label.who, label.end
    elif names_nobody(who):
        return None
    elif text[end : end + 1] in (".", ":"):
        end += 1
        bold += "."
    doing = _MEANWHILE.match(text, end)
    end = doing.end() if doing else end
    behind = text[end:].lstrip()
    if not behind or behind[0].islower() or not (who.isupper() or bold != who):
        return None
    return Label(who, True, len(text) - len(behind))


def few_turns(paragraphs: Sequence[Paragraph]) -> Mapping[int, Label]:
    """The labels of a play that is nothing but a few speeches, by the ``id`` of each paragraph; empty if it is none.

    Two or more speak, three times or more in all, one of them again, in at least half of the paragraphs that are no
    directions. A direction stands among them, or people talk, and hardly need to where nothing else stands there; names
    in small letters need a direction, and that people talk or one calls another.
    """
    free = [one for one in paragraphs if may_turn(one) or (one.label and one.is_text)]
    labels = {id(one): label for one in free if (label := called_label(one)) is not None}
    if len(labels) < _FEWEST:
        return {}
    said: dict[str, list[str]] = {}
    whose: list[str] = []
    others = doing = 0
    for one in free:
        label = labels.get(id(one))
        if label is not None:
            whose.append(label.who)
            said.setdefault(label.who, []).append(one.text[label.end :])
            doing += any(mark in one.text[len(label.who) : label.end] for mark in DIRECTION)
        elif one.text[0] in DIRECTION:
            doing += any(who in one.text for who in said)
        else:
            others += not (one.heads or only_stage_directions(one.text))
    counted = Counter(whose)
    changes = sum(one != two for one, two in itertools.pairwise(whose))
    if not 2 <= len(counted) < len(whose) or len(whose) < others or changes * 2 < len(whose) - 1:
        return {}
    talking = are_spoken(said)
    if all(map(str.isupper, counted)):
        alone = not others and any(talks(text) for texts in said.values() for text in texts)
        return labels if doing or talking or alone else {}
    return labels if doing and (talking or _call_each_other(said)) else {}


def _call_each_other(said: Mapping[str, Sequence[str]]) -> bool:
    """Whether somebody's name stands in what somebody else says."""
    for who in said:
        named = re.compile(rf"\b{re.escape(who)}\b").search
        if any(named(text) for other, texts in said.items() if other != who for text in texts):
            return True
    return False
