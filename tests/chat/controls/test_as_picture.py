"""Stories of *As a picture*: the quote of an answer, drawn for everyone who sees the answer."""

import io
from typing import Any

import discord
import pytest
from PIL import Image

from tests.chat.conftest import BEES, TIDES, House, labels, shown, words


async def picture_of(message: Any) -> tuple[discord.Attachment, Image.Image]:
    """The one file on a message, and what it shows."""
    (file,) = message.attachments
    return file, Image.open(io.BytesIO(await file.read()))


async def test_a_quote_becomes_a_picture_that_everyone_sees_and_a_screen_reader_reads(house: House) -> None:
    """A PNG that fills the message's width, with the quote and its source as its alternative text."""
    answer = await house.ask("quote", article="The Tide Tables")
    drawn = shown(await house.ann.click(answer, label="As a picture"))
    assert not drawn.ephemeral
    file, sheet = await picture_of(drawn)
    assert (file.filename, sheet.format, sheet.size) == ("quote.png", "PNG", (1200, 675))
    quoted = words(answer).split("\n")[0].removeprefix("> ")
    assert file.description is not None
    assert file.description.startswith(f"“{quoted}” Ada Penrose, in The Tide Tables, ")
    (gallery,) = [c for c in drawn.components if c["type"] == discord.ComponentType.media_gallery.value]
    assert gallery["items"][0]["description"] == file.description
    assert labels(drawn) == ["Delete"]


async def test_the_same_quote_is_the_same_picture_after_a_restart(house: House) -> None:
    """An old button still draws, byte for byte what it drew before."""
    answer = await house.ask("quote", article="Letters on Bees")
    before, _ = await picture_of(shown(await house.ann.click(answer, label="As a picture")))
    await house.restart()
    after, _ = await picture_of(shown(await house.ann.click(answer, label="As a picture")))
    assert await before.read() == await after.read()


async def test_anybody_draws_a_public_quote_and_deletes_the_picture_they_asked_for(house: House) -> None:
    """Ben presses the button on Ann's quote; the picture is his."""
    answer = await house.ask("quote")
    drawn = shown(await house.ben.click(answer, label="As a picture"))
    assert not drawn.ephemeral
    await house.ben.click(drawn, label="Delete")
    assert [message.id for message in house.channel.history()] == [answer.id]


async def test_a_private_quote_is_drawn_privately_and_the_picture_can_be_shared(house: House) -> None:
    """Only Ann sees the picture, until she shares it; the copy has the same picture and the same words for it."""
    answer = await house.ask("quote", private=True)
    drawn = shown(await house.ann.click(answer, label="As a picture"))
    assert drawn.ephemeral
    assert labels(drawn) == ["Share"]
    await house.ann.click(drawn, label="Share")
    (copy,) = [message for message in house.channel.history() if not message.flags.ephemeral]
    assert words(copy) == "-# Shared by ann"
    mine, _ = await picture_of(drawn)
    theirs, _ = await picture_of(copy)
    assert await theirs.read() == await mine.read()
    assert (theirs.filename, theirs.description) == (mine.filename, mine.description)
    assert labels(copy) == ["Delete"]


async def test_a_shared_quote_can_be_drawn_too(house: House) -> None:
    """The button stands on the copy, and the picture is for everyone there."""
    answer = await house.ask("quote", private=True)
    await house.ann.click(answer, label="Share")
    (copy,) = [message for message in house.channel.history() if not message.flags.ephemeral]
    drawn = shown(await house.ben.click(copy, label="As a picture"))
    assert not drawn.ephemeral
    assert (await picture_of(drawn))[1].size == (1200, 675)


@pytest.mark.parametrize(("title", "missing"), [("潮汐表", "no Chinese characters"), ("Tides 🙂", "no sign for “🙂”")])
async def test_signs_that_cannot_be_drawn_are_named_to_whoever_pressed(house: House, title: str, missing: str) -> None:
    """A private sentence instead of a picture full of boxes."""
    (house.articles / "tides.md").write_text(TIDES.replace("The Tide Tables", title), "utf-8")
    await house.services.library.reload()
    answer = await house.ask("quote", article=title)
    refusal = shown(await house.ann.click(answer, label="As a picture"))
    assert refusal.ephemeral
    assert missing in words(refusal)
    assert refusal.attachments == []


async def test_a_quote_that_changed_meanwhile_is_not_drawn(house: House) -> None:
    """No other sentence of the passage is drawn in its place."""
    answer = await house.ask("quote", article="Letters on Bees")
    (house.articles / "letters" / "bees.md").write_text(BEES.replace("e ", "E "), "utf-8")
    await house.services.library.reload()
    reply = shown(await house.ann.click(answer, label="As a picture"))
    assert reply.ephemeral
    assert "has changed, and this quote" in words(reply)
    (house.articles / "letters" / "bees.md").unlink()
    await house.services.library.reload()
    assert "no longer in the library" in words(shown(await house.ann.click(answer, label="As a picture")))


async def test_the_cooldown_counts_pictures(house: House) -> None:
    """Whoever presses as often as they may ask is told to wait."""
    answer = await house.ask("quote")
    await house.restart(cooldown_uses=2)
    for _ in range(2):
        assert not shown(await house.ben.click(answer, label="As a picture")).ephemeral
    held = shown(await house.ben.click(answer, label="As a picture"))
    assert held.ephemeral
    assert "You can ask again in" in words(held)


async def test_a_picture_is_drawn_in_the_accent_colour_of_the_settings(house: House) -> None:
    """The bar at its left is that of the answers."""
    answer = await house.ask("quote")
    await house.restart(accent_colour=0xAA3300)
    _, sheet = await picture_of(shown(await house.ann.click(answer, label="As a picture")))
    assert sheet.convert("RGB").getpixel((4, 300)) == (0xAA, 0x33, 0x00)


async def test_a_mention_in_a_title_pings_nobody(house: House) -> None:
    """It stands in the picture as letters, and its alternative text is no message."""
    (house.articles / "tides.md").write_text(TIDES.replace("The Tide Tables", "Tides for @everyone"), "utf-8")
    await house.services.library.reload()
    answer = await house.ask("quote", article="Tides for @everyone")
    drawn = shown(await house.ann.click(answer, label="As a picture"))
    assert len(drawn.attachments) == 1
    assert words(drawn) == ""
    assert not drawn.message.mention_everyone
