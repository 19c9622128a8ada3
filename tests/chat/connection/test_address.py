"""The address of Discord, which only tests change."""

from discord.http import Route

from bot.chat.connection.address import discord_at


def test_another_address_holds_while_it_is_open() -> None:
    """And the real one is back afterwards, whatever happened."""
    real = Route.BASE
    with discord_at("http://127.0.0.1:9/api"):
        assert Route.BASE.startswith("http://127.0.0.1:9")
    assert real == Route.BASE


def test_without_one_nothing_changes() -> None:
    """The real Discord."""
    real = Route.BASE
    with discord_at(None):
        assert real == Route.BASE
