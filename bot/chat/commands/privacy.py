"""``/privacy``: what is stored about whoever asks."""

from discord import app_commands
from discord.ext import commands

from bot.chat.answers.reply import Reply
from bot.chat.commands.everywhere import available_everywhere
from bot.chat.context import BotInteraction
from bot.chat.controls.privacy import PrivacyControls
from bot.chat.personal import Personal
from bot.settings import Settings


class PrivacyCommand(commands.Cog):
    """Always private."""

    def __init__(self, personal: Personal, settings: Settings) -> None:
        self._controls = PrivacyControls(personal, settings)

    @app_commands.command(name="privacy")
    @available_everywhere
    async def privacy(self, interaction: BotInteraction) -> None:
        """See all that is stored about you, take it as a file, or delete it."""
        reply = Reply(interaction, private=True)
        await reply.show(await reply.when(self._controls.card(interaction)))
