"""What is said of the databases, the room on their disk, and the backups: points, and the facts in a few words."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from bot.cards.faults import fault_sentence
from bot.cards.numbers import moment, size
from bot.cards.points import Point, Weight, as_fault, as_fine, as_note
from bot.cards.tongue import said, said_many
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
    if storage.shared_state is None:
        yield last_backup(storage, until, running=running)
    else:
        yield shared_state(storage.shared_state)


def space(free: int, needed: int) -> Point:
    """Whether a reload has room."""
    if free < needed:
        return as_fault(
            said(
                "{free} free on the data folder's disk; a reload may need {needed}.",
                free=size(free),
                needed=size(needed),
            ),
            said("Free some space, or set data_dir to a folder on another disk."),
        )
    return as_fine(said("{free} free on the data folder's disk.", free=size(free)))


def database(file: DatabaseFile) -> Point:
    """Whether a database is intact, ours, and of this version."""
    if file.fault is not None:
        return as_fault(fault_sentence(file.fault))
    named = f"{file.name} ({size(file.size)})"
    if file.older:
        return as_note(
            said("{database} is intact, but from an older version.", database=named),
            said("The next `commonplace load` or `run` upgrades it."),
        )
    return as_fine(said("{database} is intact and up to date.", database=named))


def shared_state(held: int) -> Point:
    """A state of several processes, ``held`` bytes large (0: not known just now)."""
    if not held:
        return as_note(said("The state is in PostgreSQL, which cannot be asked just now."), said("The log says why."))
    return as_fine(said("The state is in PostgreSQL ({size}); pg_dump backs it up.", size=size(held)))


def damaged(names: tuple[str, ...]) -> Point:
    """A damaged ``state.db`` was put aside."""
    return as_note(
        said("state.db was damaged, and what was left of it is kept as {name}.", name=names[-1]),
        said(
            "If bookmarks or daily lines are missing, stop the bot and run `commonplace restore`; then delete that "
            "file."
        ),
    )


def last_backup(storage: Storage, until: datetime, *, running: bool) -> Point:
    """Whether ``state.db`` was backed up as often as it should be."""
    made, every = storage.backed_up, storage.backup_hours
    by_hand = said("`commonplace backup` makes one now.")
    if not every and (made is None or until - made > _OLD):
        return as_note(
            said("state.db is not backed up by itself."), said("Set backup_hours; {otherwise}", otherwise=by_hand)
        )
    if made is None:
        return as_note(
            said("There is no backup of state.db yet."),
            said("The bot makes one soon after its start; {otherwise}", otherwise=by_hand),
        )
    if every and until - made > timedelta(hours=2 * every + 1):
        found = said(
            "The last backup of state.db was made on {moment}, though one is due every hour.", moment=moment(made)
        )
        if every > 1:
            found = said_many(
                "The last backup of state.db was made on {moment}, though one is due every {n} hour.",
                "The last backup of state.db was made on {moment}, though one is due every {n} hours.",
                every,
                moment=moment(made),
            )
        if running:
            return as_fault(found, said("The log says why; {otherwise}", otherwise=by_hand))
        return as_fault(found, said("Make sure that backup_dir can be written; {otherwise}", otherwise=by_hand))
    return as_fine(said("The last backup of state.db was made on {moment}.", moment=moment(made)))


def databases_in_short(storage: Storage) -> str:
    """``library.db 1.5 GB, state.db 80 KB, both intact on 3 May 2026, 12:00 UTC``; a damaged one is a point."""
    sizes = said(", ").join(f"{file.name} {size(file.size)}" for file in storage.databases)
    times = [file.checked for file in storage.databases if file.checked is not None]
    if len(times) < len(storage.databases):
        return said("{sizes}; being checked", sizes=sizes)
    if any(database(file).weight is Weight.FAULT for file in storage.databases):
        return said("{sizes}; checked on {moment}", sizes=sizes, moment=moment(min(times)))
    return said("{sizes}; intact on {moment}", sizes=sizes, moment=moment(min(times)))
