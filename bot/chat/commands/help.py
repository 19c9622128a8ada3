"""``/help``: every command with one line."""

from discord import app_commands
from discord.ext import commands

from bot.cards.help import help_card
from bot.chat.commands.everywhere import everywhere
from bot.chat.curators import Curators
from bot.chat.keeping import Asked
from bot.chat.replies import Reply


class Help(commands.Cog):
    """Curators also see theirs."""

    def __init__(self, curators: Curators) -> None:
        self._curators = curators

    @app_commands.command(name="help")
    @everywhere
    async def help(self, interaction: Asked) -> None:
        """What you can ask, and where to begin."""
        await Reply(interaction).show(help_card(curator=self._curators.hold(interaction)))
