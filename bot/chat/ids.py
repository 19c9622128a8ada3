"""Custom ids: what a button or menu says about itself, in the hundred characters Discord permanently keeps of it.

``cp1:<verb>:<who asked>:<args joined by ':'>``. Ids live on in people's channels: this shape never changes its meaning;
another shape gets another number.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.cards.card import Verb

PATTERN = r"cp1:[a-z]{2}:[0-9]{1,20}(?::[A-Za-z0-9_\-:]*)?"
"""Every id of this shape; matching takes linear time."""
_is_id = re.compile(PATTERN).fullmatch

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
    text = ":".join(("cp1", control.verb.value, str(control.owner), *control.args))
    if text.count(":") != 2 + len(control.args):
        raise ValueError(f"colon in the arguments of {control}")
    if len(text) > LONGEST or not _is_id(text):
        raise ValueError(f"{len(text)} characters, or others than an id may have, in the id of {control}")
    return text


def parsed(text: str) -> ControlId | None:
    """What ``text`` holds; None if this version does not know its verb."""
    _, verb, owner, *args = text.split(":")
    if verb not in set(Verb):
        return None
    return ControlId(Verb(verb), int(owner), tuple(args))


def controls_on(message: Any) -> list[ControlId]:
    """What the ids on a message hold, in order, however deep they stand."""
    ids = custom_ids_in([component.to_dict() for component in message.components])
    controls = [parsed(custom_id) for custom_id in ids if custom_id.startswith("cp1:")]
    return [control for control in controls if control is not None]


def custom_ids_in(components: object) -> Iterator[str]:
    """The ids of all controls among components, in order, however deep they stand."""
    if isinstance(components, Mapping):
        each: Mapping[str, Any] = components
        if isinstance(each.get("custom_id"), str):
            yield each["custom_id"]
        for value in each.values():
            yield from custom_ids_in(value)
    elif isinstance(components, Sequence) and not isinstance(components, str):
        for one in components:
            yield from custom_ids_in(one)
