"""Here is one paragraph: does it open with a label such as "Name:" or "Name replies:"?"""

import re
from typing import Final, NamedTuple

from bot.languages.language import everywhere
from bot.reading.lines.label import reads_like_label
from bot.reading.people.names import without_courtesy

_SAYING: Final = everywhere().saying.verbs
_OPENING = re.compile(r"(?P<who>[^:：!?,;“”\"()\n]{1,60})[:：]\s?(?=\S)")


class RunIn(NamedTuple):
    """A label a paragraph opens with: whom it names, whether a verb says that they speak, where it ends."""

    who: str
    says: bool
    end: int


def run_in(text: str) -> RunIn | None:
    """The label "Name:" or "Name replies:" a paragraph opens with, its words written like a name's; or None."""
    m = _OPENING.match(text)
    if m is None:
        return None
    who = m["who"].strip()
    bare, _, verb = who.rpartition(" ")
    says = bool(bare) and verb.casefold() in _SAYING
    who = bare if says else who
    return RunIn(without_courtesy(who), says, m.end()) if who and reads_like_label(who) else None
