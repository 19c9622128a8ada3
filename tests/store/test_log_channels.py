"""Where the curators' log is posted: each step of a change waits from the moment it was taken until it is posted."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.model.change_posts import LogPost
from bot.model.daily import Became
from bot.model.hidden import Hidden, HiddenChange, HiddenFrom, HiddenKind
from bot.store.change_log import ChangeLog
from bot.store.hidden_things import HiddenThings
from bot.store.log_channels import LogChannels
from bot.store.state import State
from tests.store.test_change_log import EDITED

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)
ADA = Hidden(HiddenKind.SPEAKER, HiddenFrom.QUOTES, "", "Ada Penrose", "Ada Penrose", "", "8", NOON)
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
POST = LogPost(1, 0, 2, NOON, Became.CLAIMED, NOON, "token")


@pytest.fixture
def channels(state: State) -> LogChannels:
    return LogChannels(state)


async def test_each_step_of_a_change_waits_once(state: State, channels: LogChannels) -> None:
    """Hidden, undone, an article edited; not what was begun and never carried out."""
    await channels.choose("42", "7", "ann")
    things, log = HiddenThings(state), ChangeLog(state)
    await things.hide(ADA)
    await things.hide(ADA)  # it is hidden already
    change = await log.last()
    assert isinstance(change, HiddenChange)
    await things.take_back(change, "ben", NOON)
    await log.drop(await log.begin(EDITED))
    await log.settle(await log.begin(EDITED))
    steps = await channels.steps(0, LONG_AGO, 9)
    assert [(step.number, type(step.change).__name__, step.undone) for step in steps] == [
        *((1, "HiddenChange", False), (2, "HiddenChange", True), (3, "SourceChange", False)),
    ]
    (at_work,) = await channels.at_work(NOON)
    assert at_work.line.waiting == NOON


async def test_what_was_done_before_a_channel_was_chosen_is_not_posted(state: State, channels: LogChannels) -> None:
    """Another channel of the same server gets what the first one lacks."""
    await HiddenThings(state).hide(ADA)
    await channels.choose("42", "7", "ann")
    chosen = await channels.of_place("42")
    assert chosen is not None
    assert (chosen.through, chosen.waiting) == (1, None)
    await HiddenThings(state).show(replace(ADA, number=1), "8", NOON)
    await channels.note_trouble(1, "daily_channel_gone", pause=True)
    assert await channels.at_work(NOON) == []
    await channels.choose("42", "8", "ben")
    (state_now,) = await channels.at_work(NOON)
    assert (state_now.line.channel, state_now.line.owner, state_now.line.trouble) == ("8", "ben", "")
    assert state_now.line.waiting == NOON


async def test_a_post_under_way_holds_the_next_until_it_is_known(state: State, channels: LogChannels) -> None:
    """One that failed is tried again; one that was posted, or perhaps, is not."""
    await channels.choose("42", "7", "ann")
    await HiddenThings(state).hide(ADA)
    await HiddenThings(state).show(ADA, "8", NOON)
    await channels.note(POST)
    (under_way,) = await channels.at_work(NOON)
    assert (under_way.last, under_way.line.waiting) == (POST, None)
    await channels.note(POST.turned(Became.FAILED))
    (failed,) = await channels.at_work(NOON)
    assert (failed.last, failed.line.waiting, failed.line.through) == (None, NOON, 0)
    await channels.note(POST)
    await channels.note(POST.turned(Became.UNSURE))
    (unsure,) = await channels.at_work(NOON)
    assert (unsure.last, unsure.line.waiting, unsure.line.through) == (None, None, 2)


async def test_a_post_to_a_channel_that_was_changed_meanwhile_does_not_count(
    state: State, channels: LogChannels
) -> None:
    """The new channel gets it too; the same channel chosen once more does not."""
    await channels.choose("42", "7", "ann")
    await HiddenThings(state).hide(ADA)
    await channels.note(replace(POST, upto=1))
    await channels.choose("42", "7", "ann")
    assert (await channels.all())[0].last is not None
    await channels.choose("42", "8", "ann")
    await channels.note(replace(POST, upto=1, became=Became.POSTED))
    (changed,) = await channels.all()
    assert (changed.last, changed.line.through, changed.line.waiting) == (None, 0, NOON)


async def test_steps_are_counted_from_a_time_on(state: State, channels: LogChannels) -> None:
    """Those before are only counted."""
    things = HiddenThings(state)
    await things.hide(ADA)
    await things.show(ADA, "8", NOON + timedelta(days=8))
    since = NOON + timedelta(days=1)
    assert [step.number for step in await channels.steps(0, since, 9)] == [2]
    assert await channels.taken_before(0, 2, since) == 1
    assert await channels.taken_before(1, 2, since) == 0
    assert await channels.last_step() == 2
    assert await channels.steps(0, LONG_AGO, 9, 1) == [(await channels.steps(0, LONG_AGO, 1))[0]]


async def test_a_server_can_have_it_stopped(channels: LogChannels) -> None:
    """Nothing is left of it."""
    await channels.choose("42", "7", "ann")
    await channels.stop("42")
    assert await channels.of_place("42") is None
    await channels.note_missed(1, NOON, NOON)
    assert await channels.all() == []
