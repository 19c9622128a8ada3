"""What Discord sends, as far as discord.py reads it: users, servers, interactions, messages."""

import itertools
from collections.abc import Iterator, Sequence
from typing import Any

from nacl.signing import SigningKey

Json = dict[str, Any]

APPLICATION = 700000000000000001
BOT = 700000000000000001
OWNER = 700000000000000002
READER = 700000000000000003
HOME = 800000000000000001
CHANNEL = 900000000000000001
WHEN = "2026-05-01T12:00:00+00:00"
EVERYTHING = str(2**50 - 1)
SIGNING = SigningKey(bytes(range(32)))
"""The key by which interactions posted to a bot are signed; the application's page shows its other half."""


def user(number: int, name: str, *, bot: bool = False) -> Json:
    """A user."""
    return {
        "id": str(number),
        "username": name,
        "global_name": name,
        "discriminator": "0",
        "avatar": None,
        "bot": bot,
        "public_flags": 0,
        "flags": 0,
    }


def application() -> Json:
    """The application behind the token, as its owner sees it."""
    return {
        "id": str(APPLICATION),
        "name": "Commonplace",
        "icon": None,
        "description": "",
        "rpc_origins": [],
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": SIGNING.verify_key.encode().hex(),
        "approximate_guild_count": 1,
        "interactions_endpoint_url": None,
        "owner": user(OWNER, "owner"),
        "team": None,
        "flags": 0,
    }


def guild(number: int, channels: int = 1) -> Json:
    """A server with text channels and the role everybody has."""
    return {
        "id": str(number),
        "name": f"Reading room {number % 1000}",
        "icon": None,
        "splash": None,
        "discovery_splash": None,
        "owner_id": str(OWNER),
        "afk_channel_id": None,
        "afk_timeout": 300,
        "verification_level": 0,
        "default_message_notifications": 0,
        "explicit_content_filter": 0,
        "roles": [
            {
                "id": str(number),
                "name": "@everyone",
                "color": 0,
                "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
                "hoist": False,
                "position": 0,
                "permissions": EVERYTHING,
                "managed": False,
                "mentionable": False,
                "flags": 0,
            }
        ],
        "emojis": [],
        "stickers": [],
        "features": [],
        "mfa_level": 0,
        "application_id": None,
        "system_channel_id": None,
        "system_channel_flags": 0,
        "rules_channel_id": None,
        "vanity_url_code": None,
        "description": None,
        "banner": None,
        "premium_tier": 0,
        "preferred_locale": "en-US",
        "public_updates_channel_id": None,
        "nsfw_level": 0,
        "premium_progress_bar_enabled": False,
        "joined_at": WHEN,
        "large": False,
        "unavailable": False,
        "member_count": 2,
        "voice_states": [],
        "members": [{"user": user(BOT, "commonplace", bot=True), "roles": [], "joined_at": WHEN, "flags": 0}],
        "channels": [channel(CHANNEL + (number - HOME) * 100 + i) for i in range(channels)],
        "threads": [],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
    }


def channel(number: int) -> Json:
    """A text channel."""
    return {
        "id": str(number),
        "type": 0,
        "name": "reading",
        "position": 0,
        "nsfw": False,
        "topic": None,
        "parent_id": None,
        "permission_overwrites": [],
        "last_message_id": None,
        "rate_limit_per_user": 0,
        "flags": 0,
        "permissions": EVERYTHING,
    }


def thread(number: int, name: str, parent: str) -> Json:
    """A thread under a message, whose number it has."""
    about = {"archived": False, "auto_archive_duration": 1440, "archive_timestamp": WHEN, "locked": False}
    own: Json = {"type": 11, "name": name, "parent_id": parent, "guild_id": str(HOME), "owner_id": str(BOT)}
    return channel(number) | own | {"message_count": 0, "member_count": 1, "thread_metadata": about}


def interaction(number: int, token: str, kind: int, what: Json, *, guild_id: int | None, person: int) -> Json:
    """Somebody asks, in a server or (without ``guild_id``) in direct messages."""
    asked: Json = {
        "id": str(number),
        "application_id": str(APPLICATION),
        "type": kind,
        "token": token,
        "version": 1,
        "data": what,
        "locale": "en-US",
        "app_permissions": EVERYTHING,
        "entitlements": [],
        "attachment_size_limit": 10_485_760,
        "authorizing_integration_owners": {"0": str(guild_id or 0)},
    }
    reader = user(person, "reader")
    if guild_id is None:
        direct = {"id": str(CHANNEL + 99), "type": 1, "last_message_id": None, "recipients": [reader], "flags": 0}
        return asked | {"context": 1, "channel": direct, "channel_id": direct["id"], "user": reader}
    here = channel(CHANNEL + (guild_id - HOME) * 100)
    member = {
        "user": reader,
        "roles": [],
        "joined_at": WHEN,
        "deaf": False,
        "mute": False,
        "flags": 0,
        "permissions": EVERYTHING,
    }
    return asked | {
        "context": 0,
        "guild_id": str(guild_id),
        "guild": {"id": str(guild_id), "locale": "en-US", "features": []},
        "guild_locale": "en-US",
        "channel": here | {"guild_id": str(guild_id)},
        "channel_id": here["id"],
        "member": member,
    }


def message(number: int, said: Json, channel_id: str) -> Json:
    """A message of the bot's, made from what it sent."""
    return {
        "id": str(number),
        "channel_id": channel_id,
        "type": 0,
        "author": user(BOT, "commonplace", bot=True),
        "application_id": str(APPLICATION),
        "content": said.get("content") or "",
        "components": list(_numbered(said.get("components") or [], itertools.count(1))),
        "flags": said.get("flags", 0),
        "timestamp": WHEN,
        "edited_timestamp": None,
        "tts": False,
        "pinned": False,
        "mention_everyone": False,
        "mentions": [],
        "mention_roles": [],
        "attachments": [],
        "embeds": [],
    }


def _numbered(components: Sequence[Json], numbers: Iterator[int]) -> Iterator[Json]:
    """Components as Discord gives them back: each with a number."""
    for component in components:
        given: Json = {"id": next(numbers)}
        given.update(component)
        if "components" in given:
            given["components"] = list(_numbered(given["components"], numbers))
        if "accessory" in given:
            given["accessory"] = next(_numbered([given["accessory"]], numbers))
        yield given
