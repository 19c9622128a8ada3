"""Stories of ``/library status``: Ann looks after the library and asks what is wrong anywhere."""

import random
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import discord
import pytest

from bot.cards.faults import fault_sentence
from bot.chat.connection.syncing import sync
from bot.errors import Cause
from bot.faults import Fault
from bot.library import storage
from bot.model.daily import Became, DailyLine, DailyPost, Days
from bot.model.fleet import FleetProcess
from bot.model.shards import ShardSeen
from tests.chat.circles.test_posting import begun
from tests.chat.conftest import House, labels, shown, words

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)


@pytest.fixture
def preferences() -> dict[str, object]:
    return {"home_guilds": (4_200_000_000_000_001,), "curators": (), "cooldown_uses": 1000, "cooldown_seconds": 20}


async def status(house: House) -> Any:
    """Ann is a curator and asks."""
    if house.ann.id not in house.services.settings.curators:
        await house.restart(curators=(house.ann.id,))
    return await house.ask("library status")


def text(answer: Any) -> str:
    return words(answer).replace("\\", "").replace("**", "")


async def register(house: House) -> None:
    """What the bot does once it is connected."""
    await house.restart(curators=(house.ann.id,))
    assert await sync(house.bot.tree, house.services.registered, house.services.settings.home_guilds) == []


async def set_up(house: House, channel: Any, **options: Any) -> DailyLine:
    line = DailyLine(0, str(house.guild.id), str(channel.id), 480, "UTC", Days.EVERY_DAY, str(house.ben.id), NOON)
    return await house.services.daily.add(replace(line, **options))


