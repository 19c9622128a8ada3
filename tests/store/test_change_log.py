"""The log of changes to sources: begun, settled or dropped, and taken back in order with what was hidden."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.model.hidden import Done, Hidden, HiddenChange, HiddenFrom, HiddenKind
from bot.model.sources import DetailChange, SourceChange
from bot.store.change_log import ChangeLog
from bot.store.hidden_things import HiddenThings
from bot.store.state import State

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)
EDITED = SourceChange(
    0,
    Done.EDITED,
    "tea.txt",
    "Tea",
    "7",
    NOON,
    "wrong year",
    "",
    None,
    'date = "1926"\n',
    (DetailChange("date", "", "1926"),),
)
ADA = Hidden(HiddenKind.SPEAKER, HiddenFrom.QUOTES, "", "Ada Penrose", "Ada Penrose", "", "8", NOON)


async def test_a_change_is_in_the_log_once_it_is_settled(state: State) -> None:
    """Until then it is only known as cut off, with the text it takes in."""
    log = ChangeLog(state)
    number = await log.begin(EDITED, "ab12")
    assert await log.changes(9) == []
    assert await log.last() is None
    assert await log.unsettled() == [(replace(EDITED, number=number), "ab12")]
    await log.settle(number)
    assert await log.changes(9) == [replace(EDITED, number=number)]
    assert await log.unsettled() == []


async def test_a_change_that_was_not_carried_out_leaves_nothing(state: State) -> None:
    """It is dropped."""
    log = ChangeLog(state)
    await log.drop(await log.begin(EDITED))
    assert (await log.changes(9), await log.unsettled()) == ([], [])


async def test_changes_of_both_kinds_are_taken_back_in_order(state: State) -> None:
    """The last of any kind first; one that can never be undone is passed."""
    log, things = ChangeLog(state), HiddenThings(state)
    await things.hide(ADA)
    number = await log.begin(EDITED)
    await log.settle(number)
    last = await log.last()
    assert isinstance(last, SourceChange)
    await log.cannot_be_undone(last.number)
    before = await log.last()
    assert isinstance(before, HiddenChange)
    assert (await log.changes(9))[0] == replace(EDITED, number=number, lasting=True)
    await log.undone(before.number, "9", NOON)
    assert await log.last() is None
