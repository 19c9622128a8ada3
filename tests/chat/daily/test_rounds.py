"""Rounds on a shifted clock: each quote comes once, whatever ends the bot, and nobody waits without being told."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from bot.cards.daily import missed_sentence, trouble_sentence
from bot.chat.daily.rounds import NONCE, Rounds, Undecided
from bot.errors import Cause, Gone, NotFound, Refused
from bot.faults import Fault
from bot.model.circle import Circle, CirclePost, PartStart
from bot.model.daily import LATE, Became, DailyLine, DailyPost, Days
from bot.store.circles import Circles
from bot.store.daily_lines import DailyLines
from bot.store.state import open_state

EIGHT = datetime(2026, 5, 4, 8, tzinfo=UTC)
DAY = timedelta(days=1)
LINE = DailyLine(0, "10", "20", 480, "UTC", Days.EVERY_DAY, "30", EIGHT - timedelta(hours=1))


class Killed(BaseException):
    """The process ended at this step."""


@dataclass
class Channel:
    """Discord as the rounds see it: what was posted, who was told, and how it fails just now."""

    now: datetime = EIGHT
    posted: list[DailyPost] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    finished: list[str] = field(default_factory=list)
    up: bool = True
    seen: bool = True
    fails: BaseException | None = None
    fails_after: bool = False
    draws: BaseException | None = None
    hindrance: Cause | None = None
    blind: bool = False
    unfinished: int = 0
    held: int = 0
    most_held: int = 0
    came: asyncio.Event = field(default_factory=asyncio.Event)

    def clock(self) -> datetime:
        return self.now

    def ready(self) -> bool:
        return self.up

    async def draw(self, line: DailyLine, due: datetime, at: datetime) -> DailyPost:
        if self.draws:
            raise self.draws
        return DailyPost(line.number, due, Became.CLAIMED, at, f"t{line.number}-{due:%Y%m%d}", "article", "quote")

    async def send(self, line: DailyLine, post: DailyPost) -> None:
        self.held += 1
        self.most_held = max(self.held, self.most_held)
        await asyncio.sleep(0.005)
        self.held -= 1
        if self.fails and not self.fails_after:
            raise self.fails
        known = any(one.token == post.token and self.now - post.at <= NONCE for one in self.posted)
        if not known:  # else Discord knows the nonce
            self.posted.append(post)
            self.came.set()
        if self.fails:
            raise self.fails

    async def is_posted(self, line: DailyLine, post: DailyPost) -> bool | None:
        if self.blind:
            raise Undecided("503")
        return any(one.token == post.token for one in self.posted) if self.seen else None

    async def finish(self, line: DailyLine, post: DailyPost) -> None:
        if self.unfinished:
            self.unfinished -= 1
            raise Undecided("503")
        self.finished.append(post.token)

    async def tell_missed(self, line: DailyLine, missed: Sequence[datetime]) -> None:
        self.told.append(missed_sentence(line, missed))

    async def hindered(self, line: DailyLine, now: datetime) -> Cause | None:
        return self.hindrance

    async def tell_hindered(self, line: DailyLine, cause: Cause) -> None:
        self.told.append(str(cause))

    async def tell_failed(self, line: DailyLine, cause: Cause) -> None:
        self.told.append(trouble_sentence(line, cause))


@pytest.fixture
def channel() -> Channel:
    return Channel()


@pytest.fixture
async def lines(tmp_path: Path) -> AsyncIterator[DailyLines]:
    async with open_state(tmp_path / "state.db") as state:
        yield DailyLines(state)


def rounds(lines: DailyLines, channel: Channel) -> Rounds[DailyLine, DailyPost]:
    """As a new process begins them."""
    return Rounds(lines, channel, channel.clock, nothing=Fault.DAILY_NOTHING)


async def became(lines: DailyLines) -> list[Became]:
    return [post.became for post in await lines.posts(1)]


async def test_a_quote_comes_at_its_hour_and_only_once(lines: DailyLines, channel: Channel) -> None:
    """Before it nothing, then one, however often it is looked; the next a day later."""
    await lines.add(LINE)
    running = rounds(lines, channel)
    channel.now = EIGHT - timedelta(seconds=10)
    assert await running.round() == 10
    assert channel.posted == []
    channel.now = EIGHT
    for _ in range(3):
        await running.round()
        channel.now += timedelta(minutes=1)
    assert [post.due for post in channel.posted] == [EIGHT]
    channel.now = EIGHT + DAY
    await running.round()
    assert [post.due for post in channel.posted] == [EIGHT, EIGHT + DAY]
    assert await became(lines) == [Became.POSTED, Became.POSTED]
    assert channel.told == []


async def test_a_line_of_a_server_that_is_not_ours_waits(lines: DailyLines, channel: Channel) -> None:
    """Another process of the fleet has it, or its shard was away since the start; once it is ours the quote comes."""
    await lines.add(LINE)
    ours = set[str]()
    running = Rounds(lines, channel, channel.clock, nothing=Fault.DAILY_NOTHING, ours=lambda place: place in ours)
    await running.round()
    assert channel.posted == []
    assert await became(lines) == []
    ours.add(LINE.place)
    await running.round()
    assert await became(lines) == [Became.POSTED]


async def test_after_a_short_outage_the_quote_comes_late(lines: DailyLines, channel: Channel) -> None:
    """Two hours without Discord: it is posted when the bot is back."""
    await lines.add(LINE)
    channel.up = False
    await rounds(lines, channel).round()
    assert channel.posted == []
    channel.up, channel.now = True, EIGHT + timedelta(hours=2)
    await rounds(lines, channel).round()
    assert [post.due for post in channel.posted] == [EIGHT]


async def test_after_a_long_one_the_last_comes_and_the_others_are_told_of(lines: DailyLines, channel: Channel) -> None:
    """Three days off, back at nine: today's quote, and one message about the three before."""
    await lines.add(LINE)
    channel.now = EIGHT + 3 * DAY + timedelta(hours=1)
    await rounds(lines, channel).round()
    assert [post.due for post in channel.posted] == [EIGHT + 3 * DAY]
    assert await became(lines) == [Became.POSTED, *[Became.MISSED] * 3]
    (told,) = channel.told
    assert told.startswith("3 daily quotes for <#20>, due from Monday, 4 May 2026, 08:00 to Wednesday, 6 May 2026")


