"""``/settings``: what a server prefers, for members who may manage it."""

from discord import app_commands
from discord.ext import commands

from bot.chat.answers.reply import Reply
from bot.chat.context import BotInteraction
from bot.chat.controls.preferences import PreferencesControls


class SettingsCommand(commands.Cog):
    """Always private."""

    def __init__(self) -> None:
        self._controls = PreferencesControls()

    @app_commands.command(name="settings")
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_guild=True)
    async def settings(self, interaction: BotInteraction) -> None:
        """Choose who sees answers here, how long quotes are, and who may share."""
        await Reply(interaction, private=True).show(await self._controls.card(interaction))
