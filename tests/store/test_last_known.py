"""What curators hid and noted and servers chose counts where a process starts while PostgreSQL is away."""

import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.errors import StoreFault
from bot.model.content_notes import NoteTreatment
from bot.model.hand_notes import HandNote, NotedKind
from bot.model.hidden import Hidden, HiddenFrom, HiddenKind
from bot.model.preferences import Preferences
from bot.store.hand_notes import HandNotes
from bot.store.hidden_things import HiddenThings
from bot.store.last_known import LAST_KNOWN, TABLES, LastKnown
from bot.store.note_choices import NoteChoices
from bot.store.preferences import KeptPreferences
from bot.store.shared_state import open_shared_state
from bot.store.state import State
from tests.postgres_server import Door

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
ADA = Hidden(HiddenKind.SPEAKER, HiddenFrom.BOTH, "", "Ada Lin", "Ada Lin", "asked by mail", "4711", NOON)
GORE = HandNote(NotedKind.ARTICLE, "kettle", "", "Gore", True, "A History", "told by mail", "4711", NOON)
HERE = "db.example:5432/bot"


async def look(state: State) -> None:
    """As a running bot does now and then."""
    await HiddenThings(state).notice()
    await HandNotes(state).notice()
    await KeptPreferences(state).all()
    await NoteChoices(state).all()


async def test_it_is_known_while_the_state_is_away(postgres_door: Door, tmp_path: Path) -> None:
    """Without who hid it and why; what was settled before the outage counts, and no more."""
    async with open_shared_state(postgres_door.url, data=tmp_path) as state:
        await HiddenThings(state).hide(ADA)
        await HandNotes(state).put(GORE, None)
        await KeptPreferences(state).keep("42", Preferences(private=True))
        await KeptPreferences(state).keep("43", Preferences(private=True))
        await NoteChoices(state).keep("42", "", "Gore", NoteTreatment.SPOILER)
        await look(state)
        await KeptPreferences(state).keep("43", Preferences())
        await look(state)
    file = tmp_path / LAST_KNOWN
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert not any(word in file.read_text() for word in ("4711", "by mail", '"43'))
    postgres_door.shut()
    async with open_shared_state(postgres_door.url, data=tmp_path) as state:
        assert state.unsaved is not None
        things, of_now = await HiddenThings(state).standing()
        assert [(one.name, one.by, one.reason) for one in things] == [("Ada Lin", "", "")]
        assert not of_now
        assert [(one.note, one.by, one.reason) for one in await HandNotes(state).standing()] == [("Gore", "", "")]
        assert await KeptPreferences(state).all() == {"42": Preferences(private=True)}
        assert await NoteChoices(state).all() == {("42", ""): {"Gore": NoteTreatment.SPOILER}}
        with pytest.raises(StoreFault):
            await HiddenThings(state).all()


async def test_it_is_written_once_all_is_known_and_when_a_row_changed(tmp_path: Path) -> None:
    """A file with half of it would show what the other half hides."""
    path = tmp_path / LAST_KNOWN
    known = LastKnown(path, HERE)
    for table in TABLES[:-1]:
        await known.take(table, [(1, "a")])
    assert not path.exists()
    await known.take(TABLES[-1], [])
    written = path.stat().st_ino
    await known.take(TABLES[0], [(1, "a")])
    assert path.stat().st_ino == written
    await known.take(TABLES[0], [(1, "b")])
    assert path.stat().st_ino != written
    again = LastKnown(path, HERE)
    assert [again.at_start(table) for table in TABLES] == [[(1, "b")], [(1, "a")], [(1, "a")], []]


async def test_what_was_read_meanwhile_goes_before_it(tmp_path: Path) -> None:
    """The file tells of the start alone."""
    path = tmp_path / LAST_KNOWN
    for _ in range(2):
        known = LastKnown(path, HERE)
        for table in TABLES:
            await known.take(table, [(1, "é\ud800")])
            assert known.at_start(table) is None
    assert LastKnown(path, HERE).at_start(TABLES[0]) == [(1, "é\ud800")]


@pytest.mark.parametrize("where", ["altered", "cut off", "empty", "no text", "of another state", "a folder"])
async def test_a_file_that_cannot_be_trusted_tells_nothing(tmp_path: Path, where: str) -> None:
    """As if there were none."""
    path = tmp_path / LAST_KNOWN
    known = LastKnown(path, HERE)
    for table in TABLES:
        await known.take(table, [(1, "a")])
    whole = path.read_bytes()
    spoiled = {
        "altered": whole.replace(b"a\\", b"b\\"),
        "cut off": whole[:-20],
        "empty": b"",
        "no text": b"\xff\n\xff\n",
    }
    if where == "a folder":
        path.unlink()
        path.mkdir()
    else:
        path.write_bytes(spoiled.get(where, whole))
    again = LastKnown(path, "db.example:5432/other" if where == "of another state" else HERE)
    assert [again.at_start(table) for table in TABLES] == [None] * len(TABLES)


async def test_what_cannot_be_written_is_not_told_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The disk is full: the older file would show what was hidden since, so it goes. With space it is there again."""
    path = tmp_path / LAST_KNOWN
    known = LastKnown(path, HERE)
    for table in TABLES:
        await known.take(table, [])

    def full(_: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("bot.store.whole_files.on_the_disk", full)
    for _ in range(2):
        await known.take("hidden", [(1, "a")])
    assert not path.exists()
    assert caplog.text.count("could not be kept") == 1
    monkeypatch.undo()
    await known.take("hidden", [(1, "a")])
    assert LastKnown(path, HERE).at_start("hidden") == [(1, "a")]


async def test_one_process_does_not_undo_what_another_has_written(tmp_path: Path) -> None:
    """A search in a terminal reads what is hidden alone, while the bot takes in another choice."""
    path = tmp_path / LAST_KNOWN
    bot = LastKnown(path, HERE)
    for table in TABLES:
        await bot.take(table, [])
    terminal = LastKnown(path, HERE)
    await bot.take("note_choice", [("42", "", "Gore", "hide")])
    await terminal.take("hidden", [(1, "a")])
    known = LastKnown(path, HERE)
    assert known.at_start("note_choice") == [("42", "", "Gore", "hide")]
    assert known.at_start("hidden") == [(1, "a")]
