"""Stories of ``/circle``: Cleo plans a reading, everybody reads along, and she pauses, skips and stops it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import discord
import pytest
import simcord

from bot.chat.circles.planning import MOST_CIRCLES
from bot.chat.circles.posting import PartPoster
from bot.chat.daily.channels import Channels
from bot.chat.daily.rounds import Rounds
from bot.model.hidden import HiddenFrom
from tests.chat.conftest import TIDES, House, labels, shown, words

FIRST = datetime(2026, 5, 4, 17, tzinfo=UTC)  # six o'clock in Lisbon
PLAN: dict[str, object] = {"article": "the-tide-tables", "from": "tomorrow", "days": 1, "timezone": "Lisbon"}


@pytest.fixture
def cleo(house: House) -> simcord.MemberActor:
    """Somebody who may manage threads, and not the server."""
    staff = house.guild.create_role("staff", permissions=discord.Permissions(manage_threads=True))
    return house.guild.add_member(house.env.create_user("cleo"), roles=[staff])


async def ask(house: House, who: simcord.MemberActor, name: str, **options: object) -> Any:
    return shown(await who.slash(house.channel, f"circle {name}", **options))


async def planned(house: House, who: simcord.MemberActor, **options: object) -> Any:
    return await ask(house, who, "start", **{**PLAN, "channel": house.channel, **options})


async def begun(house: House, who: simcord.MemberActor, **options: object) -> Any:
    return shown(await who.click(await planned(house, who, **options), label="Start"))


async def at(house: House, now: datetime) -> None:
    """What is posted at that time."""
    parts = PartPoster(house.bot, Channels(house.bot), house.services.circles)
    await Rounds(house.services.circles, parts, lambda: now).round()
    await house.env.settle()


def plain(message: Any) -> str:
    return words(message).replace("\\", "")


def post(house: House) -> Any:
    """The last part that was posted."""
    return max((one for one in house.channel.history() if one.components), key=lambda message: message.id)


async def held(house: House) -> list[Any]:
    return [state.line for state in await house.services.circles.of_place(str(house.guild.id))]


async def test_a_circle_is_planned_started_and_listed(house: House, cleo: simcord.MemberActor) -> None:
    """The plan shows each part with its date; nothing is set up before *Start*. All answers are private."""
    plan = await planned(house, cleo)
    assert plan.ephemeral
    assert "would be read in #general in 2 parts, its sections, every day at 18:00 (Lisbon)." in plain(plan)
    assert "A thread for the discussion is opened under each part." in plain(plan)
    assert "Mon 4 May 2026, 18:00: ** Part 1" in plain(plan) or "Mon 4 May 2026, 18:00" in plain(plan)
    assert labels(plan) == ["Start", "Cancel"]
    assert await held(house) == []
    started = shown(await cleo.click(plan, label="Start"))
    assert "The first part comes on Monday, 4 May 2026, 18:00." in plain(started)
    listed = await ask(house, house.ben, "list")
    assert listed.ephemeral
    assert "“The Tide Tables” in #general" in plain(listed)
    assert "Part 1 of 2 comes on Monday, 4 May 2026, 18:00; every day at 18:00 (Lisbon)." in plain(listed)


async def test_a_plan_can_be_cancelled(house: House, cleo: simcord.MemberActor) -> None:
    """Nothing was set up, and nothing is."""
    cancelled = shown(await cleo.click(await planned(house, cleo), label="Cancel"))
    assert "Cancelled" in words(cancelled)
    assert await held(house) == []
    assert "No reading circle is under way" in words(await ask(house, cleo, "list"))


async def test_of_two_who_start_the_same_one_is_told(house: House, cleo: simcord.MemberActor) -> None:
    """Both have its plan before them; who presses later is told, and so is who comes later still."""
    dan = house.guild.add_member(house.env.create_user("dan"), roles=[house.guild.roles["staff"]])
    plans = [await planned(house, who) for who in (cleo, dan)]
    assert "is set up" in words(shown(await cleo.click(plans[0], label="Start")))
    assert "is being read in this server already" in words(shown(await dan.click(plans[1], label="Start")))
    assert len(await held(house)) == 1
    assert "is being read in this server already" in words(await planned(house, cleo))


async def test_members_say_what_they_have_read(house: House, cleo: simcord.MemberActor) -> None:
    """The post shows how many have; pressed again it is taken back; the list tells each of their own."""
    await begun(house, cleo)
    await at(house, FIRST)
    message = post(house)
    before = words(message)
    answer = await house.ann.click(message, label="I have read this")
    assert "Noted: part 1. You have read 1 of 2 parts" in words(answer.followups[0])
    assert answer.followups[0].ephemeral
    await house.ben.click(post(house), label="I have read this · 1")
    assert labels(post(house)) == ["Read", "I have read this · 2"]
    assert words(post(house)) == before
    listed = plain(await ask(house, house.ann, "list"))
    assert "Have read part 1: 2. You have read 1 of 2." in listed
    answer = await house.ann.click(post(house), label="I have read this · 2")
    assert "Taken back" in words(answer.followups[0])
    assert labels(post(house)) == ["Read", "I have read this · 1"]
    assert shown(await house.ben.click(post(house), label="Read")).ephemeral


async def test_the_button_works_after_a_restart_and_says_when_the_circle_is_over(
    house: House, cleo: simcord.MemberActor
) -> None:
    """What was noted goes with the circle."""
    await begun(house, cleo)
    await at(house, FIRST)
    await house.restart()
    await house.ann.click(post(house), label="I have read this")
    assert labels(post(house)) == ["Read", "I have read this · 1"]
    assert await house.services.personal.counts(str(house.ann.id)) == {"circle_reader": 1}
    stopped = await ask(house, cleo, "stop", circle="tide")
    assert "Stopped: “The Tide Tables” in #general." in plain(stopped)
    assert await house.services.personal.counts(str(house.ann.id)) == {}
    over = shown(await house.ann.click(post(house), label="I have read this · 1"))
    assert "This reading circle is over" in words(over)


async def test_privacy_shows_and_deletes_what_somebody_has_read(house: House, cleo: simcord.MemberActor) -> None:
    """And the organiser's id; the circle goes on."""
    await begun(house, cleo)
    await at(house, FIRST)
    await cleo.click(post(house), label="I have read this")
    told = shown(await cleo.slash(house.channel, "privacy"))
    assert "**1 part of a reading circle that you have read**: until the circle ends" in words(told)
    assert "**1 reading circle that you set up**" in words(told)
    asked = shown(await cleo.click(told, label="Delete all"))
    await cleo.click(asked, label="Delete now")
    assert await house.services.personal.counts(str(cleo.id)) == {}
    await at(house, FIRST + timedelta(days=1))
    assert "part 2 of 2" in plain(post(house))


