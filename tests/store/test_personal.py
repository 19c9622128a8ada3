"""All that names a person in ``state.db``: shown, given and deleted, and nobody else's with it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.model.daily import DailyLine, Days
from bot.model.hand_notes import HandNote, NotedKind
from bot.model.hidden import Hidden, HiddenChange, HiddenFrom, HiddenKind
from bot.model.preferences import Preferences
from bot.model.sources import Details, Staged
from bot.store.bookmarks import Bookmarks
from bot.store.change_log import ChangeLog
from bot.store.circles import Circles
from bot.store.daily_lines import DailyLines
from bot.store.hand_notes import HandNotes
from bot.store.hidden_things import HiddenThings
from bot.store.log_channels import LogChannels
from bot.store.personal import GRACE, PERSONAL, PersonalData
from bot.store.preferences import KeptPreferences
from bot.store.staged_texts import StagedTexts
from bot.store.state import State
from tests.store.test_bookmarks import KEPT
from tests.store.test_circles import RIVER
from tests.store.test_state_schema import STORED

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)
LINE = DailyLine(0, "42", "7", 480, "Europe/Lisbon", Days.EVERY_DAY, "ann", NOON)
THING = Hidden(HiddenKind.ARTICLE, HiddenFrom.BOTH, "tides", "", "The Tide Tables", "wrong", "ann", NOON)
TEXT = Staged("ann", ".txt", "tea.txt", Details(title="Tea"), "ann", NOON)
NOTED = HandNote(NotedKind.ARTICLE, "tides", "", "sex", given=True, words="Tides", reason="", by="ann", at=NOON)
ALL = {
    "bookmark": 1,
    "staged": 1,
    "daily_line": 1,
    "circle_reader": 1,
    "circle": 1,
    "log_channel": 1,
    "hidden": 1,
    "hand_note": 1,
    "change": 2,
}


@pytest.fixture
async def state(state: State) -> State:
    """Ann and Ben have each done one thing of every kind, and Ben undid what Ann hid first."""
    for who in ("ann", "ben"):
        await Bookmarks(state).add(who, KEPT)
        await DailyLines(state).add(replace(LINE, owner=who))
        await StagedTexts(state).add(replace(TEXT, token=f"of-{who}", by=who))
        circle = await Circles(state).add(replace(RIVER, owner=who, place=f"of-{who}"))
        assert circle is not None
        await Circles(state).turn_read(circle.number, 0, who)
        await LogChannels(state).choose(f"of-{who}", "7", who)
        await HandNotes(state).put(replace(NOTED, by=who, key=f"of-{who}"), None)
        await HiddenThings(state).hide(replace(THING, by=who, key=f"of-{who}"))
        await state.note_drawn(f"{who}'s messages", "{}", "a quote", 9)
    return state


async def text_of(state: State) -> str:
    """Everything in the database, as one text."""
    each = [await state.rows(f"SELECT * FROM {table}") for table in STORED]
    return "\n".join(str(tuple(row)) for rows in each for row in rows)


async def test_everything_that_names_somebody_is_counted_and_given(state: State) -> None:
    """Of a direct message also what was shown there, for whoever asks in it."""
    personal = PersonalData(state)
    assert await personal.counts("ann") == ALL
    assert await personal.counts("ann", "ann's messages") == {**ALL, "served": 1, "drawn": 1}
    assert await personal.counts("cleo") == {}
    rows = await personal.rows("ann", "ann's messages")
    assert {table: len(held) for table, held in rows.items()} == {**ALL, "served": 1, "drawn": 1}
    assert rows["bookmark"][0]["words"] == KEPT.words
    assert "ben" not in str(rows)


async def test_what_is_deleted_is_nowhere_in_the_file(state: State) -> None:
    """Ann's id and her bookmark are gone; her line, circle and hidden thing stay, and all of Ben's does."""
    personal = PersonalData(state)
    before = await personal.rows("ben", "ben's messages")
    await personal.delete("ann", "ann's messages")
    assert await personal.counts("ann", "ann's messages") == {}
    assert "'ann'" not in await text_of(state)
    assert "'ben'" in await text_of(state)
    assert await personal.rows("ben", "ben's messages") == before
    assert [one.line.owner for one in await DailyLines(state).all()] == ["", "ben"]
    assert [one.line.owner for one in await Circles(state).all()] == ["", "ben"]
    assert [one.by for one in await HiddenThings(state).all()] == ["ben", ""]


async def test_who_undid_something_is_named_too(state: State) -> None:
    """And is deleted, while the change stays."""
    log = ChangeLog(state)
    change = await log.last()
    assert isinstance(change, HiddenChange)
    await HiddenThings(state).take_back(change, "cleo", NOON)
    personal = PersonalData(state)
    assert await personal.counts("cleo") == {"change": 1}
    await personal.delete("cleo")
    assert await personal.counts("cleo") == {}
    assert {one.undone_by for one in await log.changes(9)} == {""}


@pytest.mark.parametrize("table", PERSONAL)
async def test_every_table_is_asked(state: State, table: str) -> None:
    """None is forgotten."""
    assert table in await PersonalData(state).counts("ann")


async def test_bookmarks_go_a_month_after_the_bot_left_their_server(state: State) -> None:
    """Not sooner, not those of a server in which it is again, and not those made outside servers; what the server
    prefers goes with them."""
    personal, bookmarks, preferences = PersonalData(state), Bookmarks(state), KeptPreferences(state)
    await preferences.keep("42", Preferences(private=True))
    await preferences.keep("43", Preferences(private=True))
    await bookmarks.add("ann", replace(KEPT, words="in a message", server=""))
    await bookmarks.add("ann", replace(KEPT, words="elsewhere", server="43"))
    await personal.note_servers({"42", "43", "of-ann", "of-ben"}, NOON)
    assert list(await state.rows("SELECT * FROM departed")) == []
    await personal.note_servers({"43"}, NOON)
    await personal.note_servers({"43"}, NOON + timedelta(days=20))  # what was noted first counts
    await personal.forget_departed(NOON + GRACE)
    assert await bookmarks.count("ann") == 3
    await personal.forget_departed(NOON + GRACE + timedelta(seconds=1))
    assert {one.words for one in await bookmarks.some("ann", (), 0, 9)} == {"in a message", "elsewhere"}
    assert await bookmarks.count("ben") == 0
    assert set(await preferences.all()) == {"43"}
    await personal.note_servers(set(), NOON)
    await personal.note_servers({"43"}, NOON + timedelta(days=1))
    await personal.forget_departed(NOON + timedelta(days=99))
    assert await bookmarks.count("ann") == 2


async def test_nothing_is_concluded_of_a_server_that_cannot_be_known(state: State) -> None:
    """One of a shard that is away, or of another process of the fleet."""
    personal = PersonalData(state)
    await personal.note_servers(set(), NOON, known=lambda server: server == "of-ann")
    assert [row[0] for row in await state.rows("SELECT server FROM departed")] == ["of-ann"]


async def test_a_circle_of_a_server_that_was_left_goes_with_who_has_read_what(state: State) -> None:
    """A month after the bot was found to be gone, as bookmarks do."""
    personal = PersonalData(state)
    await personal.note_servers({"42", "of-ben"}, NOON)
    await personal.forget_departed(NOON + GRACE + timedelta(seconds=1))
    assert [one.line.owner for one in await Circles(state).all()] == ["ben"]
    assert [row[2] for row in await state.rows("SELECT * FROM circle_reader")] == ["ben"]
