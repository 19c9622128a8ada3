"""Hidden things in ``state.db``: they come back as they were kept, and every change can be taken back."""

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.model.hidden import Done, Hidden, HiddenChange, HiddenFrom, HiddenKind
from bot.store import change_log
from bot.store.change_log import ChangeLog
from bot.store.hidden_things import HiddenThings
from bot.store.state import State
from tests.store.conftest import OpenState

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)
PASSAGE = Hidden(HiddenKind.PASSAGE, HiddenFrom.BOTH, "tides", "ab12", "Every harbour keeps a book", "wrong", "7", NOON)
SPEAKER = Hidden(HiddenKind.SPEAKER, HiddenFrom.QUOTES, "", "Ada Penrose", "Ada Penrose", "", "8", NOON)


@pytest.fixture
def things(state: State) -> HiddenThings:
    return HiddenThings(state)


@pytest.fixture
def log(state: State) -> ChangeLog:
    return ChangeLog(state)


async def undo(things: HiddenThings, log: ChangeLog) -> HiddenChange | None:
    """Take back the last change, as a curator does."""
    change = await log.last()
    if change is not None:
        assert isinstance(change, HiddenChange)
        await things.take_back(change, "9", NOON)
    return change


async def test_what_is_hidden_comes_back_the_last_first(things: HiddenThings, log: ChangeLog) -> None:
    """With a number of its own, and a note in the log."""
    await things.hide(PASSAGE)
    await things.hide(SPEAKER)
    assert await things.all() == [replace(SPEAKER, number=2), replace(PASSAGE, number=1)]
    assert await log.changes(1) == [HiddenChange(2, Done.HIDDEN, SPEAKER, "8", NOON)]
    assert things.changed == 2


async def test_nothing_is_hidden_twice(things: HiddenThings, log: ChangeLog) -> None:
    """It stays as it is, without a second note; nor is there one where nothing is shown again."""
    await things.hide(PASSAGE)
    await things.hide(replace(PASSAGE, scope=HiddenFrom.SEARCH))
    await things.show(SPEAKER, "9", NOON)
    assert [one.scope for one in await things.all()] == [HiddenFrom.BOTH]
    assert len(await log.changes(9)) == 1


async def test_changes_are_taken_back_one_after_the_other(things: HiddenThings, log: ChangeLog) -> None:
    """The last first: what was shown again is hidden again as it was, then what was hidden is shown."""
    later = NOON + timedelta(hours=1)
    await things.hide(PASSAGE)
    await things.show(replace(PASSAGE, number=1), "9", later)
    assert await things.all() == []
    assert await undo(things, log) == HiddenChange(2, Done.SHOWN, PASSAGE, "9", later)
    assert await things.all() == [replace(PASSAGE, number=2)]
    assert await undo(things, log) == HiddenChange(1, Done.HIDDEN, PASSAGE, "7", NOON)
    assert await things.all() == []
    assert await undo(things, log) is None
    assert [(change.undone_by, change.undone_at) for change in await log.changes(9)] == [("9", NOON), ("9", NOON)]


async def test_the_log_keeps_the_last_changes(
    things: HiddenThings, log: ChangeLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The oldest go."""
    monkeypatch.setattr(change_log, "KEPT_CHANGES", 3)
    for number in range(5):
        await things.hide(replace(PASSAGE, name=str(number)))
    kept = [change for change in await log.changes(9) if isinstance(change, HiddenChange)]
    assert [change.hidden.name for change in kept] == ["4", "3", "2"]


@pytest.mark.parametrize("seed", range(6))
async def test_hiding_agrees_with_a_simple_model(opened: OpenState, seed: int) -> None:
    """Whatever is hidden, shown and undone in whatever order, also over restarts: a dictionary with a list of its past
    would hold the same."""
    chance = random.Random(seed)
    held: dict[str, Hidden] = {}
    past: list[tuple[Done, Hidden]] = []
    for _ in range(5):
        async with opened() as state:
            things, log = HiddenThings(state), ChangeLog(state)
            for _ in range(8):
                name, step = chance.choice("abc"), chance.choice(("hide", "show", "undo"))
                if step == "undo":
                    change = await undo(things, log)
                    assert (change is None) == (not past)
                    if past:
                        done, thing = past.pop()
                        if done is Done.HIDDEN:
                            del held[thing.name]
                        else:
                            held[thing.name] = thing
                elif step == "hide" and name not in held:
                    held[name] = replace(PASSAGE, name=name, scope=chance.choice(list(HiddenFrom)))
                    past.append((Done.HIDDEN, held[name]))
                    await things.hide(held[name])
                elif step == "show" and name in held:
                    past.append((Done.SHOWN, held[name]))
                    await things.show(held.pop(name), "9", NOON)
                found = {one.name: replace(one, number=0) for one in await things.all()}
                assert found == held


async def test_what_another_process_changed_is_noticed(state: State) -> None:
    """Hidden, shown, or the one in place of the other; nothing else is."""
    here, there = HiddenThings(state), HiddenThings(state)
    counted = [here.changed]
    for change in (None, there.hide(PASSAGE), there.show(PASSAGE, "9", NOON), there.hide(PASSAGE)):
        if change is not None:
            await change
        await here.notice()
        await here.notice()
        counted.append(here.changed)
    assert counted == [0, 1, 2, 3, 4]
