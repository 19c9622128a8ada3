"""Databases, disk and backups, in points."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.cards.points import Weight
from bot.cards.storage import databases_in_short, last_backup, space, storage_points
from bot.errors import Cause
from bot.faults import Fault
from bot.model.storage import DatabaseFile, Storage

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)
FILES = (DatabaseFile("library.db", 3 * 2**29, NOON), DatabaseFile("state.db", 80 * 1024, NOON))
WELL = Storage(FILES, 20 * 2**30, 5 * 2**30, NOON - timedelta(hours=3), 24)


def test_all_is_well() -> None:
    """Each with its size or its time."""
    points = list(storage_points(WELL, NOON, running=True))
    assert {point.weight for point in points} == {Weight.FINE}
    assert [point.found for point in points] == [
        "library.db (1.5 GB) is intact and up to date.",
        "state.db (80 KB) is intact and up to date.",
        "20 GB free on the data folder's disk.",
        "The last backup of state.db was made on 3 May 2026, 09:00 UTC.",
    ]
    assert databases_in_short(WELL) == "library.db 1.5 GB, state.db 80 KB; intact on 3 May 2026, 12:00 UTC"


def test_a_disk_almost_full_is_a_fault_only_where_a_reload_may_fail() -> None:
    """By what a library of this size needs."""
    short = space(40 * 2**20, 100 * 2**20)
    assert short.found == "40 MB free on the data folder's disk; a reload may need 100 MB."
    assert (short.weight, space(10**9, 10**6).weight) == (Weight.FAULT, Weight.FINE)


def test_a_damaged_file_is_told_with_its_cure_and_one_put_aside_with_the_backup() -> None:
    """The short form does not call the damaged one intact, and one not checked yet says so."""
    broken = replace(FILES[1], fault=Cause(Fault.DATABASE_DAMAGED, ("var/state.db",)))
    storage = replace(WELL, databases=(FILES[0], broken), damaged=("state.db.corrupt.20260501T120000Z",))
    said = {point.found: point for point in storage_points(storage, NOON, running=True)}
    assert any(found.startswith("var/state.db is damaged.") for found in said)
    assert "intact" not in databases_in_short(storage)
    (aside,) = [point for found, point in said.items() if "state.db.corrupt.20260501T120000Z" in found]
    assert "commonplace restore" in str(aside.cure)
    unchecked = replace(WELL, databases=(FILES[0], DatabaseFile("state.db", 80 * 1024)))
    assert databases_in_short(unchecked).endswith("; being checked")


def test_an_older_file_waits_for_its_upgrade() -> None:
    """Which comes by itself."""
    points = storage_points(replace(WELL, databases=(replace(FILES[0], older=True),)), NOON, running=False)
    assert next(iter(points)).weight is Weight.NOTE


@pytest.mark.parametrize(
    ("days", "hours", "running", "weight"),
    [
        (1, 24, True, Weight.FINE),
        (40, 24, True, Weight.FAULT),
        (40, 24, False, Weight.FAULT),
        (40, 0, True, Weight.NOTE),
        (6, 0, True, Weight.FINE),
        (None, 24, True, Weight.NOTE),
        (None, 0, False, Weight.NOTE),
    ],
)
def test_a_backup_is_as_old_as_it_may_be(days: int | None, hours: int, running: bool, weight: Weight) -> None:
    """Twice the time between two of them; whoever makes them by hand has a week."""
    made = None if days is None else NOON - timedelta(days=days)
    point = last_backup(replace(WELL, backed_up=made, backup_hours=hours), NOON, running=running)
    assert point.weight is weight
    assert (point.cure is None) == (weight is Weight.FINE)


def test_a_state_in_postgresql_is_named_in_place_of_its_backup() -> None:
    """With its size, or that it cannot be asked."""
    told = [point.found for point in storage_points(replace(WELL, shared_state=81920), NOON, running=True)]
    assert told[-1] == "The state is in PostgreSQL (80 KB); pg_dump backs it up."
    away = list(storage_points(replace(WELL, shared_state=0), NOON, running=True))[-1]
    assert (away.weight, away.cure) == (Weight.NOTE, "The log says why.")
