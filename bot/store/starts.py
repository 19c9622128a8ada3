"""When sessions were asked for, read from a ``state.db`` that somebody else may have open; nothing is changed."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from bot.store.sqlite import connect, in_words


def starts_in(path: Path, since: datetime) -> list[datetime]:
    """The times since then. Raises StoreFault."""
    with in_words(path), closing(connect(path, read_only=True)) as connection:
        rows = connection.execute("SELECT at FROM start WHERE at >= ? ORDER BY at", (since.timestamp(),))
        return [datetime.fromtimestamp(row[0], UTC) for row in rows]
