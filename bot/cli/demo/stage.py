"""The stage of the demo: a simulated Discord with one server, two channels, a curator, a member, and the real bot."""

import dataclasses
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import discord
import simcord

from bot.cards import demo as wording
from bot.chat.answers.drawing import drawn
from bot.chat.client import Commonplace, make_client
from bot.chat.connection.syncing import digest_of, scope_of
from bot.cli.demo.questions import Questions
from bot.errors import CommonplaceError
from bot.services import Services
from bot.store.registered import RegisteredCommands
from bot.store.state import State

_SETTLING = 60.0


@dataclass(frozen=True, slots=True)
class Stage:
    """Who and what is there. ``member`` is the bot's curator, ``visitor`` anybody else; ``rehearsal`` is where the bot
    is asked before anybody looks."""

    env: simcord.Env
    bot: Commonplace
    room: simcord.ChannelHandle
    rehearsal: simcord.ChannelHandle
    member: simcord.MemberActor
    visitor: simcord.MemberActor

    async def greet(self, questions: Questions, colour: int) -> None:
        """Have the bot say in the channel what one might try."""
        channel = self.bot.get_partial_messageable(self.room.id)
        card = wording.greeting(questions.typed, questions.outline, questions.altered, questions.articles)
        await channel.send(view=drawn(card, owner=self.member.id, colour=colour))
        await self.env.settle()

    def message_menus(self) -> list[str]:
        """What the menu of a message offers here, as Discord sorts it."""
        tree, message = self.bot.tree, discord.AppCommandType.message
        home = discord.Object(self.member.guild.id)
        return sorted(
            {menu.name for scope in (None, home) for menu in tree.get_commands(guild=scope, type=message)},
            key=str.casefold,
        )

    async def message(self, identity: int) -> discord.Message:
        """A message of the channel. Raises discord.HTTPException where there is none that all see."""
        return await self.bot.get_partial_messageable(self.room.id).fetch_message(identity)

    def raise_bugs(self) -> None:
        """Raise the first thing that broke in the bot, if anything did; a refusal in a sentence is no break."""
        for error in self.env.errors:
            cause = getattr(error, "original", error)  # discord.py wraps what a command raises
            if not isinstance(cause, CommonplaceError):
                raise cause


class RegisteredOnStage(RegisteredCommands):
    """What the simulated Discord was sent, known while it is there; no ids, so commands are named and not linked."""

    def __init__(self, state: State) -> None:
        super().__init__(state)
        self._sent: dict[str, str] = {}

    async def command_hash(self, scope: str) -> str | None:
        """The hash of the commands last sent for ``scope``; None where none were."""
        return self._sent.get(scope)

    async def set_registered(self, scope: str, digest: str, ids: Mapping[str, int]) -> None:
        """Remember what was sent for ``scope``."""
        self._sent[scope] = digest


@asynccontextmanager
async def open_stage(services: Services) -> AsyncIterator[Stage]:
    """The bot logged in, its commands registered, the member being its curator; all closed at the end.

    The member's id is needed before the bot is made, so a client without any life of its own keeps the place warm.
    """
    async with simcord.run(discord.Client(intents=discord.Intents(guilds=True)), check_errors=False) as env:
        env.settle_timeout = _SETTLING
        await env.advance_time(max(0.0, (services.clock() - env.now()).total_seconds()))
        guild = env.create_guild(wording.SERVER)
        room, rehearsal = (guild.create_text_channel(name) for name in (wording.CHANNEL, wording.REHEARSAL))
        keeper = guild.create_role(wording.ROLE, permissions=discord.Permissions(manage_guild=True))
        user = env.create_user(wording.MEMBER.lower(), global_name=wording.MEMBER)
        member = guild.add_member(user, roles=[keeper])
        visitor = guild.add_member(env.create_user(wording.VISITOR.lower(), global_name=wording.VISITOR))
        registered = RegisteredOnStage(services.state)
        staged = _for_one_member(services, guild.id, member.id)
        bot = make_client(dataclasses.replace(staged, registered=registered))
        if isinstance(bot, discord.AutoShardedClient) and bot.shard_count is None:
            bot.shard_count = 1
        own_menus(bot)
        try:
            await env.restart_bot(bot)
            answer_refusals(bot)
            if bot.user is not None:
                await bot.user.edit(username=wording.NAME)
            for scope in (None, guild.id):
                await bot.tree.sync(guild=None if scope is None else discord.Object(scope))
                digest = digest_of(bot.tree, scope)
                await registered.set_registered(scope_of(bot.application_id, scope), digest, {})
            await env.settle()
            yield Stage(env, bot, room, rehearsal, member, visitor)
        finally:
            await bot.close()


def own_menus(bot: Commonplace) -> None:
    """Have a menu of a message say which server it is registered in, as Discord does and the simulation does not;
    without it the bot looks among the menus of all servers."""
    tree, check = bot.tree, bot.tree.interaction_check

    async def checked(interaction: discord.Interaction[Any]) -> bool:
        data: Any = interaction.data
        kind, guild = data.get("type"), interaction.guild_id
        if kind == discord.AppCommandType.message.value and guild is not None and "guild_id" not in data:
            here = discord.Object(guild)
            if tree.get_command(data["name"], guild=here, type=discord.AppCommandType.message) is not None:
                data["guild_id"] = str(guild)
        return await check(interaction)

    setattr(tree, "interaction_check", checked)  # noqa: B010 - a method of this one tree


def answer_refusals(bot: Commonplace) -> None:
    """Have what the bot refuses in a sentence be an answer like others: the simulation takes it for a failure of the
    bot, and its page calls the outcome uncertain and keeps the command."""
    tree, failed = bot.tree, bot.tree.on_error

    async def told(interaction: discord.Interaction[Any], error: discord.app_commands.AppCommandError) -> None:
        if any(isinstance(one, CommonplaceError) for one in (getattr(error, "original", None), error.__cause__)):
            await type(tree).on_error(tree, interaction, error)
        else:
            await failed(interaction, error)

    setattr(tree, "on_error", told)  # noqa: B010 - a method of this one tree


def _for_one_member(services: Services, guild: int, member: int) -> Services:
    """The services with the demo's server as home, its member as curator, and no cooldown."""
    settings = services.settings.model_copy(
        update={"home_guilds": (guild,), "curators": (member,), "cooldown_seconds": 0}
    )
    return dataclasses.replace(services, settings=settings)
