"""``/settings``: what a server prefers, for members who may manage it."""

from discord import app_commands
from discord.ext import commands

from bot.chat.answers.reply import Reply
from bot.chat.context import BotInteraction
from bot.chat.controls.preferences import PreferencesControls
from bot.library.library import Library


class SettingsCommand(commands.Cog):
    """Always private."""

    def __init__(self, library: Library) -> None:
        self._controls = PreferencesControls(library)

    @app_commands.command(name="settings")
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_guild=True)
    async def settings(self, interaction: BotInteraction) -> None:
        """Choose who sees answers, in which channels, shelves, content notes, quote length, sharing, language."""
        reply = Reply(interaction, private=True)
        await reply.show(await reply.when(self._controls.card(interaction)))
