#!/usr/bin/env bash
# discord.py 2.7.1, AutoShardedClient: shards start one after another, and the first that cannot connect is tried again for
# ever, so that none behind it starts. A server that the bot left while its shard was away stays among `client.guilds` after
# the shard's new session, which names the servers there are; `Client` forgets it.
# What follows: shards are connected here by tasks of their own, and what a new session does not name is forgotten.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check discord.py==2.7.1 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
import asyncio
import logging

import discord

logging.disable(logging.CRITICAL)
asked = []


class Enough(Exception):
    pass


async def first_is_away(client, *, shard_id, **how):
    asked.append(shard_id)
    if shard_id == 0 and len(asked) < 20:
        raise ConnectionResetError
    raise Enough


async def no_pause(seconds):
    pass


def ready(numbers):
    me = {"id": "7", "username": "bot", "discriminator": "0", "avatar": None}
    guilds = [{"id": str(number), "unavailable": True} for number in numbers]
    return {"user": me, "guilds": guilds, "shard": [0, 2], "application": {"id": "7", "flags": 0}}


async def main():
    client = discord.AutoShardedClient(intents=discord.Intents(guilds=True), shard_count=2)
    await client._async_setup_hook()
    whole, asyncio.sleep = asyncio.sleep, no_pause
    discord.shard.DiscordWebSocket.from_client = first_is_away
    tries = asyncio.create_task(client.launch_shards())
    while len(asked) < 15:
        await whole(0)
    tries.cancel()
    asyncio.sleep = whole
    print("asked for shards", asked[:15])
    assert set(asked[:15]) == {0}

    left = {}
    for kind, options in ((discord.AutoShardedClient, {"shard_count": 2}), (discord.Client, {})):
        one = kind(intents=discord.Intents(guilds=True), **options)
        await one._async_setup_hook()
        one._connection.shard_ids = range(2)
        one._connection.parse_ready(ready([100, 200]))
        one._connection.parse_ready(ready([100]))
        left[kind.__name__] = sorted(guild.id for guild in one.guilds)
    print(left)
    assert left == {"AutoShardedClient": [100, 200], "Client": [100]}, left


asyncio.run(main())
PYTHON
