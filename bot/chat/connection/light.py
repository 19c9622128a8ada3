"""What Discord tells of a server, without what this bot never looks at: memory is what many servers cost.

``python -m tests.chaos.memory`` shows by how much.
"""

import sys
from collections.abc import MutableMapping
from typing import Any, Final

from discord import Guild

_UNUSED: Final = (
    *("emojis", "stickers", "voice_states", "presences", "stage_instances", "guild_scheduled_events"),
    *("soundboard_sounds", "description", "incidents_data"),
)


def lighten_server(told: MutableMapping[str, Any]) -> None:
    """Take out of a server's data, as the gateway tells it, what nothing here asks for. Words that many servers have
    in common are kept once."""
    for key in _UNUSED:
        told.pop(key, None)
    told["features"] = [sys.intern(feature) for feature in told.get("features", ())]
    channels, roles = told.get("channels", ()), told.get("roles", ())
    for channel in channels:
        channel |= {"topic": None, "last_message_id": None}
    for named in (*channels, *roles):
        if name := named.get("name"):
            named["name"] = sys.intern(name)


def share_overwrites(guild: Guild) -> None:
    """Let channels with the same permissions, as those of a category have, keep them once."""
    each: dict[tuple[int, int, int, int], Any] = {}
    lists: dict[tuple[int, ...], list[Any]] = {}
    for channel in guild.channels:
        same = [each.setdefault((one.type, one.id, one.allow, one.deny), one) for one in channel._overwrites]
        channel._overwrites = lists.setdefault(tuple(map(id, same)), same)
