"""Stories of *Share*: a private answer, shown to everyone with the name of who shared it."""

import asyncio
import contextlib
from types import SimpleNamespace
from typing import Any

import discord
import pytest

from tests.chat.conftest import House, choose, custom_ids, labels, menu, shown, within_bounds, words
from tests.chat.markup import alive


def public(house: House) -> list[discord.Message]:
    return [message for message in house.channel.history() if not message.flags.ephemeral]


async def test_a_private_answer_is_shared_once_with_the_name_of_who_shared_it(house: House) -> None:
    """The channel gets what Ann saw; her own copy says *Shared* and the shared one can be deleted."""
    answer = await house.ask("quote", article="The Tide Tables", private=True)
    await house.ann.click(answer, label="Share")
    (copy,) = public(house)
    assert words(copy) == f"-# Shared by ann\n{words(answer)}"
    assert labels(copy) == ["Another", "In context", "Keep", "Cite", "As a picture", "Delete"]
    await house.ann.click(copy, label="Delete")
    assert public(house) == []


async def test_sharing_twice_in_one_second_posts_once(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whichever press comes second, before the first is through, is told politely."""
    answer = await house.ask("quote", article="The Tide Tables", private=True)
    send = discord.Webhook.send

    async def slowly(self: Any, **options: Any) -> Any:
        if not options["ephemeral"]:
            await asyncio.sleep(30)
        return await send(self, **options)

    monkeypatch.setattr(discord.Webhook, "send", slowly)
    await house.ann.click(answer, label="Share")
    assert labels(answer)[-1] == "Share"
    second = shown(await house.ann.click(answer, label="Share"))
    await house.env.advance_time(30.1)
    assert second.ephemeral
    assert words(second) == "This is being posted just now."
    assert len(public(house)) == 1


class Ended(BaseException):
    """The bot was killed: nothing after this happens."""


def killed_when(house: House, monkeypatch: pytest.MonkeyPatch, posted: bool) -> None:
    """From now on the bot is killed as it posts: before the post reaches Discord, or right after."""
    send = discord.Webhook.send

    async def cut_off(self: Any, **options: Any) -> Any:
        if options["ephemeral"]:
            return await send(self, **options)
        if posted:
            await send(self, **options)
        raise Ended

    monkeypatch.setattr(discord.Webhook, "send", cut_off)


async def press_and_die(house: House, monkeypatch: pytest.MonkeyPatch, *, posted: bool) -> discord.Message:
    answer: discord.Message = await house.ask("quote", article="The Tide Tables", private=True)
    with monkeypatch.context() as patch:
        killed_when(house, patch, posted)
        with contextlib.suppress(Ended):
            await house.ann.click(answer, label="Share")
    assert labels(answer)[-1] == "Share"
    await house.restart()
    return answer


async def test_a_kill_before_the_post_claims_nothing_and_the_next_press_posts(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The button still says *Share*, and does."""
    answer = await press_and_die(house, monkeypatch, posted=False)
    assert public(house) == []
    await house.ann.click(answer, label="Share")
    assert len(public(house)) == 1
    assert labels(answer)[-1] == "Shared"


async def test_a_kill_after_the_post_is_noticed_by_the_next_press(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bot finds its copy in the channel, posts no other, and the button says what is so."""
    answer = await press_and_die(house, monkeypatch, posted=True)
    assert len(public(house)) == 1
    told = await house.ann.click(answer, label="Share")
    assert [words(one) for one in told.followups] == ["You have already shared this; it is in the channel."]
    assert len(public(house)) == 1
    assert labels(answer)[-1] == "Shared"


async def test_where_the_bot_may_not_look_it_says_so_and_leaves_the_choice(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a look at the channel nobody knows: whoever shared looks, and may press again."""
    answer = await press_and_die(house, monkeypatch, posted=True)

    async def forbidden(*_: Any, **__: Any) -> Any:
        response: Any = SimpleNamespace(status=403, reason="Forbidden")
        raise discord.Forbidden(response, "Missing Access")

    monkeypatch.setattr(house.bot.http, "logs_from", forbidden)
    told = await house.ann.click(answer, label="Share")
    assert "If it is not in the channel, press Share again." in words(told.followups[0])
    assert len(public(house)) == 1
    assert labels(answer)[-1] == "Share"
    await house.ann.click(answer, label="Share")
    assert len(public(house)) == 2


async def test_a_post_that_discord_refuses_is_not_claimed(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """The button says *Share*, and the next press posts without having to look."""
    answer = await house.ask("quote", article="The Tide Tables", private=True)
    send = discord.Webhook.send

    async def refused(self: Any, **options: Any) -> Any:
        if options["ephemeral"]:
            return await send(self, **options)
        response: Any = SimpleNamespace(status=429, reason="Too Many Requests")
        raise discord.HTTPException(response, "slow down")

    with monkeypatch.context() as patch:
        patch.setattr(discord.Webhook, "send", refused)
        told = await house.ann.click(answer, label="Share")
    assert "cannot be done just now" in words(told.followups[0])
    assert labels(answer)[-1] == "Share"
    await house.ann.click(answer, label="Share")
    assert len(public(house)) == 1


async def test_sharing_works_after_a_restart(house: House) -> None:
    """What is shared is what stands on the message; nothing else is needed."""
    answer = await house.ask("search", text="kept by the moon", private=True)
    await house.restart()
    await house.ann.click(answer, label="Share")
    (copy,) = public(house)
    assert words(answer) in words(copy)
    await house.restart()
    opened = shown(await house.ben.click(copy, label="In context"))
    assert opened.ephemeral


async def test_a_menu_is_shared_too(house: House) -> None:
    """The outline's menu works for everyone below the shared copy."""
    answer = await house.ask("outline", article="The Tide Tables", private=True)
    await house.ann.click(answer, label="Share")
    (copy,) = public(house)
    assert menu(copy) == menu(answer)
    opened = shown(await choose(house.ben, copy, menu(copy)[2]["value"]))
    assert "**Who reads them**" in words(opened)


async def test_another_page_of_a_shared_answer_can_be_shared_as_well(house: House) -> None:
    """*Share* comes back with what was not shared yet."""
    answer = await house.ask("quote", article="The Tide Tables", private=True)
    await house.ann.click(answer, label="Share")
    await house.ann.click(answer, label="Another")
    await house.ann.click(answer, label="Share")
    assert len({words(copy) for copy in public(house)}) == 2


async def test_a_hostile_name_is_shown_as_it_is(house: House) -> None:
    """A member whose name looks like a mention pings nobody."""
    mallory = house.guild.add_member(house.env.create_user("mallory", global_name="@everyone **[x](http://e.vil)**"))
    answer = shown(await mallory.slash(house.channel, "quote", article="The Tide Tables", private=True))
    await mallory.click(answer, label="Share")
    (copy,) = public(house)
    ours = {"bold", "italic", "block quote", "small print", "link=https://harbour.example/tides"}
    assert not alive(words(copy)) - ours
    sent = [one.json for one in house.env.http_requests if one.method == "POST" and one.json]
    assert all(one.get("allowed_mentions") == {"parse": []} for one in sent if "components" in one)


async def test_a_full_answer_still_fits_when_it_is_shared(house: House) -> None:
    """There is room for the name on every private answer."""
    text = "\n\n".join(f"{'word ' * 260}{number}." for number in range(40))
    (house.articles / "long.md").write_text(f"---\ntitle: Long\n---\n\n{text}\n", "utf-8")
    await house.services.library.reload()
    answer = await house.ask("read", article="Long", private=True)
    await house.ann.click(answer, label="Share")
    (copy,) = public(house)
    within_bounds(copy)


async def test_where_the_bot_may_not_speak_to_all_the_answer_stays_private(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Discord then keeps the follow-up private; the bot takes it back and says why, and *Share* can be tried again."""
    answer = await house.ask("quote", article="The Tide Tables", private=True)
    send = discord.Webhook.send

    async def kept_private(self: Any, **options: Any) -> Any:
        message = await send(self, **options)
        if not options["ephemeral"]:
            message.flags = discord.MessageFlags(ephemeral=True)
        return message

    monkeypatch.setattr(discord.Webhook, "send", kept_private)
    result = await house.ann.click(answer, label="Share")
    monkeypatch.undo()
    assert public(house) == []
    assert any("can only answer you privately" in words(message) for message in result.followups)
    await house.ann.click(answer, label="Share")
    assert len(public(house)) == 1


@pytest.mark.parametrize("name", ["help", "about"])
async def test_what_is_always_private_is_not_shared(house: House, name: str) -> None:
    """Help, errors and everything for curators stay with whoever asked."""
    assert "Share" not in labels(await house.ask(name))
    assert "Share" not in labels(await house.ask("outline", article="Zzyzx", private=True))


async def test_in_a_direct_message_sharing_posts_there(house: House) -> None:
    """Without a server the answer goes into the conversation."""
    dora = house.env.create_user("dora")
    answer = shown(await dora.slash("quote", private=True))
    await dora.click(answer, label="Share")
    (copy,) = [message for message in dora.dm_channel.history() if not message.flags.ephemeral]
    assert words(copy).startswith("-# Shared by dora")
    assert all(len(one) <= 100 for one in custom_ids(copy))