async def test_what_is_too_late_is_missed(lines: DailyLines, channel: Channel) -> None:
    """A morning's quote does not come at night."""
    await lines.add(LINE)
    channel.now = EIGHT + LATE + timedelta(minutes=1)
    await rounds(lines, channel).round()
    assert channel.posted == []
    assert await became(lines) == [Became.MISSED]
    assert "was not posted: the bot was off for too long" in channel.told[0]


@pytest.mark.parametrize("arrived", [True, False])
@pytest.mark.parametrize("minutes", [1, 30, 120])
@pytest.mark.parametrize("seen", [True, False])
async def test_a_bot_killed_while_it_sends_posts_once(
    lines: DailyLines, channel: Channel, arrived: bool, minutes: int, seen: bool
) -> None:
    """Whether the post arrived or not, and however long it takes to start again: never two.

    Where the channel's history cannot be read, whoever set the line up is told once instead.
    """
    await lines.add(LINE)
    channel.fails, channel.fails_after, channel.seen = Killed(), arrived, seen
    with suppress(Killed):
        await rounds(lines, channel).round()
    assert await became(lines) == [Became.CLAIMED]
    channel.fails, channel.now = None, EIGHT + timedelta(minutes=minutes)
    for _ in range(3):
        await rounds(lines, channel).round()
    if seen or timedelta(minutes=minutes) <= NONCE:
        assert len(channel.posted) == 1
        assert await became(lines) == [Became.POSTED]
        assert channel.told == []
    else:
        assert len(channel.posted) == int(arrived)
        assert await became(lines) == [Became.UNSURE]
        assert len(channel.told) == 1


async def test_a_post_that_is_found_a_day_later_is_not_sent_again(lines: DailyLines, channel: Channel) -> None:
    """And that day's comes too."""
    await lines.add(LINE)
    channel.fails, channel.fails_after = Killed(), True
    with suppress(Killed):
        await rounds(lines, channel).round()
    channel.fails, channel.now = None, EIGHT + DAY
    await rounds(lines, channel).round()
    assert Counter(post.due for post in channel.posted) == {EIGHT: 1, EIGHT + DAY: 1}


async def test_a_lost_connection_is_looked_into_before_anything_is_sent_again(
    lines: DailyLines, channel: Channel
) -> None:
    """Discord failed, and the post is there all the same."""
    await lines.add(LINE)
    running = rounds(lines, channel)
    channel.fails, channel.fails_after = Undecided("503"), True
    await running.round()
    assert await became(lines) == [Became.CLAIMED]
    channel.fails, channel.now = None, EIGHT + timedelta(minutes=10)
    await running.round()
    assert len(channel.posted) == 1
    assert await became(lines) == [Became.POSTED]


