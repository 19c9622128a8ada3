"""Parts on a simulated Discord: what everybody sees in the channel at each date, and who is told of what."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import discord
import pytest

from bot.chat.circles.posting import PartPoster, missing_for_threads
from bot.chat.daily.channels import Channels
from bot.chat.daily.rounds import Rounds
from bot.model.circle import Circle, CirclePost, CircleState
from bot.model.daily import Became
from bot.model.hidden import HiddenFrom
from tests.chat.conftest import TIDES, House, labels, menu, shown, words

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)
FIRST = datetime(2026, 5, 4, 18, tzinfo=UTC)
DAY = timedelta(days=1)


async def begun(house: House, channel: Any = None, **changes: Any) -> Circle:
    """Ann's circle for The Tide Tables, a part each day at six; it has two sections."""
    division = await house.services.library.dividing.divide("the-tide-tables")
    place, there, key = str(house.guild.id), str((channel or house.channel).id), "the-tide-tables"
    how = (date(2026, 5, 4), 1, 1080, "UTC", division.starts, division.sections, str(house.ann.id), NOON)
    circle = Circle(0, place, there, key, "The Tide Tables", *how)
    added = await house.services.circles.add(replace(circle, **changes))
    assert added is not None
    return added


def poster(house: House) -> PartPoster:
    return PartPoster(house.bot, Channels(house.bot), house.services.circles)


async def at(house: House, now: datetime, parts: PartPoster | None = None) -> None:
    """A round at that time, by a process that knows nothing of the ones before but what ``parts`` does."""
    await Rounds(house.services.circles, parts or poster(house), lambda: now).round()
    await house.env.settle()


def posts(channel: Any) -> list[Any]:
    """What stands in a channel, without Discord's own notes of threads, the first first."""
    return sorted((one for one in channel.history() if one.components), key=lambda message: message.id)


def told(house: House) -> list[str]:
    """What Ann was told by direct messages."""
    return [message.content for message in house.ann.user.dm_channel.history()]


async def state(house: House) -> CircleState:
    (one,) = await house.services.circles.of_place(str(house.guild.id))
    return one


def plain(message: Any) -> str:
    return words(message).replace("\\", "")


async def test_each_date_brings_one_part_with_its_outline(house: House) -> None:
    """Until there is none left; a day after the last the circle is over, and nothing of it is stored."""
    await begun(house)
    for now in (FIRST - DAY, FIRST, FIRST, FIRST + timedelta(hours=3), FIRST + DAY, FIRST + DAY):
        await at(house, now)
    first, second = posts(house.channel)
    assert "The Tide Tables: part 1 of 2" in plain(first)
    assert "**How they are made**" in words(first)
    assert "Who reads them" not in words(first)
    assert "Ada Penrose" in words(first)
    assert "Part 2 comes on Tuesday, 5 May 2026, 18:00 (UTC)." in plain(first)
    assert labels(first) == ["Read", "I have read this"]
    assert "part 2 of 2" in plain(second)
    assert "This is the last part. The circle ends on Wednesday, 6 May 2026, 18:00" in plain(second)
    await at(house, FIRST + 2 * DAY)
    assert await house.services.circles.all() == []


async def test_read_opens_the_text_where_the_part_begins(house: House) -> None:
    """For whoever presses alone; the sections of a part are in its menu."""
    division = await house.services.library.dividing.divide("the-tide-tables", 1)
    await begun(house, starts=division.starts)
    await at(house, FIRST)
    (message,) = posts(house.channel)
    assert [line["label"] for line in menu(message)][-2:] == ["How they are made", "Who reads them"]
    page = shown(await house.ben.click(message, label="Read"))
    assert page.ephemeral
    assert "Every harbour keeps a book" in words(page)


async def test_a_thread_is_opened_under_each_part(house: House) -> None:
    """Called by its part, and opened once."""
    await begun(house)
    await at(house, FIRST)
    await at(house, FIRST)
    assert [thread.name for thread in house.channel.threads] == ["The Tide Tables: part 1 of 2"]


