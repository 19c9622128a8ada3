"""``/kept``: one's own bookmarks."""

from discord import app_commands
from discord.ext import commands

from bot.chat.answers.remembered import KEPT, Memory, keep
from bot.chat.answers.reply import Reply
from bot.chat.commands.everywhere import available_everywhere
from bot.chat.context import BotInteraction
from bot.chat.controls.bookmarks import BookmarkControls
from bot.library.library import Library


class KeptCommand(commands.Cog):
    """Always private. What is looked for is kept for the buttons that turn pages."""

    def __init__(self, library: Library, memory: Memory) -> None:
        self._controls = BookmarkControls(library, memory)
        self._memory = memory

    @app_commands.command(name="kept")
    @app_commands.describe(search="Words from a bookmark, its source or your note")
    @available_everywhere
    async def kept(self, interaction: BotInteraction, search: app_commands.Range[str, 1, 200] = "") -> None:
        """See what you have kept, with your notes; only you see it."""
        reply = Reply(interaction, private=True)
        text = " ".join(search.split())
        token = await keep(self._memory, KEPT, text=text)
        await reply.show(await reply.when(self._controls.page(str(interaction.user.id), text, token, 0)))
