"""Daily lines in ``state.db``: they come back as they were kept, with the last of their posts."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.model import QuoteLength
from bot.model.daily import Became, DailyLine, DailyPost, DailyState, Days
from bot.store.daily_lines import KEPT_POSTS, DailyLines
from bot.store.state import State

MORNING = datetime(2026, 5, 3, 8, tzinfo=UTC)
LINE = DailyLine(0, "10", "20", 480, "Europe/Lisbon", Days.WEEKDAYS, "30", MORNING)


@pytest.fixture
def lines(state: State) -> DailyLines:
    return DailyLines(state)


async def test_a_line_comes_back_with_all_that_was_chosen(lines: DailyLines) -> None:
    """Also the parts that may be left out."""
    full = replace(LINE, shelf="Letters", speaker="Ada Lin", length=QuoteLength.SHORT, role="40", trouble="")
    first, second = await lines.add(LINE), await lines.add(full)
    assert (first, second) == (replace(LINE, number=1), replace(full, number=2))
    assert await lines.of_place("10") == [DailyState(first), DailyState(second)]
    assert await lines.of_place("11") == []


async def test_the_last_post_comes_with_its_line(lines: DailyLines) -> None:
    """It is replaced by what became of it, and by later ones."""
    line = await lines.add(LINE)
    claimed = DailyPost(line.number, MORNING, Became.CLAIMED, MORNING, "t", "a", "q")
    await lines.note(claimed)
    assert (await lines.at_work())[0].last == claimed
    await lines.note(replace(claimed, became=Became.POSTED))
    later = DailyPost(line.number, MORNING + timedelta(days=1), Became.MISSED, MORNING)
    await lines.note(later)
    assert (await lines.at_work())[0].last == later
    assert [post.became for post in await lines.posts(line.number)] == [Became.MISSED, Became.POSTED]


async def test_a_paused_line_is_not_at_work(lines: DailyLines) -> None:
    """It is paused by whoever manages the server, or because its channel is gone; its trouble is kept."""
    line = await lines.add(LINE)
    await lines.change(replace(line, paused=True))
    assert await lines.at_work() == []
    await lines.change(line)
    await lines.note_trouble(line.number, "daily_forbidden")
    assert (await lines.at_work())[0].line.trouble == "daily_forbidden"
    await lines.note_trouble(line.number, "daily_channel_gone", pause=True)
    assert await lines.at_work() == []
    await lines.note_trouble(line.number, "")
    assert (await lines.of_place("10"))[0].line.paused


async def test_nothing_is_kept_of_a_line_that_was_removed(lines: DailyLines) -> None:
    """Not even what a post under way notes a moment later."""
    line, other = await lines.add(LINE), await lines.add(replace(LINE, place="11"))
    await lines.note(DailyPost(line.number, MORNING, Became.POSTED, MORNING))
    assert await lines.forget_place("10") == [line]
    await lines.note(DailyPost(line.number, MORNING, Became.POSTED, MORNING))
    assert await lines.posts(line.number) == []
    assert await lines.at_work() == [DailyState(other)]


async def test_the_ledger_keeps_the_last_posts_only(lines: DailyLines) -> None:
    """A line of many years does not fill the disk."""
    line = await lines.add(LINE)
    for day in range(KEPT_POSTS + 10):
        await lines.note(DailyPost(line.number, MORNING + timedelta(days=day), Became.POSTED, MORNING))
    posts = await lines.posts(line.number)
    assert len(posts) == KEPT_POSTS
    assert posts[0].due == MORNING + timedelta(days=KEPT_POSTS + 9)


async def test_posts_of_the_last_days_are_counted_by_what_became_of_them(lines: DailyLines) -> None:
    """Over all lines; those due before then are not."""
    for place in ("10", "11"):
        line = await lines.add(replace(LINE, place=place))
        for day, became in enumerate((Became.POSTED, Became.POSTED, Became.MISSED)):
            await lines.note(DailyPost(line.number, MORNING + timedelta(days=day), became, MORNING))
    assert await lines.became_since(MORNING + timedelta(days=1)) == {Became.POSTED: 2, Became.MISSED: 2}
    assert await lines.became_since(MORNING + timedelta(days=9)) == {}
