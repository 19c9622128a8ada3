"""``/about``: what this bot is."""

from discord import app_commands
from discord.ext import commands

import bot
from bot.cards.about import about_card
from bot.chat.answers.reply import Reply
from bot.chat.commands.everywhere import available_everywhere
from bot.chat.context import BotInteraction
from bot.library.library import Library


class About(commands.Cog):
    """The card that says whose words the bot shows and what it stores."""

    def __init__(self, library: Library) -> None:
        self._library = library

    @app_commands.command(name="about")
    @available_everywhere
    async def about(self, interaction: BotInteraction) -> None:
        """Learn what this bot is, whose words it shows and what it stores."""
        reply = Reply(interaction, private=True)
        status = await reply.when(self._library.status())
        await reply.show(about_card(version=bot.__version__, articles=status.articles))
