"""Posting on a simulated Discord: what everybody sees in the channel, and what its refusals mean."""

import random
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import discord
import pytest
from simcord.components import walk_components

from bot.chat.daily.channels import Channels, missing_in
from bot.chat.daily.posting import ChannelPoster
from bot.chat.daily.rounds import Rounds, Undecided
from bot.errors import Gone, Refused
from bot.faults import Fault
from bot.model.content_notes import NoteTreatment
from bot.model.daily import Became, DailyLine, Days
from tests.chat.conftest import GUEST, House, labels, raw, shown, words

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)


def a_line(house: House, channel: Any = None, **changes: Any) -> DailyLine:
    line = DailyLine(
        1, str(house.guild.id), str((channel or house.channel).id), 725, "UTC", Days.EVERY_DAY, str(house.ann.id), NOON
    )
    return replace(line, **changes)


def poster(house: House) -> ChannelPoster:
    return ChannelPoster(house.bot, Channels(house.bot), random.Random(7))


async def posted(house: House, line: DailyLine) -> None:
    """A round at the line's hour."""
    await house.services.daily.add(line)
    at = line.next_due(NOON)
    await Rounds(house.services.daily, poster(house), lambda: at).round()
    await house.env.settle()


async def test_a_quote_is_posted_with_its_source_and_pings_nobody(house: House) -> None:
    """Anybody may press its buttons; each gets an answer of their own."""
    await posted(house, a_line(house))
    (message,) = house.channel.history()
    assert "The Tide Tables" in words(message) or "Letters on Bees" in words(message) or words(message)
    assert labels(message) == ["Another", "In context", "Keep", "Cite", "As a picture"]
    assert not message.mentions
    another = shown(await house.ben.click(message, label="Another"))
    assert another.ephemeral
    assert words(another) != words(message)
    assert shown(await house.ann.click(message, label="Cite")).ephemeral
    assert words(house.channel.history()[0]) == words(message)
    assert [post.became for post in await house.services.daily.posts(1)] == [Became.POSTED]


async def test_a_role_that_was_chosen_is_mentioned(house: House) -> None:
    """That role and nobody else."""
    readers = house.guild.create_role("readers", mentionable=True)
    await posted(house, a_line(house, role=str(readers.id)))
    (message,) = house.channel.history()
    first = next(iter(walk_components(raw(message))))
    assert first["content"] == f"<@&{readers.id}>"


async def test_a_forum_gets_a_post_of_its_own(house: House) -> None:
    """Called by its day; it is found again there."""
    forum = house.guild.create_forum_channel("quotes")
    line = a_line(house, forum)
    await posted(house, line)
    (thread,) = forum.threads
    assert thread.name == "Quote of Sunday, 3 May 2026, 12:05"
    (post,) = await house.services.daily.posts(1)
    assert await poster(house).is_posted(line, replace(post, at=house.env.now()))


async def test_an_announcement_channel_gets_it_too(house: House) -> None:
    """As any channel does."""
    news = house.guild.create_news_channel("news")
    await posted(house, a_line(house, news))
    assert len(news.history()) == 1


async def test_a_post_is_found_again_by_its_buttons(house: House) -> None:
    """Another of the same quote, which somebody asked for, is not taken for it."""
    line = a_line(house)
    here = poster(house)
    post = await here.draw(line, NOON, house.env.now())
    await house.ask("quote")
    assert await here.is_posted(line, post) is False
    await here.send(line, post)
    await house.env.settle()
    assert await here.is_posted(line, post) is True


async def test_where_history_is_hidden_nobody_can_tell(house: House) -> None:
    """Discord would show an empty one."""
    hidden = discord.PermissionOverwrite(read_message_history=False)
    channel = house.guild.create_text_channel("hidden", overwrites={house.guild.default_role: hidden})
    line = a_line(house, channel)
    post = await poster(house).draw(line, NOON, NOON)
    assert await poster(house).is_posted(line, post) is None


async def test_a_channel_that_is_gone_or_of_another_server_is_said_to_be_gone(house: House) -> None:
    """Nothing is posted elsewhere."""
    elsewhere = house.env.create_guild("Elsewhere", id=GUEST).create_text_channel("general")
    for line in (replace(a_line(house), channel="99"), a_line(house, elsewhere)):
        post = await poster(house).draw(line, NOON, NOON)
        with pytest.raises(Gone, match=Fault.DAILY_CHANNEL_GONE):
            await poster(house).send(line, post)
    assert elsewhere.history() == []


async def test_a_missing_permission_is_named(house: House) -> None:
    """As Discord's settings call it."""
    silent = discord.PermissionOverwrite(send_messages=False)
    closed = house.guild.create_text_channel("rules", overwrites={house.guild.default_role: silent})
    line = a_line(house, closed)
    post = await poster(house).draw(line, NOON, NOON)
    with pytest.raises(Refused) as refused:
        await poster(house).send(line, post)
    assert refused.value.cause.values == ("Send Messages",)
    found = house.bot.get_channel(closed.id)
    assert isinstance(found, discord.TextChannel)
    assert missing_in(found) == ["Send Messages"]


async def test_who_set_it_up_is_told_of_trouble_by_a_direct_message(house: House) -> None:
    """The channel was deleted: Ann hears of it once, and the line is paused."""
    line = replace(a_line(house), channel="99")
    await posted(house, line)
    assert (await house.services.daily.of_place(line.place))[0].line.paused
    told = house.env.transcript()
    assert "was not posted. The channel is gone" in told


@pytest.mark.parametrize(("status", "raised"), [(503, Undecided), (400, Refused), (403, Refused), (404, Gone)])
async def test_what_discord_answers_tells_whether_the_post_can_be_there(
    house: House, status: int, raised: type[Exception]
) -> None:
    """After a failure of its own it may be; after a refusal it is not."""
    line = a_line(house)
    post = await poster(house).draw(line, NOON, NOON)
    house.env.inject_error("POST", "/channels/*/messages", status=status, times=None)
    with pytest.raises(raised):
        await poster(house).send(line, post)
    assert house.channel.history() == []


async def test_a_daily_line_heeds_the_content_notes_of_its_channel(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not what is never at random there; covered what is to be; what is for age-restricted channels in such alone."""
    (tmp_path / "notes.toml").write_text('[drowning]\nen = ["drowned"]\n', "utf-8")
    monkeypatch.setattr(house.services.word_lists, "_path", tmp_path / "notes.toml")
    await house.services.library.reload()
    line = a_line(house, speaker="Ada Penrose")
    notes, server, channel = house.bot.content_notes, house.guild.id, str(house.channel.id)
    at, drawing = NOON, poster(house)

    async def drawn(times: int = 30) -> set[str]:
        found = set()
        for _ in range(times):
            post = await drawing.draw(line, at, at)
            view: Any = await drawing._view(line, post)
            found.add(str(view.to_components()))
        return found

    assert any("drowned" in one for one in await drawn())
    for treatment in (NoteTreatment.NOT_AT_RANDOM, NoteTreatment.NEVER, NoteTreatment.AGE_RESTRICTED):
        await notes.change(server, channel, "drowning", treatment)
        assert not any("drowned" in one for one in await drawn()), treatment
    restricted: Any = house.bot.get_channel(int(house.channel.id))
    restricted.nsfw = True
    assert any("drowned" in one for one in await drawn())
    await notes.change(server, channel, "drowning", NoteTreatment.SPOILER)
    covered = [one for one in await drawn() if "drowned" in one]
    assert covered
    assert all("Content note: drowning" in one and "||A table" in one for one in covered)
