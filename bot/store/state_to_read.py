"""A ``state.db`` to be read only, whoever else has it open: nothing is made, migrated or changed."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.store.sqlite import BUSY_MILLISECONDS, connect, in_words
from bot.store.state import State
from bot.store.state_file import StateFile
from bot.store.writing_connection import WritingConnection


@asynccontextmanager
async def look_into_state(path: Path) -> AsyncIterator[State]:
    """Open one of this version. Raises StoreFault, also at every write."""
    with in_words(path):
        connect(path, read_only=True).close()  # refused here, before a thread is begun for it
        connection = WritingConnection(_address(path))
        await connection
        file = StateFile(connection, path)
    try:
        await connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
        yield State(file)
    finally:
        await file.close()


def _address(path: Path) -> str:
    return f"{path.resolve().as_uri()}?mode=ro"