async def test_a_missing_permission_is_told_once_and_tried_each_day(lines: DailyLines, channel: Channel) -> None:
    """Once it is mended the trouble is over; should it come back, that is told again."""
    await lines.add(LINE)
    channel.fails = Refused(Fault.DAILY_FORBIDDEN, "Send Messages")
    for day in range(3):
        channel.now = EIGHT + day * DAY
        await rounds(lines, channel).round()
    assert len(channel.told) == 1
    assert "The bot may not post in that channel. It needs: Send Messages." in channel.told[0]
    assert (await lines.at_work())[0].line.trouble == Fault.DAILY_FORBIDDEN
    channel.fails, channel.now = None, EIGHT + 3 * DAY
    await rounds(lines, channel).round()
    assert (await lines.at_work())[0].line.trouble == ""
    channel.fails, channel.now = Refused(Fault.DAILY_FORBIDDEN, ""), EIGHT + 4 * DAY
    await rounds(lines, channel).round()
    assert len(channel.told) == 2


async def test_a_line_whose_channel_is_gone_is_paused(lines: DailyLines, channel: Channel) -> None:
    """It is told once, and nothing is tried any more."""
    await lines.add(LINE)
    channel.fails = Gone(Fault.DAILY_CHANNEL_GONE)
    for day in range(3):
        channel.now = EIGHT + day * DAY
        await rounds(lines, channel).round()
    assert await became(lines) == [Became.FAILED]
    assert len(channel.told) == 1
    assert (await lines.of_place("10"))[0].line.paused


async def test_while_the_library_is_read_the_quote_waits(lines: DailyLines, channel: Channel) -> None:
    """Nothing is claimed, and it comes once there is something to draw from; filters without a quote are told of."""
    await lines.add(LINE)
    channel.draws = NotFound(Fault.LIBRARY_LOADING)
    await rounds(lines, channel).round()
    assert await became(lines) == []
    channel.draws = None
    await rounds(lines, channel).round()
    assert len(channel.posted) == 1
    channel.draws, channel.now = NotFound(Fault.LIBRARY_EMPTY), EIGHT + DAY
    await rounds(lines, channel).round()
    assert (await became(lines))[0] is Became.FAILED
    assert len(channel.told) == 1


async def test_one_line_in_trouble_does_not_hold_up_the_others(lines: DailyLines, channel: Channel) -> None:
    """A hundred are due in one minute; a bug in drawing for some is logged, and at most twenty are sent at once."""
    for number in range(100):
        await lines.add(replace(LINE, channel=str(number)))
    await rounds(lines, channel).round()
    assert len(channel.posted) == 100
    assert len({post.line for post in channel.posted}) == 100
    assert 1 < channel.most_held <= 20
    channel.now += DAY
    channel.draws = ZeroDivisionError()
    await rounds(lines, channel).round()
    channel.draws = None
    await rounds(lines, channel).round()
    assert len(channel.posted) == 200


async def test_it_runs_until_it_is_ended_and_looks_as_soon_as_a_line_is_set(
    lines: DailyLines, channel: Channel
) -> None:
    """A round that fails is not the last."""
    running = rounds(lines, channel)
    task = asyncio.create_task(running.run())
    await asyncio.sleep(0.01)
    await lines.add(LINE)
    running.wake()
    async with asyncio.timeout(60):
        await channel.came.wait()
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    assert len(channel.posted) == 1


async def test_over_a_hundred_kills_at_any_step_none_is_missed_and_none_comes_twice(
    lines: DailyLines, channel: Channel
) -> None:
    """Each morning the bot ends before, while, or after it sends, and starts again a minute later."""
    await lines.add(LINE)
    for day in range(100):
        channel.now = EIGHT + day * DAY
        channel.fails = Killed() if day % 3 else None
        channel.fails_after = day % 3 == 1
        with suppress(Killed):
            await rounds(lines, channel).round()
        channel.fails, channel.now = None, channel.now + timedelta(minutes=1 + day % 90)
        await rounds(lines, channel).round()
    assert Counter(post.due for post in channel.posted) == {EIGHT + day * DAY: 1 for day in range(100)}
    assert channel.told == []


async def test_what_stands_in_the_way_pauses_a_line_before_its_hour(lines: DailyLines, channel: Channel) -> None:
    """It is told once."""
    await lines.add(LINE)
    channel.now, channel.hindrance = EIGHT - timedelta(minutes=30), Cause(Fault.CIRCLE_ARTICLE_GONE, ("Tea",))
    for _ in range(3):
        await rounds(lines, channel).round()
    assert channel.told == ["circle_article_gone (Tea)"]
    assert (await lines.of_place("10"))[0].line.paused


