"""What curators change appears in the channel they chose: once, in order, whatever ends the bot in between."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import discord
import pytest

from bot.chat.daily.channels import Channels
from bot.chat.daily.rounds import Rounds
from bot.chat.log_posting import LogPoster
from bot.model.change_posts import AGAIN, LogChannel, LogPost
from bot.model.hidden import HiddenFrom
from tests.chat.conftest import House, labels, shown, words

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)
ANN = "7"


class Killed(BaseException):
    """The process ended at this step."""


class Frail:
    """What it stands for, until the process ends just before or just after its ``step``-th call of these names."""

    def __init__(self, whole: Any, names: Sequence[str], step: int, *, before: bool) -> None:
        self._whole, self._names, self._left, self._before = whole, names, step, before

    def __getattr__(self, name: str) -> Any:
        there = getattr(self._whole, name)
        if name not in self._names:
            return there

        async def called(*args: Any, **kwargs: Any) -> Any:
            self._left -= 1
            if self._left == 0 and self._before:
                raise Killed
            done = await there(*args, **kwargs)
            if self._left == 0:
                raise Killed
            return done

        return called


def rounds(house: House, at: datetime = NOON, ledger: Any = None, poster: Any = None) -> Rounds[LogChannel, LogPost]:
    """As a new process begins them."""
    kept = house.services.log_channels
    posts = LogPoster(house.bot, Channels(house.bot), kept, lambda: None)
    return Rounds(ledger or kept, poster(posts) if poster else posts, lambda: at)


async def chosen(house: House, channel: Any = None) -> None:
    place = str(house.guild.id)
    await house.services.log_channels.choose(place, str((channel or house.channel).id), str(house.ann.id))


async def hide(house: House, *articles: str) -> None:
    for one in articles:
        await house.services.library.curating.hide_article(one, HiddenFrom.SEARCH, "under review", ANN)


def told_by_message(house: House) -> int:
    """How many direct messages say that the log could not be posted."""
    lines = house.env.transcript().splitlines()
    return sum(line.startswith("HTTP") and "The curators' log could not be" in line for line in lines)


async def look(house: House, at: datetime = NOON, times: int = 3) -> list[Any]:
    """Some rounds; the messages that are in the channel then."""
    running = rounds(house, at)
    for _ in range(times):
        await running.round()
    await house.env.settle()
    return list(house.channel.history())


async def test_changes_are_posted_once_and_ping_nobody(house: House) -> None:
    """Who, what, why and when; what is undone comes as a second post."""
    await chosen(house)
    assert await look(house) == []
    await hide(house, "letters-on-bees")
    (message,) = await look(house)
    assert "The article “Letters on Bees”" in words(message)
    assert f"<@{ANN}> hid it from search (under review) on 3 May 2026" in words(message).replace("\\", "")
    assert not message.mentions
    assert labels(message) == ["All changes"]
    await house.services.library.curating.undo("8")
    first, second = await look(house)
    assert "undid that" not in words(first)
    assert "<@8> undid that" in words(second)


async def test_many_changes_come_in_few_posts(house: House) -> None:
    """Seven steps: five, then two."""
    await chosen(house)
    for _ in range(3):
        await hide(house, "letters-on-bees")
        await house.services.library.curating.undo(ANN)
    await hide(house, "the-tide-tables")
    messages = await look(house)
    assert [words(one).count("The article") for one in messages] == [5, 2]


async def test_all_changes_are_shown_to_curators_alone(house: House) -> None:
    """The button of a post asks who pressed it."""
    await chosen(house)
    await hide(house, "letters-on-bees")
    (message,) = await look(house)
    assert "Only curators" in words(shown(await house.ben.click(message, label="All changes")))
    await house.restart(curators=(house.ann.id,))
    log = shown(await house.ann.click(message, label="All changes"))
    assert log.ephemeral
    assert "### Changes" in words(log)
    assert "Each change is posted in \\#general" in words(log)


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize("step", [1, 2])
@pytest.mark.parametrize("part", ["ledger", "poster"])
async def test_whenever_the_process_ends_each_change_is_posted_once(
    house: House, part: str, step: int, before: bool
) -> None:
    """Around the note before, the sending, and the note after; soon after and an hour later."""
    await house.env.advance_time((NOON - house.env.now()).total_seconds())
    for number, waited in enumerate((timedelta(seconds=30), timedelta(hours=1))):
        channel = house.guild.create_text_channel(f"log-{number}")
        await chosen(house, channel)
        await hide(house, "letters-on-bees")
        await house.services.library.curating.undo(ANN)
        now = house.env.now()
        kept = house.services.log_channels
        if part == "ledger":
            dying = rounds(house, now, Frail(kept, ("note",), step, before=before))
        else:
            dying = rounds(house, now, poster=lambda one: Frail(one, ("draw", "send"), step, before=before))
        with pytest.raises(Killed):
            await dying.round()
        await house.env.settle()
        await look(house, now + waited)
        told = "\n".join(map(words, channel.history())).replace("\\", "")
        assert told.count("hid it from search") == 2, told
        assert told.count("undid that") == 1, told


async def test_without_the_permission_nothing_is_lost_and_it_is_told_once(house: House) -> None:
    """When it is granted, all of it comes."""
    silent = discord.PermissionOverwrite(send_messages=False)
    closed = house.guild.create_text_channel("rules", overwrites={house.guild.default_role: silent})
    await chosen(house, closed)
    await hide(house, "letters-on-bees")
    for hour in range(3):
        await look(house, NOON + timedelta(hours=hour))
    assert told_by_message(house) == 1
    await house.restart(curators=(house.ann.id,))
    said = words(await house.ask("library status")).replace("\\", "")
    assert "#rules (the curators' log): The bot may not post in that channel. It needs: Send Messages." in said
    await house.services.log_channels.choose(str(house.guild.id), str(house.channel.id), str(house.ann.id))
    messages = await look(house, NOON + timedelta(hours=4))
    assert ["hid it" in words(one) for one in messages if "The article" in words(one)] == [True]


async def test_a_deleted_channel_is_told_once_and_another_gets_what_waits(house: House) -> None:
    """What is older than a week is only counted."""
    await house.services.log_channels.choose(str(house.guild.id), "99", str(house.ann.id))
    await hide(house, "letters-on-bees")
    assert await look(house) == []
    assert told_by_message(house) == 1
    later = NOON + timedelta(days=8)
    assert await look(house, later) == []
    await chosen(house)
    (message,) = await look(house, later)
    assert "1 change of more than 7 days ago was never posted" in words(message)
    assert await look(house, later) == [message]


async def test_a_server_that_is_no_home_any_more_hears_nothing(house: House) -> None:
    """What curators do is told to home servers alone."""
    await chosen(house)
    await house.restart(home_guilds=(1,))
    await hide(house, "letters-on-bees")
    assert await look(house) == []
    (line,) = await house.services.log_channels.all()
    assert (line.line.paused, line.line.trouble) == (True, "log_not_home")


async def test_while_discord_fails_it_is_tried_again_in_a_while(house: House) -> None:
    """After a refusal not at each look."""
    await chosen(house)
    await hide(house, "letters-on-bees")
    house.env.inject_error("POST", "/channels/*/messages", status=400, times=1)
    assert await look(house) == []
    assert await look(house, NOON + timedelta(minutes=5)) == []
    assert len(await look(house, NOON + AGAIN)) == 1
