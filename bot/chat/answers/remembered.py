"""What a button needs but cannot hold, kept in ``state.db``: what was asked, who is cited."""

import json
from dataclasses import replace
from typing import Protocol

from bot.cards.card import Action, Card, Verb
from bot.chat.context import ASKED_IN
from bot.errors import Gone
from bot.faults import Fault

QUOTE, SEARCH, ARTICLES, CITED, QUOTED, KEPT = "quote", "search", "articles", "cited", "quoted", "kept"
CIRCLE = "circle"
"""The kinds of remembered options."""

NOTHING = "-"
"""The token of a button whose command was given no options."""


class Memory(Protocol):
    """What outlives the process for buttons (``State`` stores it)."""

    async def remember(self, kind: str, payload: str, place: str = "") -> str:
        """Keep a payload of an answer in the server ``place``; the token to recall it by, short enough for a button."""
        ...

    async def remember_as(self, token: str, kind: str, payload: str, place: str = "") -> None:
        """The same under a token of one's own; what was kept under it before is forgotten."""
        ...

    async def recall(self, token: str) -> tuple[str, str] | None:
        """The kind and the payload behind a token, None once it was forgotten."""
        ...


async def keep(memory: Memory, kind: str, **options: str | None) -> str:
    """A token that ``recall`` gives the options back for."""
    given = {name: value for name, value in options.items() if value}
    return await memory.remember(kind, json.dumps(given), ASKED_IN.get()) if given else NOTHING


async def recall(memory: Memory, token: str) -> tuple[str | None, dict[str, str]]:
    """The kind and the options behind a token; kind None for ``NOTHING``. Raises Gone when they were not kept."""
    if token == NOTHING:
        return None, {}
    kept = await memory.recall(token)
    if kept is None:
        raise Gone(Fault.ANSWER_TOO_OLD)
    return kept[0], json.loads(kept[1])


async def fitted(memory: Memory, card: Card) -> Card:
    """The card with buttons that can be written: one that names a speaker gets a token for all it carries."""
    if not any(_carries_a_name(action) for action in card.actions):
        return card
    actions = []
    for action in card.actions:
        if _carries_a_name(action):
            action = replace(action, args=(await memory.remember(CITED, json.dumps(action.args), ASKED_IN.get()),))
        actions.append(action)
    return replace(card, actions=tuple(actions))


async def unfitted(memory: Memory, args: tuple[str, ...]) -> tuple[str, ...]:
    """What a button carried before it was fitted. Raises Gone if it was not kept."""
    if len(args) != 1:
        return args
    kept = await memory.recall(args[0])
    if kept is None or kept[0] != CITED:
        raise Gone(Fault.ANSWER_TOO_OLD)
    return tuple(json.loads(kept[1]))


def _carries_a_name(action: Action) -> bool:
    return action.verb is Verb.CITE and len(action.args) > 4
