"""What was asked, kept so that a button can ask it again: in the button where it is nothing, else in ``state.db``."""

import json

from bot.cards.fault import gone_state
from bot.services import State

QUOTE, SEARCH, ARTICLES = "quote", "search", "articles"
"""Kinds of what is kept."""

NOTHING = "-"
"""Stands in a button where a command was given no options."""


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
