"""What ``state.db`` stores is what the README and /about say, and nothing else; older files become new ones."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.cards.privacy import STORED as WORDS
from bot.store.personal import PERSONAL
from bot.store.soundness import state_fault
from bot.store.sqlite import prepare
from bot.store.state import open_state
from bot.store.state_schema import APPLICATION_ID, MIGRATIONS

ROOT = Path(__file__).resolve().parents[2]

STORED = {
    "answer": ["turn", "token", "kind", "payload", "at", "place"],
    "article_key": ["key", "source", "title", "digest"],
    "bookmark": [
        *("person", "number", "server", "at", "key", "passage", "name", "words", "source", "note", "sought"),
    ],
    "change": [
        *("number", "done", "by", "at", "undone_by", "undone_at"),
        *("kind", "scope", "key", "name", "words", "reason", "hidden_by", "hidden_at"),
        *("moved", "before", "after", "told", "settled"),
    ],
    "change_step": ["number", "change", "undone"],
    "circle": [
        *("number", "place", "channel", "article", "title", "first", "every", "minute", "zone", "starts", "sections"),
        *("owner", "since", "upcoming", "anew", "paused", "trouble", "unthreaded", "ends"),
    ],
    "circle_post": ["circle", "due", "part", "became", "at", "token"],
    "circle_reader": ["circle", "part", "person"],
    "command_hash": ["scope", "digest"],
    "command_id": ["scope", "name", "id"],
    "daily_line": [
        *("number", "place", "channel", "minute", "zone", "days", "owner", "since"),
        *("shelf", "speaker", "length", "role", "paused", "trouble"),
    ],
    "daily_post": ["line", "due", "became", "at", "token", "article", "quote"],
    "departed": ["server", "at"],
    "drawn": ["turn", "channel", "filters", "quote"],
    "hand_note": [
        *("number", "kind", "key", "name", "note", "given", "words", "reason", "noted_by", "noted_at"),
    ],
    "hidden": ["number", "kind", "scope", "key", "name", "words", "reason", "hidden_by", "hidden_at"],
    "log_channel": [
        *("number", "server", "channel", "owner", "through", "paused", "trouble", "token", "upto", "due", "at"),
    ],
    "note_choice": ["server", "channel", "note", "treatment"],
    "preference": ["server", "private", "shelves", "length", "sharing", "language", "reading", "finding"],
    "process": ["name", "homes", "ahead", "trouble", "seen"],
    "reported": ["number", "key", "passage", "words", "times", "at"],
    "served": ["turn", "channel", "quote"],
    "staged": [
        *("number", "token", "ending", "given", "title", "author", "date", "link", "shelf", "by", "at", "queued"),
    ],
    "start": ["at"],
}
TOLD = {
    "answer": "what was asked and the\nserver it was asked in",
    "article_key": "the articles' keys",
    "bookmark": "of each bookmark the words with their source, the note, the time",
    "change": "their last 10,000 changes",
    "change_step": "what of them is posted",
    "circle": "of each reading circle its text, channel, dates and parts",
    "circle_post": "what became\nof each of its posts",
    "circle_reader": "the ids of members who say that they have read a part",
    "command_hash": "a hash of the commands",
    "command_id": "with the ids that Discord gave them",
    "daily_line": "of each daily line its channel, times and filters",
    "daily_post": "what became of its last 40 posts",
    "departed": "the servers it left are noted",
    "drawn": "the ids of channels with the quotes shown there",
    "hand_note": "which content notes they gave or took away",
    "hidden": "what curators hid, why and when",
    "log_channel": "the channel in which they are posted",
    "note_choice": "how it and its channels treat content notes",
    "preference": "what a server prefers",
    "process": "of each process of a fleet the name of its machine and data folder",
    "reported": "the passages that members reported, and how often",
    "served": "the ids of channels with the quotes shown there",
    "staged": "of a text that is offered its details",
    "start": "when the bot connected",
}


async def test_every_column_is_one_the_readme_tells_of(tmp_path: Path) -> None:
    """Whoever adds a column says in the README what it stores about people."""
    async with open_state(tmp_path / "state.db"):
        pass
    with closing(sqlite3.connect(tmp_path / "state.db")) as connection:
        tables = [str(row[0]) for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        held = {
            table: [str(row[1]) for row in connection.execute(f"PRAGMA table_info({table})")]
            for table in tables
            if not table.startswith("sqlite_")
        }
    assert held == STORED
    readme = (ROOT / "README.md").read_text("utf-8")
    assert set(TOLD) == set(STORED)
    for told in TOLD.values():
        assert told in readme


def test_every_column_that_names_somebody_is_shown_and_deleted_by_privacy() -> None:
    """Columns that hold a person's id are called so; each belongs to what ``/privacy`` knows, and has words there."""
    naming = {
        table: {column for column in columns if column in ("person", "owner", "by") or column.endswith("_by")}
        for table, columns in STORED.items()
    }
    assert {table: set(held.columns) for table, held in PERSONAL.items()} == {
        table: columns for table, columns in naming.items() if columns
    }
    assert set(WORDS) == {*PERSONAL, "served", "drawn"}


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS)))
async def test_a_state_of_every_earlier_version_is_brought_up_to_date(tmp_path: Path, version: int) -> None:
    """What it held is there, and is not forgotten at once for having no age."""
    path = tmp_path / "state.db"
    prepare(path, application_id=APPLICATION_ID, migrations=MIGRATIONS[:version])
    with closing(sqlite3.connect(path)) as old:
        old.execute("INSERT INTO answer (token, kind, payload) VALUES ('t', 'search', 'lamps')")
        old.execute("INSERT INTO article_key VALUES ('lamps', 'lamps.txt', 'Lamps', '1')")
        old.commit()
    async with open_state(path) as state:
        assert await state.recall("t") == ("search", "lamps")
        assert [key.key for key in await state.kept_keys()] == ["lamps"]
    assert state_fault(path) is None
