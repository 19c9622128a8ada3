"""What ``check`` reads in ``state.db``: no bot runs, or another has it open."""

import base64
import os
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from pydantic import SecretStr

from bot.cards.faults import fault_sentence
from bot.cards.points import Point, Weight
from bot.chat.client import make_client
from bot.chat.connection.shared_fleet import process_name
from bot.chat.connection.syncing import digest_of
from bot.cli.verbs.check_points import examine
from bot.cli.verbs.check_state import shared_state_points, state_points
from bot.errors import Cause, StoreFault
from bot.faults import Fault
from bot.model.daily import Became, DailyLine, DailyPost, Days
from bot.model.fleet import FleetProcess
from bot.model.hidden import HiddenFrom
from bot.settings import Settings, load_settings
from bot.store.backup import backup_name
from bot.store.circles import Circles
from bot.store.daily_lines import DailyLines
from bot.store.registered import RegisteredCommands
from bot.store.state import open_state
from tests.library.conftest import KETTLE, NOON, Place, place
from tests.store.test_circles import RIVER

__all__ = ["place"]

HOME = 11


@pytest.fixture
def settings(place: Place) -> Settings:
    flags: dict[str, Any] = {"articles_dir": place.articles, "data_dir": place.data}
    return load_settings(flags, root=place.data, environ={"COMMONPLACE_HOME_GUILDS": str(HOME)})


@pytest.fixture
async def registered(place: Place, settings: Settings) -> str:
    """A bot of this version was connected once; its application's id."""
    async with place.open() as services, make_client(services) as client:
        client.services = services
        await client.setup_hook()
        await services.registered.set_registered("7/global", digest_of(client.tree, None), {"quote": 1})
    return "7"


async def points(settings: Settings, now: datetime = NOON) -> list[Point]:
    return [point async for point in state_points(settings, settings.data_dir / "state.db", now)]


def found(told: list[Point], words: str) -> Point:
    (point,) = [point for point in told if words in point.found]
    return point


async def test_commands_that_were_never_registered_are_no_fault(place: Place, settings: Settings) -> None:
    """The first start registers them."""
    async with place.open():
        pass
    point = found(await points(settings), "registered with Discord")
    assert (point.weight, point.cure) == (Weight.NOTE, "`commonplace run` registers them.")


async def test_commands_of_this_version_are_fine_and_a_new_home_has_none_yet(
    settings: Settings, registered: str
) -> None:
    """What this version would send is known without a connection."""
    told = await points(settings)
    assert not [point for point in told if "for everybody" in point.found]
    assert found(told, f"curators in server {HOME}").weight is Weight.NOTE
    nowhere = settings.model_copy(update={"home_guilds": ()})
    assert found(await points(nowhere), "are those of this version").weight is Weight.FINE


async def test_commands_of_an_older_version_are_a_fault(settings: Settings, registered: str) -> None:
    """Those of another application, left in the file, are not asked about."""
    async with open_state(settings.data_dir / "state.db") as state:
        kept = RegisteredCommands(state)
        await kept.set_registered(f"{registered}/global", "of an older version", {"quote": 1})
        await kept.set_registered("8/global", "of another application", {"quote": 1})
    token = base64.b64encode(registered.encode()).decode().rstrip("=") + ".secret.signature"
    told = await points(settings.model_copy(update={"token": SecretStr(token)}))
    assert found(told, "commands for everybody").weight is Weight.FAULT
    assert found(await points(settings), "not registered with Discord yet").weight is Weight.NOTE


async def test_daily_lines_are_told_with_what_their_last_posts_met(place: Place, settings: Settings) -> None:
    """Without a connection nobody knows what a channel allows now."""
    async with open_state(settings.data_dir / "state.db") as state:
        lines = DailyLines(state)
        line = await lines.add(DailyLine(0, "10", "20", 480, "UTC", Days.EVERY_DAY, "30", NOON))
        await lines.note(DailyPost(line.number, NOON - timedelta(days=1), Became.FAILED, NOON))
        await lines.note_trouble(line.number, Fault.DAILY_FORBIDDEN.value)
    told = await points(settings)
    assert found(told, "Daily lines: 1, next on 2 March 2026, 08:00 UTC").found.endswith("0 posted, 1 not posted.")
    assert found(told, "Channel 20").weight is Weight.FAULT


async def test_a_reading_circle_that_cannot_go_on_is_told(place: Place, settings: Settings) -> None:
    """As daily lines are."""
    async with open_state(settings.data_dir / "state.db") as state:
        circle = await Circles(state).add(RIVER)
        assert circle is not None
        await Circles(state).note_trouble(circle.number, Fault.DAILY_CHANNEL_GONE.value, pause=True)
    told = await points(settings)
    assert found(told, "Read together: 1 reading circle (1 paused).").weight is Weight.FINE
    assert found(told, "Channel 7 (reading circle of “The River”): The channel is gone").weight is Weight.FAULT


