"""Reading circles in ``state.db``: they come back as they were kept, part after part, and go with all of theirs."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.model.circle import Circle, CirclePost, CircleState, PartStart
from bot.model.daily import Became
from bot.store.circles import Circles
from bot.store.state import State

MADE = datetime(2026, 5, 3, 12, tzinfo=UTC)
FIRST = datetime(2026, 5, 4, 18, tzinfo=UTC)
WEEK = timedelta(days=7)
STARTS = (PartStart(0, "a", 0, 0.0), PartStart(1, "b", 0, 0.4), PartStart(1, "b", 3, 0.7))
RIVER = Circle(0, "42", "7", "the-river", "The River", date(2026, 5, 4), 7, 1080, "UTC", STARTS, "digest", "ann", MADE)
CLAIMED = CirclePost(1, 0, FIRST, Became.CLAIMED, FIRST, "token")


@pytest.fixture
def circles(state: State) -> Circles:
    return Circles(state)


async def only(circles: Circles) -> CircleState:
    (state,) = await circles.of_place("42")
    return state


async def test_a_circle_comes_back_as_it_was_kept(circles: Circles) -> None:
    """With its number; also one in trouble that was divided anew."""
    full = replace(RIVER, article="the-sea", anew=1, paused=True, trouble="daily_forbidden", unthreaded=True)
    assert await circles.add(RIVER) == replace(RIVER, number=1)
    assert await circles.add(full) == replace(full, number=2)
    assert await circles.of_place("42") == [CircleState(replace(RIVER, number=1)), CircleState(replace(full, number=2))]
    assert await circles.at_work(MADE) == [CircleState(replace(RIVER, number=1))]
    assert len(await circles.all()) == 2
    assert await circles.of_place("43") == []


async def test_of_two_who_begin_the_same_one_is_told(circles: Circles) -> None:
    """At the same moment; in another server it is another circle."""
    both = await asyncio.gather(circles.add(RIVER), circles.add(replace(RIVER, owner="ben")))
    assert [one is None for one in both] == [False, True]
    assert await circles.add(replace(RIVER, place="43")) is not None
    assert (await only(circles)).line.owner == "ann"


async def test_a_part_that_was_posted_makes_the_next_one_upcoming(circles: Circles) -> None:
    """One that was missed or failed does not; after the last the circle goes on for a week."""
    await circles.add(RIVER)
    await circles.note(CLAIMED)
    assert ((await only(circles)).line.upcoming, (await only(circles)).last) == (0, CLAIMED)
    await circles.note(CLAIMED.turned(Became.POSTED))
    assert (await only(circles)).line.upcoming == 1
    await circles.note(CLAIMED.turned(Became.POSTED))  # noted again after a crash
    assert (await only(circles)).line.upcoming == 1
    await circles.note_missed(1, FIRST + WEEK, MADE)
    await circles.note_missed(1, FIRST + 2 * WEEK, MADE, failed=True)
    state = await only(circles)
    assert (state.line.upcoming, state.last and state.last.became) == (1, Became.FAILED)
    await circles.note(CirclePost(1, 1, FIRST + 3 * WEEK, Became.UNSURE, MADE, "second"))
    assert (await only(circles)).line.ends is None
    last = FIRST + 4 * WEEK
    await circles.note(CirclePost(1, 2, last, Became.POSTED, MADE, "third"))
    assert ((await only(circles)).line.upcoming, (await only(circles)).line.ends) == (3, last + WEEK)
    assert len(await circles.at_work(last + WEEK - timedelta(seconds=1))) == 1
    assert await circles.at_work(last + WEEK) == []
    assert await circles.of_place("42") == []


async def test_the_parts_that_were_posted_are_known(circles: Circles) -> None:
    """Not the one that was left out, nor what only failed or was claimed."""
    await circles.add(RIVER)
    assert await circles.posted(1) == frozenset()
    await circles.note(CLAIMED)
    assert await circles.posted(1) == frozenset()
    await circles.note(CLAIMED.turned(Became.POSTED))
    await circles.skip_part(1, 1, FIRST)
    await circles.note_missed(1, FIRST + WEEK, FIRST + WEEK)
    await circles.note(replace(CLAIMED, part=2, due=FIRST + 2 * WEEK, became=Became.UNSURE))
    assert await circles.posted(1) == {0, 2}


async def test_who_has_read_what_goes_with_the_circle(circles: Circles, state: State) -> None:
    """Pressed again it is taken back; stopped or over, nothing of it is left, and buttons lead nowhere."""
    other = replace(RIVER, place="43")
    for one in (RIVER, other):
        await circles.add(one)
    await circles.note(CLAIMED.turned(Became.POSTED))
    assert await circles.turn_read(1, 0, "ann")
    assert await circles.turn_read(1, 0, "ben")
    assert await circles.turn_read(1, 1, "ben")
    assert await circles.turn_read(2, 0, "ben")
    assert (await circles.readers(1), await circles.read_by(1, "ben")) == ({0: 2, 1: 1}, [0, 1])
    assert not await circles.turn_read(1, 1, "ben")
    assert await circles.readers(1) == {0: 2}
    found = await circles.post_with("token")
    assert found == (replace(RIVER, number=1, upcoming=1), CLAIMED.turned(Became.POSTED))
    await circles.remove(1)
    assert await circles.post_with("token") is None
    assert not [row for row in await state.rows("SELECT * FROM circle_reader") if row[0] == 1]
    assert await circles.readers(2) == {0: 1}
    await circles.note(CLAIMED)  # a post under way
    assert await state.rows("SELECT * FROM circle_post") == []
    assert [one.place for one in await circles.forget_place("43")] == ["43"]
    for table in ("circle", "circle_post", "circle_reader"):
        assert await state.rows(f"SELECT * FROM {table}") == []


async def test_pausing_and_skipping_change_nothing_else(circles: Circles) -> None:
    """What was due while it was paused is not owed, what was skipped stays skipped, and trouble is over then."""
    await circles.add(RIVER)
    await circles.note_trouble(1, "daily_channel_gone", pause=True)
    assert await circles.at_work(MADE) == []
    await circles.pause(1, FIRST, paused=True)
    assert (await only(circles)).line == replace(RIVER, number=1, paused=True, trouble="daily_channel_gone")
    await circles.pause(1, FIRST, paused=False)
    assert (await only(circles)).line == replace(RIVER, number=1, since=FIRST)
    await circles.skip_date(1, FIRST + WEEK)
    await circles.pause(1, FIRST, paused=True)
    await circles.pause(1, FIRST + timedelta(days=1), paused=False)
    assert (await only(circles)).line.since == FIRST + WEEK
    await circles.skip_part(1, 0, MADE)
    await circles.skip_part(1, 0, MADE)  # another press of the same
    assert (await only(circles)).line.upcoming == 1
    await circles.note_unthreaded(1, unthreaded=True)
    await circles.divide(1, STARTS[:2], "other", 1)
    line = (await only(circles)).line
    assert (line.unthreaded, line.starts, line.sections, line.anew) == (True, STARTS[:2], "other", 1)
    await circles.skip_part(1, 1, FIRST)
    assert (await only(circles)).line.ends == FIRST + WEEK