@dataclass
class Circular:
    """Discord as the rounds of reading circles see it."""

    channel: Channel
    posted: list[CirclePost] = field(default_factory=list)

    def ready(self) -> bool:
        return True

    async def hindered(self, line: Circle, now: datetime) -> Cause | None:
        return None

    async def draw(self, line: Circle, due: datetime, at: datetime) -> CirclePost:
        return CirclePost(line.number, line.upcoming, due, Became.CLAIMED, at, f"{line.upcoming}-{due:%m%d}")

    async def send(self, line: Circle, post: CirclePost) -> None:
        if self.channel.fails and not self.channel.fails_after:
            raise self.channel.fails
        if post.token not in [one.token for one in self.posted]:  # else Discord knows the nonce
            self.posted.append(post)
        if self.channel.fails:
            raise self.channel.fails

    async def is_posted(self, line: Circle, post: CirclePost) -> bool | None:
        return post.token in [one.token for one in self.posted]

    async def finish(self, line: Circle, post: CirclePost) -> None:
        if self.channel.fails:
            raise self.channel.fails

    async def tell_missed(self, line: Circle, missed: Sequence[datetime]) -> None:
        self.channel.told.append(f"{len(missed)} missed")

    async def tell_hindered(self, line: Circle, cause: Cause) -> None:
        self.channel.told.append(str(cause))

    async def tell_failed(self, line: Circle, cause: Cause) -> None:
        self.channel.told.append(str(cause))


@pytest.mark.parametrize("seed", range(4))
async def test_a_circle_posts_each_part_once_and_in_order_whatever_ends_the_bot(
    tmp_path: Path, channel: Channel, seed: int
) -> None:
    """Sixty parts, a day between them: killed before, while or after it sends, or while it opens the thread, and now
    and then off for days. Each of a circle's dates has one post or, where the bot was off, none."""
    chance, circular = Random(seed), Circular(channel)
    starts = tuple(PartStart(part, str(part), 0, part / 60) for part in range(60))
    made = Circle(0, "10", "20", "tea", "Tea", EIGHT.date(), 1, 480, "UTC", starts, "digest", "30", EIGHT - DAY)
    async with open_state(tmp_path / "circles.db") as state:
        circles = Circles(state)
        await circles.add(made)
        channel.now, off = EIGHT, 0
        while (await circles.of_place("10"))[0].line.parts_left:
            channel.fails, channel.fails_after = chance.choice([None, Killed()]), chance.random() < 0.5
            with suppress(Killed):
                await Rounds(circles, circular, channel.clock).round()
            channel.fails = None
            channel.now += timedelta(minutes=chance.choice([1, 5, 300]))
            await Rounds(circles, circular, channel.clock).round()
            days = chance.choice([1, 1, 1, 1, 4])
            off += days - 1
            channel.now = datetime.combine(channel.now.date(), EIGHT.timetz()) + days * DAY
    assert [post.part for post in circular.posted] == list(range(60))
    assert len({post.due for post in circular.posted}) == 60
    assert sum(int(said.split()[0]) for said in channel.told) <= off


async def test_while_discord_cannot_tell_what_is_there_nothing_is_sent_again(
    lines: DailyLines, channel: Channel
) -> None:
    """The post arrived, the answer did not, and for an hour Discord fails: then it is found. After six hours the line
    goes on."""
    await lines.add(LINE)
    channel.fails, channel.fails_after, channel.blind = Undecided("503"), True, True
    for minute in range(0, 60, 5):
        channel.now = EIGHT + timedelta(minutes=minute)
        await rounds(lines, channel).round()
    assert (len(channel.posted), await became(lines)) == (1, [Became.CLAIMED])
    channel.blind, channel.fails = False, None
    await rounds(lines, channel).round()
    assert (len(channel.posted), await became(lines)) == (1, [Became.POSTED])
    channel.fails, channel.blind, channel.now = Undecided("503"), True, EIGHT + DAY
    await rounds(lines, channel).round()
    channel.now += timedelta(hours=6, minutes=1)
    await rounds(lines, channel).round()
    assert await became(lines) == [Became.UNSURE, Became.POSTED]


async def test_what_is_to_be_done_beside_a_post_is_done_in_the_end(lines: DailyLines, channel: Channel) -> None:
    """Discord fails there twice; the post itself is sent once."""
    await lines.add(LINE)
    channel.unfinished = 2
    for minute in range(3):
        channel.now = EIGHT + timedelta(minutes=minute)
        await rounds(lines, channel).round()
    assert (len(channel.posted), len(channel.finished), await became(lines)) == (1, 1, [Became.POSTED])
