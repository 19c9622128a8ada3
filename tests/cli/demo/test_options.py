"""The options of a command typed at the demo's prompt."""

from pathlib import Path

import discord
import pytest
from discord import app_commands

from bot.cards.faults import fault_sentence
from bot.chat.client import make_client
from bot.cli.demo.options import read_options
from bot.errors import BadQuery
from tests.chat.conftest import HOME, House, articles, house, preferences, services

__all__ = ["articles", "house", "make_client", "preferences", "services"]


def parameters(house: House, name: str) -> list[app_commands.Parameter]:
    """The options a command has, such as ``quote`` or ``circle start``."""
    first, *rest = name.split()
    command = house.bot.tree.get_command(first)
    if rest:
        assert isinstance(command, app_commands.Group)
        command = command.get_command(rest[0])
    assert isinstance(command, app_commands.Command)
    return command.parameters


async def test_words_before_the_first_name_go_to_the_first_option(house: House) -> None:
    """The others are named."""
    found = read_options("search", "salt and bread author: Ada", parameters(house, "search"))
    assert found == {"text": "salt and bread", "author": "Ada"}


async def test_one_of_few_values_may_be_typed_in_capitals(house: House) -> None:
    """Discord would have it chosen from a list."""
    assert read_options("quote", "length: Short", parameters(house, "quote")) == {"length": "short"}
    with pytest.raises(BadQuery) as told:
        read_options("quote", "length: huge", parameters(house, "quote"))
    assert fault_sentence(told.value) == "length: must be one of short, long, any."


@pytest.mark.parametrize("text", ["article:", "private: perhaps"])
async def test_a_value_that_cannot_be_is_told(house: House, text: str) -> None:
    """Empty, or neither true nor false."""
    with pytest.raises(BadQuery):
        read_options("quote", text, parameters(house, "quote"))


async def test_a_file_is_read_from_the_disk(house: House, tmp_path: Path) -> None:
    """As somebody would choose it in Discord; one that is not there is told by name."""
    group = house.bot.tree.get_command("library", guild=discord.Object(HOME))
    assert isinstance(group, app_commands.Group)
    command = group.get_command("add")
    assert isinstance(command, app_commands.Command)
    (tmp_path / "tea.txt").write_text("tea")
    found = read_options("library add", f"file: {tmp_path / 'tea.txt'} title: Tea", command.parameters)
    assert found == {"file": ("tea.txt", b"tea"), "title": "Tea"}
    with pytest.raises(BadQuery) as told:
        read_options("library add", "file: /no/such.txt", command.parameters)
    assert fault_sentence(told.value) == "file: the file /no/such.txt cannot be read: No such file or directory."


async def test_a_channel_is_known_by_its_name(house: House) -> None:
    """With or without its sign; another name is told which there are."""
    rooms = {"general": house.channel}
    options = parameters(house, "circle start")
    for typed in ("general", "#general"):
        found = read_options("circle start", f"the tide tables channel: {typed} days: 2", options, rooms)
        assert found == {"article": "the tide tables", "channel": house.channel, "days": 2}
    with pytest.raises(BadQuery) as told:
        read_options("circle start", "tides channel: elsewhere", options, rooms)
    assert fault_sentence(told.value) == "channel: must be one of general."
