"""``/help``: every command, with one line each."""

from discord import app_commands
from discord.ext import commands

from bot.cards.help import help_card
from bot.chat.answers.reply import Reply
from bot.chat.commands.everywhere import available_everywhere
from bot.chat.context import BotInteraction
from bot.chat.curators import Curators


class Help(commands.Cog):
    """Who may manage the server sees the commands for that, curators see theirs in the home guilds."""

    def __init__(self, curators: Curators, home_guilds: tuple[int, ...]) -> None:
        self._curators = curators
        self._home_guilds = home_guilds

    @app_commands.command(name="help")
    @available_everywhere
    async def help(self, interaction: BotInteraction) -> None:
        """See what you can ask and where to start."""
        at_home = interaction.guild_id in self._home_guilds
        manager = interaction.guild_id is not None and interaction.permissions.manage_guild
        curator = at_home and self._curators.hold(interaction)
        await Reply(interaction).show(help_card(manager=manager, curator=curator))
