"""Evenings on which curators work while a disk is full, or may not be written: a sentence each, nothing half done."""

import hashlib
import random
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import simcord

from bot.chat.client import make_client
from bot.cli.demo.stage import own_menus
from bot.services import Services, open_services
from bot.settings import Settings
from tests.chaos.disk import fill, let_go_of, small_disk_at
from tests.chaos.evening import Evening
from tests.chat.conftest import BEES, HOME, TIDES, House, shown, words
from tests.chat.controls.test_adding import TEA

BALLAST = "ballast"
KINDS = ("articles full", "data full", "both full", "articles read-only")


async def curating(home: Path, times: int, chance: random.Random) -> Evening:
    """Add, keep, edit, remove, hide, reload, undo and keep a bookmark on such a disk, then again when there is room."""
    evening = Evening()
    for number in range(times):
        kind = KINDS[number % len(KINDS)]
        place = home / f"evening-{number}"
        try:
            wrong = await _evening(place, kind, chance)
        finally:
            for folder in (place / "articles", place / "var"):
                if folder.is_mount():
                    let_go_of(folder)
        evening.wrong += [f"{kind}: {line}" for line in wrong]
        evening.times += 1
    return evening


async def _evening(place: Path, kind: str, chance: random.Random) -> list[str]:
    articles, var = place / "articles", place / "var"
    for folder in (articles, var):
        folder.mkdir(parents=True)
        if not small_disk_at(folder):
            return ["no file system of its own could be made (root?)"]
    (articles / "tides.md").write_text(TIDES, "utf-8")
    (articles / "bees.md").write_text(BEES, "utf-8")
    async with _house(articles, var, chance) as house:
        work = _Work(house)
        await work.begin()
        held, keys = _written(articles), await _keys(house)
        _spoil(kind, articles, var)
        wrong = await work.done_badly(unsaved="data" in kind or "both" in kind)
        _mend(articles, var)
        if (_written(articles), await _keys(house)) != (held, keys):
            wrong.append(f"the folder or the library changed: {sorted(_written(articles))}, {await _keys(house)}")
        return wrong + await work.done_well()


class _Work:
    """What Ann, a curator, and Ben do."""

    def __init__(self, house: House) -> None:
        self._house = house

    async def begin(self) -> None:
        """A text offered, an article's details open and a quote on the screen, as long as there is room."""
        house = self._house
        self._offered = await house.ask("library add", file=("tea.txt", TEA))
        self._details = await house.ask("library article", article="letters-on-bees")
        self._quote = await house.ask("quote")

    async def done_badly(self, *, unsaved: bool) -> list[str]:
        """What went wrong, beside the disk. ``unsaved``: nobody's bookmark can be kept either."""
        house, wrong = self._house, list[str]()
        answers = {
            "keep": await house.ann.click(self._offered, label="Keep"),
            "edit": await self._edited(),
            "reload": await house.ann.slash(house.channel, "library reload"),
            "undo": await house.ann.slash(house.channel, "library undo"),
            "status": await house.ann.slash(house.channel, "library status"),
            "bookmark": await house.ben.click(self._quote, label="Keep"),
            "quote": await house.ben.slash(house.channel, "quote"),
        }
        said = {name: words(shown(answer)).replace("\\", "") for name, answer in answers.items()}
        wrong += [f"{name}: {text[:160]}" for name, text in said.items() if "Sorry" in text or not text]
        wrong += [f"{name} went through: {said[name][:160]}" for name in ("keep", "edit") if "Nothing" not in said[name]
                  and "nothing was changed" not in said[name]]  # fmt: skip
        if "no change left to undo" not in said["undo"]:
            wrong.append(f"undo: {said['undo'][:160]}")
        if unsaved and ("cannot be done just now" not in said["bookmark"] or "var" in said["bookmark"]):
            wrong.append(f"bookmark: {said['bookmark'][:160]}")
        if not said["quote"].startswith("> "):
            wrong.append(f"quote: {said['quote'][:160]}")
        return wrong

    async def done_well(self) -> list[str]:
        """The same with room: nothing that was begun is lost."""
        house = self._house
        kept = words(shown(await house.ann.click(self._offered, label="Keep")))
        edited = words(shown(await self._edited()))
        undone = [words(await house.ask("library undo")) for _ in range(2)]
        bookmark = words(shown(await house.ben.click(house.again(self._quote), label="Keep")))
        told = {"Added": kept, "Changed": edited, "Undone": "".join(undone), "Kept": bookmark}
        wrong = [f"with room again: {text[:160]}" for sign, text in told.items() if sign not in text]
        if await _keys(house) != {"letters-on-bees", "the-tide-tables"}:
            wrong.append(f"undone, the library holds {await _keys(house)}")
        return wrong

    async def _edited(self) -> Any:
        house = self._house
        form = await house.ann.click(self._details, label="Edit title, author …")
        stated = {"title": "Letters on Bees", "author": "Mara Quill", "date": "", "link": "", "shelf": ""}
        return await house.ann.submit_modal(form, stated)


@asynccontextmanager
async def _house(articles: Path, var: Path, chance: random.Random) -> AsyncIterator[House]:
    settings = Settings.model_validate(
        {"articles_dir": articles, "data_dir": var, "home_guilds": (HOME,), "cooldown_uses": 1000}
    )
    noon = datetime(2026, 5, 3, 12, 0, tzinfo=UTC)
    async with open_services(settings, clock=lambda: noon, chance=chance) as services:
        await services.library.reload()
        house = await _moved_in(services, articles)
        try:
            await house.restart(curators=(house.ann.id,))
            yield house
        finally:
            await house.env.shutdown()
            for bot in house.bots:
                await bot.close()


async def _moved_in(services: Services, articles: Path) -> House:
    bot = make_client(services)
    own_menus(bot)
    env = simcord.Env(bot, check_errors=False, strict_sync=False)
    env.settle_timeout = 60.0
    await env.start()
    guild = env.create_guild("Reading circle", id=HOME)
    channel = guild.create_text_channel("general")
    ann, ben = (guild.add_member(env.create_user(name)) for name in ("ann", "ben"))
    return House(env, services, guild, channel, ann, ben, articles, [bot])


async def _keys(house: House) -> set[str]:
    return {entry.key for entry in await house.services.library.entries()}


def _written(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != BALLAST)
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def _spoil(kind: str, articles: Path, var: Path) -> None:
    if kind == "articles read-only":
        subprocess.run(["mount", "-o", "remount,ro", articles], check=True)
        return
    for folder in ([articles] if kind != "data full" else []) + ([var] if kind != "articles full" else []):
        fill(folder / BALLAST)


def _mend(articles: Path, var: Path) -> None:
    subprocess.run(["mount", "-o", "remount,rw", articles], check=True)
    for folder in (articles, var):
        (folder / BALLAST).unlink(missing_ok=True)