async def test_pause_skip_and_stop(house: House, cleo: simcord.MemberActor) -> None:
    """Each answer says what comes next."""
    await begun(house, cleo, days=7)
    (choice,) = await cleo.autocomplete(house.channel, "circle pause", "circle", "tide")
    assert choice["name"] == "“The Tide Tables” in #general"
    paused = await ask(house, cleo, "pause", circle=choice["value"])
    assert "Nothing is posted until you use /circle pause on it again." in words(paused)
    await at(house, FIRST)
    assert "Paused before part 1 of 2." in plain(await ask(house, house.ben, "list"))
    resumed = await ask(house, cleo, "pause", circle=choice["name"])
    assert "Part 1 comes on Monday, 4 May 2026, 18:00." in plain(resumed)
    skipped = await ask(house, cleo, "skip", circle=choice["value"])
    assert "has nothing on Monday, 4 May 2026, 18:00. Part 1 comes on Monday, 11 May 2026, 18:00" in plain(skipped)
    await at(house, FIRST)
    assert not any(one.components for one in house.channel.history())
    left_out = await ask(house, cleo, "skip", circle=choice["value"], what="part")
    assert "part 1 of “The Tide Tables” in #general is left out. Part 2 comes on Monday, 11 May" in plain(left_out)
    await at(house, FIRST + timedelta(days=7))
    assert "part 2 of 2" in plain(post(house))
    assert "nothing left to skip" in words(await ask(house, cleo, "skip", circle=choice["value"]))
    assert "It ends on Monday, 18 May 2026" in plain(await ask(house, cleo, "list"))
    await ask(house, cleo, "stop", circle=choice["value"])
    assert "No reading circle is under way" in words(await ask(house, cleo, "stop", circle=choice["value"]))