async def test_shards_are_told_of(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """How many are connected, and which are not."""
    await register(house)
    seen = (ShardSeen(0, up=True, heartbeat=0.04), ShardSeen(1, up=False, heartbeat=None))
    monkeypatch.setattr(house.bot, "shards_seen", lambda: seen)
    said = text(await status(house))
    assert "Shards: 1 of 2 shards connected; the slowest heartbeat took 40 ms" in said
    assert "Shard 1 is not connected: its servers get no answers." in said


async def test_where_all_is_well_nothing_needs_fixing(house: House) -> None:
    """A backup was made, the commands are registered, both databases were read from end to end."""
    await register(house)
    house.services.backups.make()
    said = text(await status(house))
    assert "Nothing needs fixing." in said
    assert "intact on 3 May 2026, 12:00 UTC" in said
    assert "Last backup: 3 May 2026, 12:00 UTC" in said
    assert "Commands: registered as in this version" in said


async def test_a_server_that_shows_nothing_is_told_so(house: House) -> None:
    """None of the shelves it chose is there any more, and what to press is said; with one of them all is well."""
    await house.bot.preferences.change(house.guild.id, shelves=("attic", "letters"))
    assert "shows nothing" not in text(await status(house))
    await house.bot.preferences.change(house.guild.id, shelves=("attic",))
    said = text(await status(house))
    assert "This server shows nothing: none of the shelves chosen in its /settings is in the library." in said
    assert "→ In /settings choose others, or press Show all shelves." in said


async def test_a_disk_almost_full_is_told_with_what_to_do(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """How much is free, how much a reload may need."""
    full = SimpleNamespace(free=7 * 2**20)
    monkeypatch.setattr(storage, "shutil", SimpleNamespace(disk_usage=lambda path: full))
    said = text(await status(house))
    assert "7 MB free on the data folder's disk; a reload may need 100 MB." in said
    assert "→ Free some space" in said


async def test_a_channel_where_the_bot_may_not_send_is_named_with_the_permission(house: House) -> None:
    """Before the next post fails there, and once for both its lines."""
    silent = discord.PermissionOverwrite(send_messages=False)
    rules = house.guild.create_text_channel("rules", overwrites={house.guild.default_role: silent})
    await set_up(house, rules)
    await set_up(house, rules, minute=600)
    await set_up(house, house.channel)
    said = text(await status(house))
    assert said.count("The bot may not post in that channel. It needs: Send Messages.") == 1
    assert "#rules (2 daily lines)" in said
    assert "→ Grant the bot what it lacks in that channel's permissions" in said
    assert "Daily lines: 3, next on 4 May 2026, 08:00 UTC; in the last 7 days 0 posted" in said


async def test_a_reading_circle_that_cannot_go_on_is_told(house: House) -> None:
    """With its text and what to do."""
    silent = discord.PermissionOverwrite(send_messages=False)
    rules = house.guild.create_text_channel("rules", overwrites={house.guild.default_role: silent})
    await begun(house, rules)
    said = text(await status(house))
    assert "#rules (reading circle of “The Tide Tables”): The bot may not post in that channel." in said
    assert "Read together: 1 reading circle" in said


async def test_another_server_s_channel_is_told_by_its_id(house: House) -> None:
    """Curators may not be members there."""
    elsewhere = house.env.create_guild("Elsewhere")
    silent = discord.PermissionOverwrite(send_messages=False)
    secret = elsewhere.create_text_channel("secret", overwrites={elsewhere.default_role: silent})
    await set_up(house, secret, place=str(elsewhere.id))
    said = text(await status(house))
    assert f"Channel {secret.id} (every day at 08:00 (UTC)): The bot may not post" in said
    assert "secret" not in said


async def test_posts_that_were_missed_or_are_overdue_are_counted(house: House) -> None:
    """Yesterday's was missed while the bot was off; this morning's is not there yet."""
    line = await set_up(house, house.channel, since=NOON - timedelta(days=9))
    yesterday = datetime(2026, 5, 2, 8, tzinfo=UTC)
    await house.services.daily.note(DailyPost(line.number, yesterday, Became.MISSED, NOON))
    said = text(await status(house))
    assert "in the last 7 days 0 posted, 1 missed while the bot was off" in said
    assert "1 daily quote is overdue." in said


async def test_commands_registered_by_an_older_version_are_told(house: House) -> None:
    """What was sent last is not what this version has."""
    await register(house)
    application = house.bot.application_id
    await house.services.registered.set_registered(f"{application}/global", "of an older version", {"quote": 1})
    said = text(await status(house))
    assert "The commands for everybody are registered with Discord as an older version had them." in said
    assert "→ The bot keeps trying; if this stays for an hour, its log says why." in said
    assert "Commands: registered" not in said


async def test_why_commands_could_not_be_registered_is_told_once(house: House) -> None:
    """Discord's reason stands in place of the bare fact."""
    await house.restart(curators=(house.ann.id,))
    house.bot.note_unregistered(["Commands could not be registered everywhere: Discord answered 503 (no text)."])
    said = text(await status(house))
    assert "Discord answered 503" in said
    assert "not registered with Discord yet" not in said


async def test_what_another_process_cannot_take_is_told_here(house: House) -> None:
    """Its own servers have no /library."""
    cut = Cause(Fault.EDITION_CUT, ("http://10.0.0.5:8150",))
    await house.services.processes.tell(FleetProcess("other:/srv", frozenset(), trouble=cut), datetime.now(UTC))
    assert f"other:/srv: {fault_sentence(cut)}" in text(await status(house))


async def test_a_backup_forty_days_old_is_a_fault(house: House) -> None:
    """One is due every day."""
    replace(house.services.backups, clock=lambda: NOON - timedelta(days=40)).make()
    said = text(await status(house))
    assert "The last backup of state.db was made on 24 March 2026, 12:00 UTC, though one is due every 24 hours." in said
    assert "→ The log says why; “commonplace backup” makes one now." in said


async def test_a_damaged_state_is_told_and_hides_nothing_else(house: House) -> None:
    """The rest of the card is there, and the file is named once with what to do."""
    await house.restart(curators=(house.ann.id,))
    path = house.services.settings.data_dir / "state.db"
    _damage(path)
    answer = await status(house)
    said = text(answer)
    assert said.count("state.db is damaged") == 1
    assert "restore state.db from a backup" in said
    assert "Articles: 3 from 3 sources" in said
    assert "intact" not in said


async def test_a_damaged_library_is_told_as_well(house: House) -> None:
    """What is in state.db is still counted."""
    await house.restart(curators=(house.ann.id,))
    await set_up(house, house.channel)
    _damage(house.services.settings.data_dir / "library.db")
    said = text(await status(house))
    assert said.count("library.db is damaged") == 1
    assert "Daily lines: 1" in said


async def test_a_state_that_was_put_aside_leads_to_the_backup(house: House) -> None:
    """The log of that day may be gone."""
    (house.services.settings.data_dir / "state.db.corrupt.20260501T120000Z").write_bytes(b"?")
    said = text(await status(house))
    assert "what was left of it is kept as state.db.corrupt.20260501T120000Z." in said
    assert "commonplace restore" in said


async def test_many_faults_are_paged_and_only_curators_turn(house: House) -> None:
    """Forty channels are closed to the bot: the card keeps to two screens, *Show more* leads on, *Back* leads back."""
    silent = discord.PermissionOverwrite(send_messages=False)
    for number in range(40):
        closed = house.guild.create_text_channel(f"closed-{number}", overwrites={house.guild.default_role: silent})
        await set_up(house, closed)
    answer = await status(house)
    assert "40 things need fixing" in text(answer)
    assert labels(answer) == ["Show more"]
    second = shown(await house.ann.click(answer, label="Show more"))
    assert "Page 1 of" in text(second)
    third = shown(await house.ann.click(second, label="Show more"))
    assert "Page 2 of" in text(third)
    assert "Articles: 3" in text(shown(await house.ann.click(third, label="Back")))
    await house.restart(curators=())
    assert "Only curators" in text(shown(await house.ann.click(answer, label="Show more")))


def _damage(path: Path) -> None:
    """Every page but the first is overwritten on the disk."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    noise = random.Random(7)
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(noise.randbytes(path.stat().st_size - 4096))
