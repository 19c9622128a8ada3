"""Custom ids: what a button or menu says about itself, in the hundred characters Discord permanently keeps of it.

``cp1:<verb>:<who asked>:<args joined by ':'>``. Ids live on in people's channels: this shape never changes its meaning;
another shape gets another number.
"""

import re
from dataclasses import dataclass

from bot.cards.card import Verb

PATTERN = r"cp1:[a-z]{2}:[0-9]{1,20}(?::[A-Za-z0-9_\-:]*)?"
"""Every id of this shape; matching takes linear time."""

LONGEST = 100

NOBODY = 0
"""The owner in the ids of what nobody asked for, such as a daily quote: who presses there is answered alone."""


@dataclass(frozen=True, slots=True)
class ControlId:
    """What an id holds: the verb, the user who asked for the answer it stands on, and what the verb needs."""

    verb: Verb
    owner: int
    args: tuple[str, ...]


def written(control: ControlId) -> str:
    """The id as text. Raises ValueError if it is too long or could not be read back: a bug."""
    if any(":" in arg for arg in control.args):
        raise ValueError(f"colon in the arguments of {control}")
    text = ":".join(("cp1", control.verb.value, str(control.owner), *control.args))
    if len(text) > LONGEST or not re.fullmatch(PATTERN, text):
        raise ValueError(f"{len(text)} characters, or others than an id may have, in the id of {control}")
    return text


def parsed(text: str) -> ControlId | None:
    """What ``text`` holds; None if this version does not know its verb."""
    _, verb, owner, *args = text.split(":")
    if verb not in set(Verb):
        return None
    return ControlId(Verb(verb), int(owner), tuple(args))
