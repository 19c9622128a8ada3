"""What is said of the databases, the room on their disk, and the backups: points, and the facts in a few words."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from bot.cards.faults import fault_sentence
from bot.cards.numbers import counted, moment, size
from bot.cards.points import Point, Weight, as_fault, as_fine, as_note
from bot.model.storage import DatabaseFile, Storage

_OLD: Final = timedelta(days=7)
"""A backup made by hand may be so old."""


def storage_points(storage: Storage, until: datetime, *, running: bool) -> Iterator[Point]:
    """Each database, the disk and the backups. ``until`` is when ``state.db`` was last at work; a ``running`` bot makes
    backups by itself."""
    yield from (database(file) for file in storage.databases if file.checked is not None)
    yield space(storage.free, storage.needed)
    if storage.damaged:
        yield damaged(storage.damaged)
    yield last_backup(storage, until, running=running)


def space(free: int, needed: int) -> Point:
    """Whether a reload has room."""
    found = f"{size(free)} free on the data folder's disk"
    if free < needed:
        cure = "Free some space, or set data_dir to a folder on another disk."
        return as_fault(f"{found}; a reload may need {size(needed)}.", cure)
    return as_fine(f"{found}.")


def database(file: DatabaseFile) -> Point:
    """Whether a database is intact, ours, and of this version."""
    if file.fault is not None:
        return as_fault(fault_sentence(file.fault))
    named = f"{file.name} ({size(file.size)})"
    if file.older:
        return as_note(
            f"{named} is intact, but from an older version.", "The next `commonplace load` or `run` upgrades it."
        )
    return as_fine(f"{named} is intact and up to date.")


def damaged(names: tuple[str, ...]) -> Point:
    """A damaged ``state.db`` was put aside."""
    return as_note(
        f"state.db was damaged, and what was left of it is kept as {names[-1]}.",
        "If bookmarks or daily lines are missing, stop the bot and run `commonplace restore`; then delete that file.",
    )


def last_backup(storage: Storage, until: datetime, *, running: bool) -> Point:
    """Whether ``state.db`` was backed up as often as it should be."""
    made, every = storage.backed_up, storage.backup_hours
    by_hand = "`commonplace backup` makes one now."
    if not every and (made is None or until - made > _OLD):
        return as_note("state.db is not backed up by itself.", f"Set backup_hours; {by_hand}")
    if made is None:
        return as_note("There is no backup of state.db yet.", f"The bot makes one soon after its start; {by_hand}")
    if every and until - made > timedelta(hours=2 * every + 1):
        found = f"The last backup of state.db was made on {moment(made)}, though one is due every {_hours(every)}."
        why = "The log says why" if running else "Make sure that backup_dir can be written"
        return as_fault(found, f"{why}; {by_hand}")
    return as_fine(f"The last backup of state.db was made on {moment(made)}.")


def databases_in_short(storage: Storage) -> str:
    """``library.db 1.5 GB, state.db 80 KB, both intact on 3 May 2026, 12:00 UTC``; a damaged one is a point."""
    said = ", ".join(f"{file.name} {size(file.size)}" for file in storage.databases)
    times = [file.checked for file in storage.databases if file.checked is not None]
    if len(times) < len(storage.databases):
        return f"{said}; being checked"
    if any(database(file).weight is Weight.FAULT for file in storage.databases):
        return f"{said}; checked on {moment(min(times))}"
    return f"{said}; intact on {moment(min(times))}"


def _hours(number: int) -> str:
    return "hour" if number == 1 else counted(number, "hour")
