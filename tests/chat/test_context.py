"""What an answer may ask of the client it runs on."""

from bot.chat.context import KeepingBot
from tests.chat.conftest import House


def test_the_bot_keeps_the_open_services(house: House) -> None:
    """The very ones that were opened."""
    assert isinstance(house.bot, KeepingBot)
    assert house.bot.services is house.services
