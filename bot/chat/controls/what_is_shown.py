"""Which passages an answer shows, by the buttons that the bot put on it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import discord

from bot.cards.buttons import where_marked
from bot.cards.card import Verb
from bot.chat.answers.remembered import Memory, unfitted
from bot.chat.ids import ControlId, controls_on
from bot.errors import Gone, Refused
from bot.faults import Fault
from bot.library.library import Library
from bot.model.content_notes import Veil
from bot.model.hidden import HiddenFrom

_ARGS: Final = 3
_COVER: Final = "||"
_LEADING: Final = frozenset({Verb.CONTEXT, Verb.CITE, Verb.PICTURE})
"""The buttons that carry the key of an article and the id of a passage first."""


def leading_to_passages(message: discord.Message) -> list[ControlId]:
    """The controls of a message that lead to a passage it shows, in order; *Share* of a picture as what drew it."""
    drawn = (
        ControlId(Verb.PICTURE, one.owner, one.args[1:]) if one.verb is Verb.SHARE and len(one.args) > _ARGS else one
        for one in controls_on(message)
    )
    return [control for control in drawn if control.verb in _LEADING]


async def refuse_hidden(library: Library, memory: Memory, message: discord.Message) -> None:
    """Raise Refused where an answer shows a quote or hit that curators keep back now.

    A quote can be drawn as a picture, hits of a search cannot be cited. What a verdict shows may be shown: hidden
    passages can still be read and verified.
    """
    controls = leading_to_passages(message)
    verbs = {control.verb for control in controls}
    if Verb.PICTURE in verbs:
        scope = HiddenFrom.QUOTES
    elif Verb.CITE not in verbs:
        scope = HiddenFrom.SEARCH
    else:
        return
    for control in controls:
        try:
            key, passage, *_ = await unfitted(memory, control.args)
        except Gone:  # too old to be opened: nothing tells what it leads to
            continue
        if await library.curating.keeps(key, passage, scope):
            raise Refused(Fault.HIDDEN_MEANWHILE)


async def refuse_noted(library: Library, message: discord.Message) -> None:
    """Raise Refused where an answer shows what a content note has shown otherwise here by now.

    An answer is shared where it was given, so this happens only if what is made of the note was changed in between.
    """
    components = [component.to_dict() for component in message.components]
    verdict = {Verb.CONTEXT, Verb.CITE} <= {control.verb for control in leading_to_passages(message)}
    covered = _covered(components)
    for verb, (key, passage, exact, *where) in _shown(message, components):
        if verb is Verb.PICTURE:
            veiled = (await library.quote_shown(key, passage, exact)).veiled
        elif verb is Verb.CITE and verdict:
            continue  # the words of a verdict are those that its way into the context marks
        else:
            part = where_marked(where[0]) if verdict and where else None
            veiled = await library.noting.veiled(key, passage, part)
        if veiled.veil.kept_back or (veiled.veil is Veil.SPOILER and not covered):
            raise Refused(Fault.NOTE_SINCE, ", ".join(veiled.notes))
        if verb is Verb.PICTURE:
            return  # the quote is all there is


def _covered(components: object) -> bool:
    """Whether any text or picture among components stands behind a spoiler."""
    if isinstance(components, Mapping):
        each: Mapping[str, Any] = components
        here = _COVER in str(each.get("content", "")) or each.get("spoiler") is True
        return here or any(map(_covered, each.values()))
    return isinstance(components, Sequence) and not isinstance(components, str) and any(map(_covered, components))


def _shown(message: discord.Message, components: object) -> Iterator[tuple[Verb, tuple[str, ...]]]:
    """Which passages a message shows, by its buttons and by the menus to keep one: a picture's quote first."""
    leading = leading_to_passages(message)
    found = [(control.verb, control.args) for control in leading if len(control.args) >= _ARGS]
    found += [
        (Verb.BOOKMARK, tuple(value.split(":"))) for value in _values(components) if value.count(":") >= _ARGS - 1
    ]
    return iter(sorted(found, key=lambda one: one[0] is not Verb.PICTURE))


def _values(components: object) -> Iterator[str]:
    """What the lines of all menus stand for."""
    if isinstance(components, Mapping):
        each: Mapping[str, Any] = components
        for option in each.get("options", ()):
            yield str(option.get("value", ""))
        for value in each.values():
            yield from _values(value)
    elif isinstance(components, Sequence) and not isinstance(components, str):
        for one in components:
            yield from _values(one)