async def test_where_no_thread_may_be_opened_that_is_told_once(house: House) -> None:
    """The parts come all the same."""
    closed = discord.PermissionOverwrite(create_public_threads=False)
    channel = house.guild.create_text_channel("quiet", overwrites={house.guild.default_role: closed})
    await begun(house, channel)
    for day in range(2):
        await at(house, FIRST + day * DAY)
    assert len(posts(channel)) == 2
    assert list(channel.threads) == []
    assert [said[:63] for said in told(house)] == ["The bot could not open a thread for the discussion of “The Tide"]
    found = house.bot.get_channel(channel.id)
    assert isinstance(found, discord.TextChannel)
    assert missing_for_threads(found) == ["Create Public Threads"]


async def test_a_forum_gets_a_post_for_each_part(house: House) -> None:
    """Which is its own thread, and is found again there."""
    forum = house.guild.create_forum_channel("books")
    circle = await begun(house, forum)
    await at(house, FIRST)
    (thread,) = forum.threads
    assert thread.name == "The Tide Tables: part 1 of 2"
    post = CirclePost(circle.number, 0, FIRST, Became.CLAIMED, house.env.now(), "token")
    assert await poster(house).is_posted(circle, post)
    assert await poster(house).is_posted(circle, replace(post, part=1)) is False


@pytest.mark.parametrize("arrived", [True, False])
async def test_a_bot_killed_while_it_posts_posts_once_and_opens_one_thread(house: House, arrived: bool) -> None:
    """Whether the post arrived or not; the thread is opened by the process that comes after."""
    circle = await begun(house)
    first = poster(house)
    now = house.env.now()
    post = await first.draw(circle, FIRST, now)
    await house.services.circles.note(post)
    if arrived:
        await first.send(circle, post)
        await house.env.settle()
    for _ in range(3):
        await at(house, FIRST + timedelta(minutes=3))
    assert len(posts(house.channel)) == 1
    assert len(house.channel.threads) == 1
    assert ((await state(house)).line.upcoming, (await state(house)).last) == (1, post.turned(Became.POSTED))


async def test_after_an_outage_the_part_comes_late_and_none_is_lost(house: House) -> None:
    """Twenty hours late is not too late for a circle of days; dates that passed are told, and move what is left."""
    await begun(house)
    await at(house, FIRST + timedelta(hours=20))
    assert len(posts(house.channel)) == 1
    await at(house, FIRST + 4 * DAY)
    assert (await state(house)).line.upcoming == 2
    (said,) = told(house)
    assert said.startswith("Nothing of “The Tide Tables” was posted in <#")
    assert "on Tuesday, 5 May 2026, 18:00 and Thursday, 7 May 2026" not in said
    assert said.endswith("No part is lost: each comes 3 dates later.")


async def test_when_sections_change_the_dates_stay_and_the_post_says_so(house: House) -> None:
    """The part that comes next begins where it would have; what is left is divided among its dates."""
    await begun(house)
    await at(house, FIRST)
    more = TIDES + "\n## Who prints them\n\nA printer by the quay sets them in the smallest type that he has left.\n"
    (house.articles / "tides.md").write_text(more, "utf-8")
    await house.services.library.reload()
    for _ in range(2):
        await at(house, FIRST + DAY)
    last = posts(house.channel)[-1]
    assert "The article's sections have changed since." in words(last)
    assert "part 2 of 2" in plain(last)
    assert "**Who reads them**" in words(last)
    assert "**Who prints them**" in words(last)


async def test_when_the_article_is_removed_the_circle_pauses_and_its_organiser_is_told(house: House) -> None:
    """Once. When it is back and the circle resumed, it goes on where it was."""
    circle = await begun(house)
    await at(house, FIRST)
    (house.articles / "tides.md").unlink()
    await house.services.library.reload()
    for day in (1, 2):
        await at(house, FIRST + day * DAY)
    assert len(posts(house.channel)) == 1
    assert (await state(house)).line.paused
    (said,) = told(house)
    assert "“The Tide Tables” is not in the library any more. The circle is paused." in said
    (house.articles / "tides.md").write_text(TIDES, "utf-8")
    await house.services.library.reload()
    await house.services.circles.pause(circle.number, FIRST + 2 * DAY, paused=False)
    await at(house, FIRST + 3 * DAY)
    assert len(posts(house.channel)) == 2


