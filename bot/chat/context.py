"""What an answer may ask of the client it runs on: the open services, nothing else."""

from discord import Interaction
from discord.ext import commands

from bot.services import Services


class KeepingBot(commands.Bot):
    """A bot that keeps a library."""

    services: Services


BotInteraction = Interaction[KeepingBot]
"""An interaction with this bot: somebody asked something."""
