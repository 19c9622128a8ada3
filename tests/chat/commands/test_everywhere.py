"""Where members' commands work."""

from discord import app_commands

from tests.chat.conftest import House


def test_members_commands_work_in_servers_and_messages_however_installed(house: House) -> None:
    """Curators' commands carry no such marks."""
    command = house.bot.tree.get_command("quote")
    assert isinstance(command, app_commands.Command)
    assert command.allowed_contexts is not None
    assert (command.allowed_contexts.guild, command.allowed_contexts.dm_channel) == (True, True)
    assert command.allowed_installs is not None
    assert (command.allowed_installs.guild, command.allowed_installs.user) == (True, True)