async def test_a_circle_is_named_by_its_article(house: House, cleo: simcord.MemberActor) -> None:
    """By its key or title, as where it was started; what names none is told with those there are."""
    await begun(house, cleo, days=7)
    for called in ("the-tide-tables", "the tide tables"):
        assert "Paused: " in words(await ask(house, cleo, "pause", circle=called))
        assert "Resumed: " in words(await ask(house, cleo, "pause", circle=called))
    answer = plain(await ask(house, cleo, "skip", circle="the-last-ferry"))
    assert "No reading circle here is called “the-last-ferry”" in answer
    assert "Those there are: “The Tide Tables” in #general." in answer
    assert "is not there any more" in words(await ask(house, cleo, "skip", circle="99"))


async def test_a_circle_of_which_every_part_was_left_out_does_not_say_that_any_was_posted(
    house: House, cleo: simcord.MemberActor
) -> None:
    """Nor that anybody could have read one."""
    await begun(house, cleo)
    for _ in range(2):
        await ask(house, cleo, "skip", circle="tide", what="part")
    listed = plain(await ask(house, house.ben, "list"))
    assert "The 2 parts were all skipped." in listed
    assert "posted" not in listed


async def test_while_its_article_is_gone_no_answer_promises_a_part(house: House, cleo: simcord.MemberActor) -> None:
    """Each says what to do instead; once the article is back, the dates are told again."""
    await begun(house, cleo, days=7)
    (house.articles / "tides.md").unlink()
    await house.services.library.reload()
    for answer in (await ask(house, house.ben, "list"), await ask(house, cleo, "skip", circle="tide")):
        assert "is not in the library any more, so no part comes." in plain(answer)
        assert "Put it back (/library undo, or its file), or end the circle with /circle stop." in plain(answer)
        assert "comes on" not in plain(answer)
    (house.articles / "tides.md").write_text(TIDES, "utf-8")
    await house.services.library.reload()
    assert "Part 1 of 2 comes on" in plain(await ask(house, house.ben, "list"))


async def test_a_circle_whose_article_is_gone_cannot_be_resumed(house: House, cleo: simcord.MemberActor) -> None:
    """It stays paused, and the answer says what to do; once the article is back, it goes on."""
    await begun(house, cleo, days=7)
    await ask(house, cleo, "pause", circle="tide")
    (house.articles / "tides.md").unlink()
    await house.services.library.reload()
    refused = await ask(house, cleo, "pause", circle="tide")
    assert "is not in the library any more, so the circle stays paused. Put the text back" in plain(refused)
    assert "or end the circle with /circle stop." in plain(refused)
    (house.articles / "tides.md").write_text(TIDES, "utf-8")
    await house.services.library.reload()
    assert "Part 1 comes on" in plain(await ask(house, cleo, "pause", circle="tide"))


async def test_only_who_manages_the_server_or_its_threads_may_change_anything(
    house: House, cleo: simcord.MemberActor
) -> None:
    """Ann sees the list and is refused the rest."""
    assert "Only members who may manage this server or its threads" in words(await planned(house, house.ann))
    await begun(house, cleo)
    (circle,) = await held(house)
    for name in ("pause", "skip", "stop"):
        assert "Only members who may manage" in words(await ask(house, house.ann, name, circle=str(circle.number)))
    assert await held(house) == [circle]
    silent = discord.PermissionOverwrite(send_messages=False)
    news = house.guild.create_text_channel("news", overwrites={house.guild.roles["staff"]: silent})
    assert "You may not post in that channel" in words(await planned(house, cleo, article="bees", channel=news))


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"article": "no such text at all"}, "There is no article “no such text at all”"),
        ({"time": "25:00"}, "“25:00” is not a time."),
        ({"timezone": "Atlantis"}, "There is no time zone “Atlantis”."),
        ({"from": "07/12"}, "“07/12” is not a day. Type it as 2026-12-07 or 7 December"),
        ({"from": "2 May 2026"}, "2 May 2026, 18:00 is past already."),
        ({"from": "2026-05-03", "time": "9:00"}, "3 May 2026, 09:00 is past already."),
        ({"from": "2028-01-01"}, "can begin within the next 365 days"),
        ({"from": "29 February"}, "That means 29 February 2028, which is too far away"),
    ],
)
async def test_what_cannot_be_meant_is_said_in_a_sentence(
    house: House, cleo: simcord.MemberActor, wrong: dict[str, object], said: str
) -> None:
    """What is wrong and what to do, and nothing is set up."""
    answer = await planned(house, cleo, **wrong)
    assert answer.ephemeral
    assert said in plain(answer)
    assert await held(house) == []


