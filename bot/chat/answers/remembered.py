"""What a button needs but cannot hold, kept in ``state.db``: what was asked, who is cited."""

import json
from dataclasses import replace

from bot.cards.card import Action, Card, Verb
from bot.cards.fault import gone_state
from bot.services import State

QUOTE, SEARCH, ARTICLES, CITED = "quote", "search", "articles", "cited"
"""The kinds of remembered options."""

NOTHING = "-"
"""The token of a button whose command was given no options."""


async def keep(state: State, kind: str, **options: str | None) -> str:
    """A token that ``recall`` gives the options back for."""
    given = {name: value for name, value in options.items() if value}
    return await state.remember(kind, json.dumps(given)) if given else NOTHING


async def recall(state: State, token: str) -> tuple[str | None, dict[str, str]]:
    """The kind and the options behind a token; kind None for ``NOTHING``. Raises Gone when they were not kept."""
    if token == NOTHING:
        return None, {}
    kept = await state.recall(token)
    if kept is None:
        raise gone_state()
    return kept[0], json.loads(kept[1])


async def fitted(state: State, card: Card) -> Card:
    """The card with buttons that can be written: one that names a speaker gets a token for all it carries."""
    if not any(_carries_a_name(action) for action in card.actions):
        return card
    actions = []
    for action in card.actions:
        if _carries_a_name(action):
            action = replace(action, args=(await state.remember(CITED, json.dumps(action.args)),))
        actions.append(action)
    return replace(card, actions=tuple(actions))


async def unfitted(state: State, args: tuple[str, ...]) -> tuple[str, ...]:
    """What a button carried before it was fitted. Raises Gone if it was not kept."""
    if len(args) != 1:
        return args
    kept = await state.recall(args[0])
    if kept is None or kept[0] != CITED:
        raise gone_state()
    return tuple(json.loads(kept[1]))


def _carries_a_name(action: Action) -> bool:
    return action.verb is Verb.CITE and len(action.args) > 4
