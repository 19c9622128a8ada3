"""What an answer costs over HTTP beside one through the gateway: two processes of the bot, asked in turn.

    python -m tests.benchmarks.over_http [--rounds 10] [--articles DIR]

A third of the questions are searches for half remembered lines. Medians of the rounds; the times of the processor are
those of the bot's own process, and its answers' times those that the small Discord sees, on the same machine.
"""

import argparse
import asyncio
import json
import random
import statistics
import tempfile
import time
from pathlib import Path

from tests.chaos.house import SAMPLES, House
from tests.chaos.load import processor, remembered
from tests.process.bot_process import BotProcess
from tests.process.loopback import Answer, Loopback, server
from tests.process.loopback.payloads import HOME, READER
from tests.process.loopback.poster import signed

EACH, AT_ONCE = 60, 6
PINGS = 1000


async def asked(discord: Loopback, lines: list[str]) -> list[Answer]:
    """One round, a few at a time: a search for each line, with a quote and the list of articles beside it."""
    room = asyncio.Semaphore(AT_ONCE)

    async def one(number: int, line: str) -> list[Answer]:
        async with room:
            person = READER + number
            return [
                await discord.answered(await discord.ask("search", {"text": line}, person=person)),
                await discord.answered(await discord.ask("quote", person=person)),
                await discord.answered(await discord.ask("articles", person=person)),
            ]

    rounds = await asyncio.gather(*(one(number, line) for number, line in enumerate(lines)))
    return [answer for each in rounds for answer in each]


async def posted(discord: Loopback, bot: BotProcess, *, forged: bool) -> float:
    """Milliseconds of the processor for a PING, or for one that Discord has not signed."""
    poster, room, before = discord.poster, asyncio.Semaphore(AT_ONCE), processor(bot)
    assert poster is not None

    async def one(number: int) -> None:
        body = json.dumps({"type": 1, "id": str(number), "about": "x" * 1200}).encode("ascii")
        headers = signed(body, int(time.time())) | ({"X-Signature-Ed25519": "0" * 128} if forged else {})
        async with room:
            status, _ = await poster.send(body, headers)
        assert status == (401 if forged else 200)

    await asyncio.gather(*map(one, range(PINGS)))
    return (processor(bot) - before) * 1000 / PINGS


async def compare(home: Path, rounds: int, articles: Path) -> None:
    """Print the table."""
    houses = [House(home / name, articles=articles) for name in ("gateway", "http")]
    for house in houses:
        assert await house.load() == 0
    chance = random.Random(1)
    async with (
        Loopback(guilds=(HOME,)) as one,
        Loopback(guilds=(HOME,)) as other,
        houses[0].bot(one) as by_gateway,
        houses[1].bot_over_http(other) as over_http,
    ):
        sides = {"gateway": (one, by_gateway), "HTTP": (other, over_http)}
        for discord, bot in sides.values():
            await bot.says("registered in server")
            await asked(discord, [remembered(articles, chance) for _ in range(EACH // 3)])
        costs: dict[str, list[float]] = {name: [] for name in sides}
        seconds: dict[str, list[float]] = {name: [] for name in sides}
        for _ in range(rounds):
            lines = [remembered(articles, chance) for _ in range(EACH // 3)]
            for name, (discord, bot) in sides.items():
                before = processor(bot)
                answers = await asked(discord, lines)
                costs[name].append((processor(bot) - before) * 1000 / len(answers))
                seconds[name].append(statistics.median(answer.seconds or 0.0 for answer in answers) * 1000)
        for name in sides:
            cost, wait = statistics.median(costs[name]), statistics.median(seconds[name])
            print(f"{name:8} processor for each answer {cost:.1f} ms, median answer {wait:.1f} ms", flush=True)
        ratios = [http / gate for gate, http in zip(costs["gateway"], costs["HTTP"], strict=True)]
        print(f"HTTP to gateway, processor: {statistics.median(ratios):.2f}")
        ping, refused = [await posted(other, over_http, forged=forged) for forged in (False, True)]
        print(f"a PING {ping:.2f} ms, a forged request {refused:.2f} ms of the processor")


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--articles", type=Path, default=SAMPLES)
    chosen = parser.parse_args()
    server.PATIENCE = 90.0
    with tempfile.TemporaryDirectory(prefix="commonplace-http-") as home:
        asyncio.run(compare(Path(home), chosen.rounds, chosen.articles))


if __name__ == "__main__":
    main()
