"""``check`` where the bot has shards, or several processes: what fits, what clashes, and what Discord says of it."""

from pathlib import Path
from typing import Any

import pytest

from bot.cards.points import Point, Weight
from bot.chat.connection.shared_fleet import process_name
from bot.cli.verbs.check_fleet import fleet_setting_points, process_points
from bot.cli.verbs.check_state import shared_state_points
from bot.settings import Settings
from bot.store.postgres.database import open_postgres
from bot.store.shared_state import open_shared_state
from tests.library.conftest import NOON
from tests.process.loopback import Fault, Loopback
from tests.process.loopback.server import TOKEN

DATA = Path("/srv/here")
HERE = process_name(DATA)


def settings_with(**stated: Any) -> Settings:
    return Settings.model_validate({"data_dir": DATA, **stated})


def beside(shards: str, *told: str, **stated: Any) -> list[Point]:
    """``told``: the shards and the name of each process that is connected."""
    words = [one.replace(" ", " 6a1c ", 1) for one in told]
    return list(process_points(settings_with(shards=shards, **stated), words))


async def said(loopback: Loopback, *, running: bool = False, token: str = TOKEN, **stated: Any) -> list[Point]:
    settings = settings_with(discord_api=loopback.api, **stated)
    return [point async for point in fleet_setting_points(settings, token, running=running, patience=5.0)]


def only(points: list[Point], weight: Weight) -> str:
    (point,) = [point for point in points if point.weight is weight]
    return point.found


def test_processes_that_have_all_shards_together_are_fine() -> None:
    """Each other one is named; what some other program tells is passed over."""
    (point,) = beside("0-1/4", "2-3/4 attic:/srv/bot", "psql")
    assert point.weight is Weight.FINE
    assert point.found == "Connected besides: attic:/srv/bot with shards 2-3 of 4."


def test_a_shard_of_another_process_is_a_fault_with_its_name() -> None:
    """So is another number of shards, and `auto`, which is all of them."""
    clash = only(beside("1-3/4", "0-1/4 attic:/srv/bot"), Weight.FAULT)
    assert f"1-3/4 of {HERE} cannot run beside 0-1/4 of attic:/srv/bot, which has a shard in common" in clash
    assert "divides the servers in another way" in only(beside("2-3/4", "0-3/8 attic:/srv/bot"), Weight.FAULT)
    assert f"0-3/4 of {HERE} cannot run beside 0-1/4" in only(beside("auto", "0-1/4 attic:/srv/bot"), Weight.FAULT)


def test_shards_that_no_process_connects_are_told() -> None:
    """Before the others start, or while one is down."""
    assert only(beside("0-1/4"), Weight.NOTE).startswith("Shards 2-3 of 4 are connected by no process")
    assert only(beside("0-1/4", "3-3/4 attic"), Weight.NOTE).startswith("Shard 2 of 4 is connected by no process")


def test_the_bot_that_runs_here_does_not_clash_with_itself() -> None:
    """But it has to be restarted for what the settings say now."""
    assert [point.weight for point in beside("0-3/4", f"0-3/4 {HERE}")] == [Weight.FINE]
    assert "runs here connects shards 0-1 of 4; shards says 0-3/4 now" in only(
        beside("0-3/4", f"0-1/4 {HERE}"), Weight.NOTE
    )


def test_over_http_nobody_has_shards() -> None:
    """Any number of processes take turns there."""
    assert [point.weight for point in beside("auto", "0-0/1 attic", http_address="127.0.0.1:8140")] == [Weight.FINE]


async def test_discord_is_not_asked_of_a_bot_alone(loopback: Loopback) -> None:
    """Nor is anything said of it: the check of a small bot needs no network."""
    assert await said(loopback) == []
    assert loopback.requests == []


async def test_discords_number_of_shards_and_sessions_are_told(loopback: Loopback) -> None:
    """That takes no session. A bot that runs has those it needs."""
    loopback.gateway.shards, loopback.gateway.left, loopback.gateway.reset_after = 6, 1, 7200.0
    told = await said(loopback, shards="0-1/4", state_url="postgresql://x@db/y")
    assert "recommends 6 shards; the settings divide the servers into 4" in only(told, Weight.NOTE)
    assert "begins 1 more session for this bot; this process needs 2" in only(told, Weight.FAULT)
    running = await said(loopback, running=True, shards="0-3/8", state_url="postgresql://x@db/y")
    assert [point.weight for point in running] == [Weight.FINE]
    assert loopback.gateway.identified == []


async def test_a_part_of_the_shards_without_a_shared_state_is_told(loopback: Loopback) -> None:
    """Nobody could refuse another process with the same part."""
    assert "whether another one connects some of them too is not known" in only(
        await said(loopback, shards="0-1/4"), Weight.NOTE
    )


async def test_where_interactions_are_posted_is_held_against_how_they_are_taken(loopback: Loopback) -> None:
    """Over HTTP an address in Discord's portal is needed, and at the gateway there must be none."""
    assert "no Interactions Endpoint URL" in only(await said(loopback, http_address="127.0.0.1:8140"), Weight.NOTE)
    loopback.endpoint_url = "https://bot.example.org/interactions"
    assert [p.weight for p in await said(loopback, http_address="127.0.0.1:8140")] == [Weight.FINE]
    idle = await said(loopback, http_address="127.0.0.1:8140", shards="0-1/4")
    assert only(idle, Weight.NOTE) == "shards is 0-1/4, but with http_address no shard is connected."
    assert "so none comes through the gateway" in only(await said(loopback, shards="4"), Weight.FAULT)


async def test_a_discord_that_cannot_be_asked_is_no_fault(loopback: Loopback) -> None:
    """A token that it refuses is."""
    loopback.faults.append(Fault(status=400, times=None))
    assert "Discord could not be asked (400 Bad Request)" in only(await said(loopback, shards="4"), Weight.NOTE)
    loopback.faults.clear()
    assert "Discord" in only(await said(loopback, shards="4", token="A" * 24 + ".B12345." + "c" * 38), Weight.FAULT)
    assert await said(loopback, shards="4", token="") == []


@pytest.mark.parametrize("shards", ["2-3/4", "1-2/4"])
async def test_a_process_that_runs_is_seen_through_the_shared_state(postgres_database: str, shards: str) -> None:
    """Looking tells the others nothing."""
    async with open_shared_state(postgres_database, fleet="7"):
        pass
    settings = settings_with(shards=shards, state_url=postgres_database)
    async with open_postgres(postgres_database) as running:
        assert await running.tell("0-1/4 6a1c attic:/srv/bot") == []
        told = [point async for point in shared_state_points(settings, postgres_database, NOON)]
        assert await running.told() == []
    clashes = [point for point in told if "cannot run beside 0-1/4 of attic:/srv/bot" in point.found]
    assert len(clashes) == (1 if shards == "1-2/4" else 0)
    assert any("attic:/srv/bot with shards 0-1 of 4" in point.found for point in told)
