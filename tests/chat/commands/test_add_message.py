"""Stories of *Add to the library*: a message, or its file, is offered as a text."""

import pytest
import simcord

from tests.chat.conftest import House, labels, shown, words

MENU = "Add to the library"
TEA = """The Tea Table

A teapot that is never warmed makes a cup that nobody remembers, and a host who is soon forgotten."""


async def test_a_member_offers_a_message(house: House) -> None:
    """Its words, without Discord's marks; a curator decides."""
    said = await house.ann.send(house.channel, f"**{TEA}** <@99>")
    asked = shown(await house.ben.context_menu(house.channel, MENU, said))
    assert asked.ephemeral
    assert "- **Title\\:** The Tea Table" in words(asked)
    assert "99" not in words(asked)
    assert labels(asked)[0] == "Send to the curators"


async def test_the_file_of_a_message_comes_before_its_words(house: House) -> None:
    """The first one that can be read; that there are others is said."""
    files = [("cup.png", b"\x89PNG"), ("tea.txt", TEA.encode()), ("two.md", b"# Two")]
    said = await house.ann.send(house.channel, "look at this", attachments=files)
    asked = shown(await house.ben.context_menu(house.channel, MENU, said))
    assert "From the file tea.txt." in words(asked)
    assert "1 more file of that message was not looked at." in words(asked)


async def test_a_message_without_a_text_is_refused(house: House) -> None:
    """A picture alone."""
    said = await house.ann.send(house.channel, "", attachments=[("cup.png", b"\x89PNG")])
    refused = shown(await house.ben.context_menu(house.channel, MENU, said))
    assert "holds no text and no file that could be read" in words(refused)


async def test_the_menu_is_there_in_the_home_servers_alone(house: House) -> None:
    """Elsewhere nobody sees it."""
    elsewhere = house.env.create_guild("Elsewhere")
    channel = elsewhere.create_text_channel("general")
    guest = elsewhere.add_member(house.env.create_user("guest"))
    said = await guest.send(channel, TEA)
    with pytest.raises(simcord.SetupError):
        await guest.context_menu(channel, MENU, said)
