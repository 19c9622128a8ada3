"""What a server costs in memory: one as the small Discord has them, and one with 30 channels, 15 roles and 40 emojis.

    python -m tests.chaos.memory [--servers 2500]

Each kind is measured in a process of its own, with the client of this bot and with discord.py's as it comes. Four
fifths of the channels of a busy one have the permissions of one of three categories.
"""

import argparse
import asyncio
import gc
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import discord

from bot.chat.connection.sharded import ShardedClient
from tests.process.loopback.payloads import BOT, HOME, Json, guild, user

_TOPIC = "What is read here, when we meet, and where the last evening left off. Newcomers begin with the first part."


def busy_server(number: int) -> Json:
    """A server of a community that has been there for a while."""
    told = guild(number, 30)
    everyone = told["roles"][0]
    told["roles"] += [everyone | {"id": str(number + 1 + i), "name": f"role {i}", "position": i} for i in range(15)]
    told["emojis"] = [{"id": str(number + i), "name": f"emoji{i}", "available": True} for i in range(40)]
    told["features"] = ["COMMUNITY", "NEWS", "SOUNDBOARD", "AUTO_MODERATION"]
    for at, channel in enumerate(told["channels"]):
        role = at % 3 if at % 5 else 3 + at % 12
        hidden = {"id": str(number), "type": 0, "allow": "0", "deny": "1024"}
        shown = {"id": str(number + 1 + role), "type": 0, "allow": "1024", "deny": "0"}
        channel |= {"name": f"channel-{at}", "topic": f"{_TOPIC} ({at})", "last_message_id": str(10**18 + at)}
        channel["permission_overwrites"] = [hidden, shown]
    return told


def resident() -> int:
    """What this process holds (VmRSS), in KiB."""
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:"))


async def cost(client: discord.Client, kind: str, servers: int) -> float:
    """KiB a server of that kind, told of as the gateway does."""
    state = client._connection
    await client._async_setup_hook()
    state.user = discord.ClientUser(state=state, data=user(BOT, "commonplace", bot=True))  # type: ignore[arg-type]
    state._users[BOT] = state.user  # type: ignore[assignment]

    def tell(numbers: range) -> None:
        for number in numbers:
            told: Any = (busy_server if kind == "busy" else guild)(HOME + (number << 22))
            state.parse_guild_create(json.loads(json.dumps(told)))
        gc.collect()

    tell(range(200))
    before = resident()
    tell(range(200, 200 + servers))
    return (resident() - before) / servers


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--servers", type=int, default=2500)
    parser.add_argument("--only", nargs=2, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.only:
        which, kind = chosen.only
        made: type[discord.Client] = ShardedClient if which == "ours" else discord.Client
        client = made(intents=discord.Intents(guilds=True), member_cache_flags=discord.MemberCacheFlags.none())
        print(f"{asyncio.run(cost(client, kind, chosen.servers)):.1f}")
        return
    for kind in ("small", "busy"):
        for which in ("ours", "discord.py"):
            command = [sys.executable, "-m", "tests.chaos.memory", "--servers", str(chosen.servers)]
            done = subprocess.run([*command, "--only", which, kind], check=True, capture_output=True, text=True)
            print(f"{kind} server, {which}: {done.stdout.strip()} KiB")


if __name__ == "__main__":
    main()
