"""The options of a command typed at the demo's prompt."""

import pytest
from discord import app_commands

from bot.cards.faults import fault_sentence
from bot.chat.client import make_client
from bot.cli.demo.options import read_options
from bot.errors import BadQuery
from tests.chat.conftest import House, articles, house, preferences, services

__all__ = ["articles", "house", "make_client", "preferences", "services"]


def parameters(house: House, name: str) -> list[app_commands.Parameter]:
    """The options a command has."""
    command = house.bot.tree.get_command(name)
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
    assert fault_sentence(told.value) == "length: must be one of short, long."


@pytest.mark.parametrize("text", ["article:", "private: perhaps"])
async def test_a_value_that_cannot_be_is_told(house: House, text: str) -> None:
    """Empty, or neither true nor false."""
    with pytest.raises(BadQuery):
        read_options("quote", text, parameters(house, "quote"))
