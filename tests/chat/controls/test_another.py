"""Stories of *Another* and *Back*: nobody loses the quote they were answering."""

from typing import Any

import discord

from bot.cards.card import Verb
from bot.chat.ids import LONGEST, ControlId, written
from tests.chat.conftest import BEES, House, labels, shown, words


def quoted(message: object) -> str:
    """The quote on a card."""
    return words(message).split("\n\n")[0]


async def test_back_leads_through_all_that_was_shown_also_after_a_restart(house: House) -> None:
    """After three times *Another*, three times *Back* ends at the quote Ben was answering."""
    answer = await house.ask("quote", article="The Tide Tables")
    assert "Back" not in labels(answer)
    seen = [quoted(answer)]
    for _ in range(3):
        await house.ann.click(answer, label="Another")
        answer = house.again(answer)
        seen.append(quoted(answer))
    await house.restart()
    for before in reversed(seen[:-1]):
        await house.ann.click(answer, label="Back")
        answer = house.again(answer)
        assert quoted(answer) == before
    assert labels(answer) == ["Another", "In context", "Keep", "Cite", "As a picture", "Delete"]


async def test_another_after_back_leads_on_and_back_to_where_one_was(house: House) -> None:
    """Going back and on again is a new way, whose *Back* ends at the quote it started from."""
    answer = await house.ask("quote")
    first = quoted(answer)
    for label in ("Another", "Back", "Another"):
        await house.ann.click(answer, label=label)
        answer = house.again(answer)
    assert quoted(answer) != first
    await house.ann.click(answer, label="Back")
    assert quoted(house.again(answer)) == first


async def test_back_belongs_to_whoever_asked(house: House) -> None:
    """Ben cannot turn Ann's quote back."""
    answer = await house.ask("quote")
    await house.ann.click(answer, label="Another")
    refusal = shown(await house.ben.click(house.again(answer), label="Back"))
    assert refusal.ephemeral
    assert "Only the person who asked" in words(refusal)


async def test_a_quote_that_left_the_library_is_passed_over_and_told_of(house: House) -> None:
    """The way back goes on to the last quote that is still there."""
    answer, before = await house.ask("quote"), ""
    for _ in range(12):
        if before and "Letters on Bees" in words(answer):
            break
        before = "" if "Letters on Bees" in words(answer) else quoted(answer)
        await house.ann.click(answer, label="Another")
        answer = house.again(answer)
    await house.ann.click(answer, label="Another")
    (house.articles / "letters" / "bees.md").unlink()
    await house.services.library.reload()
    await house.ann.click(house.again(answer), label="Back")
    back = house.again(answer)
    assert quoted(back) == before
    assert "can no longer be shown" in words(back)


async def test_where_nothing_before_is_left_back_says_so_and_the_quote_stays(house: House) -> None:
    """A changed article and a removed one each have their sentence; what stands on the card is not lost."""
    answer = await house.ask("quote", article="Letters on Bees")
    await house.ann.click(answer, label="Another")
    answer = house.again(answer)
    bees = house.articles / "letters" / "bees.md"
    bees.write_text(BEES.replace("hive", "skep").replace("queen", "king").replace("sound", "noise"), "utf-8")
    await house.services.library.reload()
    refusal = shown(await house.ann.click(answer, label="Back"))
    assert refusal.ephemeral
    assert "has changed, and this quote is no longer in it" in words(refusal)
    bees.unlink()
    await house.services.library.reload()
    assert "no longer in the library" in words(shown(await house.ann.click(answer, label="Back")))
    assert quoted(house.again(answer)) == quoted(answer)


async def test_where_there_is_one_quote_only_another_is_no_step(house: House) -> None:
    """The same quote again leads nowhere back."""
    gate = "# The Gate\n\nA gate remembers the hand that shut it, and no other.\n"
    (house.articles / "gate.md").write_text(gate, "utf-8")
    await house.services.library.reload()
    answer = await house.ask("quote", article="The Gate")
    await house.ann.click(answer, label="Another")
    assert quoted(house.again(answer)) == quoted(answer)
    assert "Back" not in labels(house.again(answer))


async def test_a_card_of_an_earlier_version_has_no_way_back_to_itself(house: House) -> None:
    """Its *Another* does not say what it shows; it still leads on."""
    token = await house.services.state.remember("quote", '{"article": "letters-on-bees"}')
    view = discord.ui.LayoutView()
    button: discord.ui.Button[Any] = discord.ui.Button(label="Another", custom_id=f"cp1:an:{house.ann.id}:{token}")
    view.add_item(discord.ui.ActionRow(button))
    channel = house.bot.get_channel(house.channel.id)
    assert isinstance(channel, discord.TextChannel)
    message = await channel.send(view=view)
    await house.restart()
    await house.ann.click(message, label="Another")
    assert "Letters on Bees" in words(house.again(message))
    assert "Back" not in labels(house.again(message))


def test_the_ids_fit_for_the_longest_of_keys_names_and_people() -> None:
    """A key of 40 characters, an id of 20 digits."""
    args = ("x" * 11, "k" * 40, "p0123456789-12")
    assert len(written(ControlId(Verb.ANOTHER, 10**19, args))) <= LONGEST
    assert len(written(ControlId(Verb.BACK, 10**19, ("x" * 11,)))) <= LONGEST