async def test_an_article_that_stays_away_pauses_its_circle_before_the_next_date(house: House) -> None:
    """Half an hour after it was removed; an edit that puts it back sooner pauses nothing."""
    await begun(house)
    parts = poster(house)
    (house.articles / "tides.md").unlink()
    await house.services.library.reload()
    for minutes in (0, 20, 29, 31):
        if minutes == 29:
            (house.articles / "tides.md").write_text(TIDES, "utf-8")
            await house.services.library.reload()
        await at(house, NOON + timedelta(minutes=minutes), parts)
    assert not (await state(house)).line.paused
    (house.articles / "tides.md").unlink()
    await house.services.library.reload()
    for minutes in (40, 80, 90):
        await at(house, NOON + timedelta(minutes=minutes), parts)
    assert (await state(house)).line.paused
    (said,) = told(house)
    assert said.startswith("The reading circle in <#")
    assert "is paused. “The Tide Tables” is not in the library any more." in said


async def test_an_article_that_curators_hide_is_not_posted(house: House) -> None:
    """Though it was not hidden when the circle began."""
    await begun(house)
    await house.services.library.curating.hide_article("the-tide-tables", HiddenFrom.QUOTES, "", "7")
    await at(house, FIRST)
    assert posts(house.channel) == []
    assert (await state(house)).line.paused
    assert "Curators hide “The Tide Tables”" in told(house)[0]


async def test_a_channel_that_was_deleted_pauses_the_circle(house: House) -> None:
    """Told once, with what to do."""
    room = house.guild.create_text_channel("readers")
    await begun(house, room)
    await at(house, FIRST)
    house.env.backend.delete_channel(room.id)
    await house.env.settle()
    for day in (1, 2):
        await at(house, FIRST + day * DAY)
    assert (await state(house)).line.paused
    (said,) = told(house)
    assert "The channel is gone, or the bot cannot see it any more. The circle is paused." in said


async def test_where_the_bot_may_not_post_any_more_the_next_date_tries_again(house: House) -> None:
    """No part is lost, and the trouble is told once and over when it is mended."""
    silent = discord.PermissionOverwrite(send_messages=False)
    room = house.guild.create_text_channel("rules", overwrites={house.guild.default_role: silent})
    circle = await begun(house, room)
    for day in (0, 1):
        await at(house, FIRST + day * DAY)
    assert ((await state(house)).line.upcoming, (await state(house)).line.paused) == (0, False)
    (said,) = told(house)
    assert said.startswith("Part 1 of “The Tide Tables” for <#")
    assert "It needs: Send Messages. It is tried again on" in said
    moved = replace((await state(house)).line, channel=str(house.channel.id))
    await house.services.circles.remove(circle.number)
    await house.services.circles.add(moved)
    await at(house, FIRST + 2 * DAY)
    assert "part 1 of 2" in plain(posts(house.channel)[0])


async def test_a_thread_can_be_the_channel_of_a_circle(house: House) -> None:
    """Its parts stand in it, and no thread is opened in a thread; deleted, it is a channel that is gone."""
    parent = house.bot.get_channel(house.channel.id)
    assert isinstance(parent, discord.TextChannel)
    made = await parent.create_thread(name="tides", type=discord.ChannelType.public_thread)
    await house.env.settle()
    (thread,) = house.channel.threads
    await begun(house, thread)
    await at(house, FIRST)
    assert len(posts(thread)) == 1
    assert [one.id for one in house.channel.threads] == [made.id]
    house.env.backend.delete_channel(thread.id)
    await house.env.settle()
    await at(house, FIRST + DAY)
    assert (await state(house)).line.paused