async def test_a_hidden_article_a_closed_channel_and_a_full_server_are_refused(
    house: House, cleo: simcord.MemberActor
) -> None:
    """Each in a sentence of its own."""
    silent = discord.PermissionOverwrite(send_messages=False)
    closed = house.guild.create_text_channel("rules", overwrites={house.guild.default_role: silent})
    assert "The bot may not post in that channel. It needs: Send Messages." in words(
        await planned(house, cleo, channel=closed)
    )
    await house.services.library.curating.hide_article("the-tide-tables", HiddenFrom.SEARCH, "", "7")
    assert "Curators hide “The Tide Tables”" in plain(await planned(house, cleo))
    await begun(house, cleo, article="letters-on-bees")
    (circle,) = await held(house)
    for number in range(1, MOST_CIRCLES):
        await house.services.circles.add(replace(circle, number=0, article=f"another-{number}"))
    assert f"This server has {MOST_CIRCLES} reading circles" in words(await planned(house, cleo))
    assert words(await ask(house, cleo, "list"))


async def test_a_plan_whose_article_changed_is_shown_again(house: House, cleo: simcord.MemberActor) -> None:
    """The new one can be started; one whose first date is past, or whose article went, cannot."""
    plan = await planned(house, cleo)
    (house.articles / "tides.md").write_text(
        f"{TIDES}\n## Who prints them\n\n{'A printer by the quay. ' * 20}\n", "utf-8"
    )
    await house.services.library.reload()
    again = shown(await cleo.click(plan, label="Start"))
    assert "The article has changed in between." in words(again)
    assert "in 3 parts" in words(again)
    assert await held(house) == []
    await cleo.click(again, label="Start")
    assert len(await held(house)) == 1
    bees = await planned(house, cleo, article="letters-on-bees")
    (house.articles / "letters" / "bees.md").unlink()
    await house.services.library.reload()
    assert "There is no article" in words(shown(await cleo.click(bees, label="Start")))


async def test_the_list_tells_what_is_the_matter_with_an_article(house: House, cleo: simcord.MemberActor) -> None:
    """Its sections changed, it is hidden, it is gone: told before the next date comes."""
    await begun(house, cleo)
    (house.articles / "tides.md").write_text(f"{TIDES}\n## Who prints them\n\nA printer by the quay.\n", "utf-8")
    await house.services.library.reload()
    told = plain(await ask(house, cleo, "list"))
    assert "Its sections have changed: the parts still to come will be divided anew, on the same dates." in told
    await at(house, FIRST)
    assert "from part 1 on it was divided anew" in plain(await ask(house, cleo, "list"))
    (house.articles / "tides.md").unlink()
    await house.services.library.reload()
    assert "“The Tide Tables” is not in the library any more" in plain(await ask(house, cleo, "list"))


async def test_when_the_bot_leaves_the_server_its_circles_go(house: House, cleo: simcord.MemberActor) -> None:
    """With who has read what, and whoever set them up is told."""
    await begun(house, cleo)
    await at(house, FIRST)
    await house.ann.click(post(house), label="I have read this")
    guild = house.bot.get_guild(house.guild.id)
    assert guild is not None
    house.bot._connection._remove_guild(guild)
    await house.bot.on_guild_remove(guild)
    assert await house.services.circles.all() == []
    assert await house.services.personal.counts(str(house.ann.id)) == {}
    assert "your reading circle there ended" in house.env.transcript()
