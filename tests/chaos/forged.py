"""An evening on which strangers post to the interactions endpoint: nothing of theirs is taken, nothing logged whole."""

import asyncio
import json
import random
import signal
import time
from collections import Counter
from pathlib import Path

from nacl.signing import SigningKey

from tests.chaos.evening import Evening
from tests.chaos.house import House
from tests.process.bot_process import BotProcess
from tests.process.loopback import Loopback
from tests.process.loopback.payloads import HOME, READER, interaction
from tests.process.loopback.poster import signed

AT_ONCE = 50
MARK = "bWFyaw"
"""Stands in the token of every request of a stranger."""
Request = tuple[bytes, dict[str, str]]


async def forged(home: Path, times: int, chance: random.Random) -> Evening:
    """Requests signed by nobody, by another key, for other words or another time, long ago, or taken before; one in a
    hundred is Discord's own, and is answered."""
    evening, house = Evening(), House(home)
    assert await house.load() == 0
    async with Loopback() as discord, house.bot_over_http(discord) as bot:
        poster = discord.poster
        assert poster is not None
        began, taken = time.monotonic(), [_genuine(1, int(time.time()))]
        if (await poster.send(*taken[0]))[0] != 200:
            evening.wrong.append("what Discord signed was refused")
        answers = Counter[int]()
        gate = asyncio.Semaphore(AT_ONCE)

        async def attack(number: int) -> None:
            async with gate:
                kind = chance.randrange(6)
                status, said = await poster.send(*_stranger(kind, number, taken[-1], chance))
                answers[status] += 1
                if status != 401 or said:
                    evening.wrong.append(f"kind {kind}: {status} {said[:60]!r}")

        for begin in range(0, times, 100):
            await asyncio.gather(*(attack(begin + one) for one in range(min(100, times - begin))))
            answer = await discord.answered(await discord.ask("quote", guild=HOME, person=READER + begin))
            evening.seconds.append(answer.seconds or 0.0)
            taken.append(_genuine(2 + begin, int(time.time())))
            if (await poster.send(*taken[-1]))[0] != 200:
                evening.wrong.append("what Discord signed was refused")
        evening.times = sum(answers.values())
        await _looks_well(evening, bot, time.monotonic() - began)
    return evening


async def _looks_well(evening: Evening, bot: BotProcess, seconds: float) -> None:
    lines = bot.times_said("were refused")
    if not 1 <= lines <= 1 + seconds / 60:
        evening.wrong.append(f"{lines} lines in {seconds:.0f} s")
    if MARK in bot.log or "Traceback" in bot.log:
        evening.wrong.append(f"in the log: {bot.log[-500:]}")
    bot.send(signal.SIGTERM)
    if await bot.ends() != 0:
        evening.wrong.append("did not end cleanly")


def _asked(number: int) -> bytes:
    what = {"id": "1", "name": "help", "type": 1, "options": []}
    return json.dumps(interaction(number, f"{MARK}{number}", 2, what, guild_id=HOME, person=READER)).encode("ascii")


def _genuine(number: int, at: int) -> Request:
    body = _asked(number)
    return body, signed(body, at)


def _stranger(kind: int, number: int, taken: Request, chance: random.Random) -> Request:
    now = int(time.time())
    body = _asked(10**6 + number)
    headers = signed(body, now)
    if kind == 0:
        headers["X-Signature-Ed25519"] = chance.randbytes(64).hex()
    elif kind == 1:
        key = SigningKey(chance.randbytes(32))
        headers["X-Signature-Ed25519"] = key.sign(str(now).encode("ascii") + body).signature.hex()
    elif kind == 2:
        at = chance.randrange(len(body))
        body = body[:at] + bytes([body[at] ^ 1]) + body[at + 1 :]
    elif kind == 3:
        headers["X-Signature-Timestamp"] = str(now + chance.choice((-1, 1)))
    elif kind == 4:
        headers = signed(body, now - chance.randrange(7, 10**6))
    else:
        return taken
    return body, headers
