"""The invite link: the scopes the bot asks for, and no permissions."""

from urllib.parse import parse_qs, urlsplit

from bot.chat.connection.invite import invite_link


def test_the_link_asks_for_two_scopes_and_nothing_else() -> None:
    """With the id of the application."""
    asked = parse_qs(urlsplit(invite_link(1234)).query)
    assert asked == {"client_id": ["1234"], "scope": ["bot applications.commands"], "permissions": ["0"]}


def test_without_an_id_the_shape_is_shown() -> None:
    """An operator sees where it belongs."""
    assert invite_link(None).startswith("https://discord.com/oauth2/authorize?client_id=")
