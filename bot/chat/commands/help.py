"""``/help``: every command, by what one wants to do, each to be pressed where Discord has told its id."""

from contextlib import suppress

from discord import app_commands
from discord.ext import commands

from bot.cards.help import help_card
from bot.chat.answers.reply import Reply
from bot.chat.commands.everywhere import available_everywhere
from bot.chat.connection.syncing import CommandRecord, scope_of
from bot.chat.context import BotInteraction
from bot.chat.curators import Curators
from bot.errors import StoreFault


class Help(commands.Cog):
    """Who may manage the server or its threads sees the commands for that, curators see theirs in the home guilds."""

    def __init__(self, curators: Curators, home_guilds: tuple[int, ...], registered: CommandRecord) -> None:
        self._curators = curators
        self._home_guilds = home_guilds
        self._registered = registered

    @app_commands.command(name="help")
    @available_everywhere
    async def help(self, interaction: BotInteraction) -> None:
        """See what you can do and where to start."""
        at_home = interaction.guild_id in self._home_guilds
        manager = interaction.guild_id is not None and interaction.permissions.manage_guild
        organiser = interaction.guild_id is not None and interaction.permissions.manage_threads
        curator = at_home and self._curators.hold(interaction)
        reply = Reply(interaction, private=True)
        ids = await reply.when(self._ids(interaction.application_id, interaction.guild_id if curator else None))
        card = help_card(manager=manager, organiser=organiser, curator=curator, home=at_home, ids=ids)
        await reply.show(card)

    async def _ids(self, application: int, home: int | None) -> dict[str, int]:
        """The ids of the commands; what cannot be read just now is named without."""
        ids: dict[str, int] = {}
        with suppress(StoreFault):
            for guild in dict.fromkeys((None, home)):
                ids |= await self._registered.command_ids(scope_of(application, guild))
        return ids
