"""Processes of a fleet tell of themselves in the state that they share, and are gone when they tell nothing more."""

from datetime import UTC, datetime, timedelta

from bot.errors import Cause
from bot.faults import Fault
from bot.model.fleet import FleetProcess
from bot.store.fleet_processes import LIVES, FleetProcesses
from bot.store.state import State

CUT = Cause(Fault.EDITION_CUT, ("http://10.0.0.5:8150",))
ONE = FleetProcess("a:/srv", frozenset({7, 8}))
OTHER = FleetProcess("b:/srv", frozenset({9}), trouble=CUT)


async def test_each_sees_what_the_others_tell(state: State) -> None:
    """The last word counts."""
    processes = FleetProcesses(state)
    await processes.tell(ONE, datetime.now(UTC))
    await processes.tell(FleetProcess("b:/srv", frozenset()), datetime.now(UTC))
    await processes.tell(OTHER, datetime.now(UTC))
    assert [(one.name, one.homes, one.trouble) for one in await processes.seen()] == [
        ("a:/srv", frozenset({7, 8}), None),
        ("b:/srv", frozenset({9}), CUT),
    ]
    assert await processes.homes_of_others("a:/srv") == {9}
    assert await processes.homes_of_others("c:/srv") == {7, 8, 9}


async def test_a_clock_is_compared_with_that_of_the_state(state: State) -> None:
    """Whatever the others' clocks say."""
    processes = FleetProcesses(state)
    await processes.tell(ONE, datetime.now(UTC) + timedelta(minutes=2))
    await processes.tell(OTHER, datetime.now(UTC) - timedelta(minutes=2))
    ahead, behind = (one.ahead for one in await processes.seen())
    assert 115 < ahead < 125
    assert -125 < behind < -115
    assert 115 < await processes.ahead(datetime.now(UTC) + timedelta(minutes=2)) < 125


async def test_who_tells_nothing_more_is_gone(state: State) -> None:
    """At first it is only not seen, a day later it is forgotten."""
    processes = FleetProcesses(state)
    for process in (ONE, OTHER):
        await processes.tell(process, datetime.now(UTC))
    await state.write([("UPDATE process SET seen = seen - ? WHERE name = ?", (LIVES + 10, ONE.name))])
    assert [one.name for one in await processes.seen()] == [OTHER.name]
    await state.write([("UPDATE process SET seen = seen - ? WHERE name = ?", (90_000, ONE.name))])
    await processes.tell(OTHER, datetime.now(UTC))
    assert await state.rows("SELECT name FROM process") == [(OTHER.name,)]
