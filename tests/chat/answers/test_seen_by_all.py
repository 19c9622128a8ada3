"""Stories of answers that all saw, whose buttons are pressed after the server chose otherwise."""

from types import SimpleNamespace
from typing import Any

import pytest

from bot.chat.answers.seen_by_all import CHOSEN, SeenByAll, private_by_default
from bot.model.preferences import CommandGroup, MayShare
from tests.chat.conftest import House, custom_ids, labels, menu, menus, shown, words

ELSEWHERE = "Only you see this here; in #quotes everybody would."
ALONE = "Only you see this: so this server has chosen."


def plain(message: Any) -> str:
    return words(message).replace("\\", "")


async def restrict(house: House, group: str) -> None:
    """From now on the answers of a group of commands are for all in another channel alone."""
    quotes = house.guild.create_text_channel("quotes")
    await house.bot.preferences.change(house.guild.id, **{group: (str(quotes.id),)})


async def press(house: House, answer: Any, label: str) -> Any:
    """Ann presses a button on an answer that all see; the message that answers her, and the old one is as it was."""
    before = words(house.again(answer))
    own = shown(await house.ann.click(house.again(answer), label=label))
    assert words(house.again(answer)) == before
    return own


@pytest.mark.parametrize("label", ["Another", "Back", "As a picture"])
async def test_a_quote_goes_on_privately_once_its_channel_is_none_for_quotes(house: House, label: str) -> None:
    """The old answer stays as it is; the new one says where all would see it, cannot be shared, and goes on."""
    answer = await house.ask("quote", article="The Tide Tables")
    await house.ann.click(answer, label="Another")
    await restrict(house, "finding")
    assert not shown(await house.ann.click(house.again(answer), label="Another")).ephemeral
    await restrict(house, "reading")
    await house.restart()
    own = await press(house, answer, label)
    assert own.ephemeral
    assert ELSEWHERE in plain(own)
    assert not {"Share", "Delete"} & set(labels(own))
    if label != "As a picture":
        assert "Another" in labels(shown(await house.ann.click(own, label="Another")))


async def test_pages_go_on_privately_too(house: House) -> None:
    """The next part of a text, and of a list; a verdict and a search are in the other group."""
    part = "The gate was open all night long, and nobody shut it. " * 20
    long = "\n\n".join(f"# Part {n}\n\n{part}" for n in range(9))
    (house.articles / "long.md").write_text("# Long\n\n" + long, "utf-8")
    for n in range(25):
        (house.articles / f"note{n}.md").write_text(f"# Note {n}\n\nThe gate of note {n} was shut.\n", "utf-8")
    await house.services.library.reload()
    read, listed = await house.ask("read", article="Long"), await house.ask("articles")
    found = await house.ask("search", text="the gate of note was shut")
    await restrict(house, "reading")
    assert ELSEWHERE in plain(await press(house, read, "Next"))
    assert ELSEWHERE in plain(await press(house, listed, "Next"))
    assert not shown(await house.ann.click(found, label="Next")).ephemeral
    await restrict(house, "finding")
    assert ELSEWHERE in plain(await press(house, found, "Next"))


async def test_another_quotation_of_a_verdict_is_checked_privately(house: House) -> None:
    """Chosen in the menu of an answer that all saw."""
    verdict = await house.ask(
        "verify",
        text="He wrote “The old queen left on Thursday” and “the gate was never there at all”, and nobody answered.",
    )
    await restrict(house, "finding")
    line = next(one["value"] for one in menu(verdict) if not one.get("default"))
    own = shown(await house.ann.select(verdict, [line], custom_id=menus(verdict)[0]))
    assert own.ephemeral
    assert ELSEWHERE in plain(own)


async def test_where_answers_are_private_by_now_only_what_was_asked_for_all_goes_on(house: House) -> None:
    """Ann did not choose; then she chooses that all see it, and it stays so on every press."""
    answer, chosen = await house.ask("quote"), await house.ask("quote", private=False)
    await house.bot.preferences.change(house.guild.id, private=True)
    own = await press(house, answer, "Another")
    assert own.ephemeral
    assert ALONE in plain(own)
    assert "Share" in labels(own)
    for _ in range(2):
        chosen = shown(await house.ann.click(house.again(chosen), label="Another"))
        assert not chosen.ephemeral
    await house.bot.preferences.change(house.guild.id, private=None)
    assert not shown(await house.ann.click(house.again(answer), label="Another")).ephemeral


async def test_what_was_shared_goes_on_while_sharing_is_allowed(house: House) -> None:
    """Also where answers are private by themselves."""
    await house.bot.preferences.change(house.guild.id, private=True)
    await house.ann.click(await house.ask("quote"), label="Share")
    (copy,) = [one for one in house.channel.history() if not one.flags.ephemeral]
    assert not shown(await house.ann.click(copy, label="Another")).ephemeral
    await house.bot.preferences.change(house.guild.id, sharing=MayShare.NOBODY)
    own = await press(house, copy, "Another")
    assert own.ephemeral
    assert "Share" not in labels(own)


async def test_an_answer_of_an_earlier_version_keeps_to_the_channels_of_every_group(house: House) -> None:
    """Its *Delete* does not say which command it answers."""
    answer = await house.ask("quote")
    ours = next(one for one in custom_ids(answer) if one.startswith("cp1:dl:"))
    assert ours.endswith(":reading")
    unknown = SeenByAll()
    await restrict(house, "finding")
    interaction: Any = SimpleNamespace(
        client=house.bot, guild_id=house.guild.id, channel=None, channel_id=house.channel.id, message=None
    )
    assert not unknown.may_go_on(interaction)
    assert SeenByAll(CommandGroup.READING, ("reading", CHOSEN)).may_go_on(interaction)
    assert SeenByAll.pressed(interaction) is None
    assert not private_by_default(interaction)


async def test_shelves_and_notes_of_now_hold_for_old_answers(house: House) -> None:
    """An article on a shelf that the server no longer shows gives no other quote, and no way back."""
    answer = await house.ask("quote", article="letters-on-bees")
    await house.ann.click(answer, label="Another")
    await house.bot.preferences.change(house.guild.id, shelves=("",))
    for label in ("Another", "Back"):
        refused = await press(house, answer, label)
        assert refused.ephemeral
        assert "Letters on Bees" not in words(refused)
