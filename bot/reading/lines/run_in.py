"""Here is one paragraph: does it open with a label such as "Name:" or "Name replies:"?"""

import re
from typing import NamedTuple

from bot.reading.lines.label import reads_like_label
from bot.reading.lines.saying import saying_at
from bot.reading.people.names import without_courtesy

_OPENING = re.compile(r"(?P<who>[^:：!?,;“”\"()\n]{1,60})[:：]\s?(?=\S)")
_REACH = 61
"""The most characters of a label with its colon."""


class RunIn(NamedTuple):
    """The label a paragraph opens with: the person named, whether a verb says that they speak, where it ends."""

    who: str
    says: bool
    end: int


def _verb_ending(words: list[str]) -> int:
    """How many of the last words are a verb of saying."""
    places = range(max(0, len(words) - 2), len(words))
    return next((len(words) - at for at in places if saying_at(words, at) == len(words) - at), 0)


def run_in(text: str) -> RunIn | None:
    """The label "Name:" or "Name replies:" a paragraph opens with, its words written like a name's; or None."""
    if text.find(":", 0, _REACH) < 0 and text.find("：", 0, _REACH) < 0:
        return None  # as most paragraphs
    m = _OPENING.match(text)
    if m is None:
        return None
    who = m["who"].strip()
    words = who.split()
    said = _verb_ending([word.casefold() for word in words])
    says = 0 < said < len(words)
    who = who.rsplit(None, said)[0] if says else who
    return RunIn(without_courtesy(who), says, m.end()) if who and reads_like_label(who) else None