async def test_what_is_hidden_and_reported_is_told(place: Place, settings: Settings) -> None:
    """As in /library status."""
    place.put("kettle.txt", KETTLE)
    async with place.open() as services:
        await services.library.reload()
        entry = (await services.library.entries())[0]
        await services.library.curating.hide_article(entry.key, HiddenFrom.BOTH, "", "1")
    assert found(await points(settings), "Curators have hidden 1 passage, article or speaker.")


async def test_a_backup_forty_days_older_than_the_last_change_is_a_fault(place: Place, settings: Settings) -> None:
    """Of a bot that was off since then nothing is lost."""
    async with place.open() as services:
        made = services.backups.make()
    now = datetime.now(UTC)
    older = made.rename(made.with_name(backup_name(now - timedelta(days=40))))
    told = [point async for point in examine(settings)]
    assert found(told, "The last backup").weight is Weight.FAULT
    for path in settings.data_dir.glob("state.db*"):
        long_ago = (now - timedelta(days=39, hours=23)).timestamp()
        os.utime(path, (long_ago, long_ago))
    assert found([point async for point in examine(settings)], "The last backup").weight is Weight.FINE
    assert older.exists()


async def test_a_damaged_state_is_told_by_check_and_so_is_one_put_aside(place: Place, settings: Settings) -> None:
    """Nothing is read from it."""
    async with place.open():
        pass
    (settings.data_dir / "state.db.corrupt.20260301T120000Z").write_bytes(b"?")
    state = settings.data_dir / "state.db"
    state.write_bytes(state.read_bytes()[:5000])
    told = [point async for point in examine(settings)]
    assert found(told, f"{state} is damaged").weight is Weight.FAULT
    assert "commonplace restore" in str(found(told, "is kept as state.db.corrupt").cure)
    assert not [point for point in told if "registered with Discord" in point.found]


async def test_a_state_in_postgresql_is_looked_into(place: Place, settings: Settings, postgres_database: str) -> None:
    """Before the first start there is none, and looking makes none; then its size and all it tells are shown."""
    settings = settings.model_copy(update={"state_url": SecretStr(postgres_database)})
    (none,) = [point async for point in shared_state_points(settings, postgres_database, NOON)]
    assert "no state of this version yet" in none.found
    assert none.weight is Weight.NOTE
    async with place.open(state_url=postgres_database) as services:
        await services.daily.add(DailyLine(0, "10", "20", 480, "Europe/Lisbon", Days.WEEKDAYS, "30", NOON))
    told = [point async for point in shared_state_points(settings, postgres_database, NOON)]
    assert found(told, "pg_dump backs it up").weight is Weight.FINE
    assert found(told, "Daily lines").weight is Weight.FINE


async def test_a_fleet_that_does_not_fit_together_is_told(
    place: Place, settings: Settings, postgres_database: str
) -> None:
    """The clock of this machine, other home servers, and a process that cannot take the library."""
    settings = settings.model_copy(update={"state_url": SecretStr(postgres_database), "home_guilds": (7,)})
    cut = Cause(Fault.EDITION_CUT, ("http://10.0.0.5:8150",))
    async with place.open(state_url=postgres_database) as services:
        now = datetime.now(UTC)
        await services.processes.tell(FleetProcess("other:/srv", frozenset({9}), trouble=cut), now)
        await services.processes.tell(FleetProcess(process_name(settings.data_dir), frozenset({9})), now)
    off = now + timedelta(minutes=2)
    told = [point async for point in shared_state_points(settings, postgres_database, off)]
    assert found(told, f"The clock of {process_name(settings.data_dir)} is 1").weight is Weight.FAULT
    assert "other:/srv: " + fault_sentence(cut) in [point.found for point in told]
    assert found(told, "other:/srv has other home servers").weight is Weight.FAULT


async def test_a_parameter_that_postgresql_does_not_know_is_named(
    place: Place, settings: Settings, postgres_database: str
) -> None:
    """`ssl_mode` for `sslmode`, or a value that is none: one fault, and the other points are there."""
    for written in ("ssl_mode=require", "statement_timeout=soon", "sslmode=maybe"):
        url = f"{postgres_database}{'&' if '?' in postgres_database else '?'}{written}"
        told = [point async for point in shared_state_points(settings, url, NOON)]
        name = written.partition("=")[0]
        assert [(point.weight, name in point.found) for point in told] == [(Weight.FAULT, True)]
        with pytest.raises(StoreFault) as refused:
            async with place.open(state_url=url):
                raise AssertionError("open")
        assert refused.value.cause.fault is Fault.STATE_URL_PARAMETER
