"""A reload of a large library of which a hundredth has changed, while members ask and a setting is saved.

    python -m tests.benchmarks.reload [--passages 100000] [--sources 400] [--changed 0.01] [--times 3]

The bot is a process of its own with a clock in its event loop (``watched``), against the small Discord of the tests.
The articles are made of the sample library's sentences, with a word of its own in each passage. Told of each reload:
how long ``library.db`` was locked for whoever else would write to it, how long a setting took to be saved meanwhile
(from the press in ``/settings`` to the answer), and how long the event loop was held up.
"""

import argparse
import asyncio
import json
import random
import sqlite3
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from tests.benchmarks.corpus import made_passages, written_passages
from tests.benchmarks.library import SAMPLE
from tests.benchmarks.run import Lags, answers_during, surroundings, told_to_stop
from tests.process.bot_process import bot_process
from tests.process.loopback import Answer, Loopback, server
from tests.process.loopback.payloads import OWNER

SECTION = 25
"""Passages under one heading."""
_OFTEN = 0.05
_RELOADED = "Library reloaded"


def article(number: int, passages: int, edition: int, sentences: Sequence[str], words: Sequence[str]) -> str:
    """An article as a file: each passage of three sentences and a word that differs in each edition."""
    chance = random.Random(number)
    parts = [f"# Made article {number:03}\n\nBy Ada Penrose"]
    for at in range(passages):
        if at % SECTION == 0:
            parts.append(f"## Part {at // SECTION + 1}")
        own = words[(number * passages + at + edition * 7) % len(words)]
        said = [sentence.rstrip(".") for sentence in chance.sample(sentences, 3)]
        parts.append(f"{said[0]}. {said[1]}, and {own} {number} was written in the margin of it. {said[2]}.")
    return "\n\n".join(parts) + "\n"


class Locked:
    """Tries again and again to write to a database that others write to; ``spans`` are the seconds that it was locked,
    with when each began."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._over = threading.Event()
        self.spans: list[tuple[float, float]] = []

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Within this it is tried."""
        thread = threading.Thread(target=self._watch)
        thread.start()
        try:
            yield
        finally:
            self._over.set()
            thread.join()

    def _watch(self) -> None:
        with closing(sqlite3.connect(self._path, timeout=0, isolation_level=None)) as connection:
            since: float | None = None
            while not self._over.wait(0.002):
                now = time.monotonic()
                try:
                    connection.execute("BEGIN IMMEDIATE")
                    connection.execute("ROLLBACK")
                except sqlite3.OperationalError:
                    since = since or now
                else:
                    if since is not None:
                        self.spans.append((since, now - since))
                    since = None


def menu_with(value: str, answer: Answer) -> str:
    """The id of the menu of an answer that offers a value."""
    waiting: list[object] = [answer.shown]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            if any(option.get("value") == value for option in one.get("options", ())):
                return str(one["custom_id"])
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one
    raise SystemExit(f"no menu with {value}:\n{answer.text}")


async def saving(discord: Loopback, until: asyncio.Event) -> list[float]:
    """Change who may share answers, to and fro, until the event; seconds from each press to its answer."""
    took: list[float] = []
    page = await discord.answered(await discord.ask("settings", person=OWNER))
    menu = menu_with("moderators", page)
    while not until.is_set():
        chosen = ("moderators", "everybody")[len(took) % 2]
        pressed = await discord.answered(await discord.press(page, menu, values=[chosen], person=OWNER))
        assert pressed.seconds is not None
        took.append(pressed.seconds)
        await asyncio.sleep(_OFTEN)
    return took


async def reloaded(discord: Loopback, done: asyncio.Event) -> str:
    """A curator reloads; what the report says."""
    answer = await discord.answered(await discord.ask("library", sub="reload", person=OWNER))
    began = time.monotonic()
    while _RELOADED not in answer.text:
        await asyncio.sleep(0.05)
        if time.monotonic() - began > 600:
            raise SystemExit(f"no report of the reload:\n{answer.text}")
    done.set()
    return answer.text


async def measure(home: Path, chosen: argparse.Namespace) -> None:
    """Fill a library, then change and reload it as often as asked, and print what each time took."""
    folder, database = home / "articles", home / "var" / "library.db"
    folder.mkdir()
    sentences = [part for text in written_passages(SAMPLE) for part in text.split(". ") if 40 <= len(part) <= 200]
    words = sorted({word.strip(".") for text in made_passages(400, random.Random("own")) for word in text.split()})
    each = chosen.passages // chosen.sources

    def write(number: int, edition: int) -> None:
        text = article(number, each, edition, sentences, words)
        (folder / f"made-{number:03}.md").write_text(text, "utf-8")

    for number in range(chosen.sources):
        write(number, 0)
    book = home / "lags.json"
    program = ("tests.benchmarks.watched", str(book), "run")
    spans: list[tuple[str, float, float]] = []
    lines: list[str] = []
    async with Loopback() as discord:
        began = time.monotonic()
        async with bot_process(home, surroundings(home, folder, discord), program=program) as bot:
            await bot.connects(discord)
            connected = time.monotonic()
            await bot.says("The library holds")
            held, quotes, spent = _count(database, "passage"), _count(database, "quote"), time.monotonic() - began
            print(f"{held} passages, {quotes} quotes, loaded in {spent:.0f} s", flush=True)
            spans.append(("first load", connected, began + spent))
            lines.append(f"{spent:7.1f} s")
            for name in ("warm", "nothing changes", *("reload",) * chosen.times):
                if name == "reload":
                    for at in range(round(chosen.sources * chosen.changed)):
                        write((len(lines) * 31 + at * 97) % chosen.sources, len(lines) + 1)
                done, locked = asyncio.Event(), Locked(database)
                began = time.monotonic()
                with locked.watched():
                    work = reloaded(discord, done) if name == "reload" else _pause(5.0, done)
                    _, saved, _ = await asyncio.gather(work, saving(discord, done), answers_during(discord, None, done))
                ended = time.monotonic()
                spans.append((name, began, ended))
                longest_lock = max((span for _, span in locked.spans), default=0.0)
                lines.append(
                    f"{ended - began:7.1f} s; locked at most {longest_lock:5.2f} s, in all "
                    f"{sum(span for _, span in locked.spans):5.2f} s; a setting saved, ms: "
                    f"median {sorted(saved)[len(saved) // 2] * 1000:5.1f}, worst {max(saved) * 1000:6.1f}"
                )
            await told_to_stop(bot)
    lags = json.loads(book.read_text("ascii"))
    for (name, began, ended), line in zip(spans, lines, strict=True):
        print(f"{name:16}{line}\n    {Lags.between(lags, began, ended)}")


async def _pause(seconds: float, done: asyncio.Event) -> str:
    await asyncio.sleep(seconds)
    done.set()
    return ""


def _count(database: Path, table: str) -> str:
    with closing(sqlite3.connect(database)) as connection:
        return f"{connection.execute(f'SELECT count(*) FROM {table}').fetchone()[0]:,}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--passages", type=int, default=100_000)
    parser.add_argument("--sources", type=int, default=400)
    parser.add_argument("--changed", type=float, default=0.01)
    parser.add_argument("--times", type=int, default=3)
    chosen = parser.parse_args(arguments)
    server.PATIENCE = 900.0
    with tempfile.TemporaryDirectory(prefix="commonplace-reload-") as home:
        asyncio.run(measure(Path(home), chosen))


if __name__ == "__main__":
    main()
