"""Permissions, as Discord's own settings call them."""

from collections.abc import Iterable
from typing import Final

from bot.cards.tongue import later, said, translated

_CONTEXT: Final = "permission"

PERMISSIONS: Final = (
    later("View Channel", context="permission"),
    later("Send Messages", context="permission"),
    later("Send Messages in Threads", context="permission"),
    later("Create Posts", context="permission"),
    later("Create Public Threads", context="permission"),
    later("Read Message History", context="permission"),
)
"""Those the bot may lack, by the English names under which they are noted."""


def permission_names(missing: str | Iterable[str]) -> str:
    """``View Channel, Send Messages``: those that are missing, which may stand with commas in one string."""
    named = missing.split(", ") if isinstance(missing, str) else missing
    return said(", ").join(translated(name, _CONTEXT) for name in named)
