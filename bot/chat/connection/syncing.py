"""Registers the commands with Discord: only when they changed, and never before the first answer."""

import asyncio
import hashlib
import json
import logging
from collections.abc import Awaitable, Callable, Collection, Iterator, Mapping, Sequence
from typing import Any, Protocol

import aiohttp
from discord import AppCommandType, DiscordException, Forbidden, HTTPException, Object
from discord.app_commands import AppCommandError, CommandTree

from bot.cards.faults import english_sentence
from bot.chat.connection.invite import invite_link
from bot.chat.translating import CommandTranslator
from bot.errors import StoreFault
from bot.model.registration import Outdated

log = logging.getLogger(__name__)

_GLOBAL = "global"
FIRST_RETRY = 60.0
LAST_RETRY = 3600.0
"""Seconds between attempts to register commands: from a minute, doubling, to an hour."""
RECORD_RETRY = 15.0
"""The same where only the record of them cannot be read or written, and nobody else is asked."""


class CommandRecord(Protocol):
    """The record of what was last sent to Discord, and of the ids that it gave, by scope (``state.db`` keeps it)."""

    async def command_hash(self, scope: str) -> str | None:
        """The hash last sent for ``scope``; None if nothing was sent."""

    async def set_registered(self, scope: str, digest: str, ids: Mapping[str, int]) -> None:
        """Remember it, with the ids of slash commands by their names."""

    async def command_ids(self, scope: str) -> Mapping[str, int]:
        """Those ids; empty where they are not known."""
        ...

    async def command_scopes(self) -> Sequence[str]:
        """Every scope something was sent for."""
        ...

    async def forget_command_scope(self, scope: str) -> None:
        """Forget a scope that was cleared."""


def scope_of(application: int | None, guild: int | None) -> str:
    """What the commands of an application are kept under: those of a home server, or (None) the global ones."""
    return f"{application}/{guild or _GLOBAL}"


async def keep_synced(
    tree: CommandTree[Any],
    sent: CommandRecord,
    home_guilds: Sequence[int],
    *,
    shared: bool = False,
    others: Callable[[], Awaitable[Collection[int]]] | None = None,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    tell: Callable[[Sequence[str]], None] = lambda failures: None,
) -> None:
    """Bring every scope up to date, trying again later what failed; returns when all are. Raises nothing of Discord's.

    Each failure is said once in the log, in a sentence, not at every attempt; ``tell`` is told what each attempt left.
    ``shared`` says that other processes keep the record too, and ``others`` which home servers they name.
    """
    delay = FIRST_RETRY
    said: set[str] = set()
    while True:
        try:
            failures = await sync(tree, sent, home_guilds, shared=shared, theirs=await others() if others else ())
        except StoreFault as fault:
            tell([f"The commands registered so far could not be looked up: {english_sentence(fault)}"])
            if str(fault) not in said:
                said.add(str(fault))
                log.warning("The commands registered so far could not be looked up: %s Trying again later.", fault)
            await sleep(RECORD_RETRY)
            continue
        tell(failures)
        if not failures:
            return
        for failure in failures:
            if failure not in said:
                said.add(failure)
                log.warning("%s Trying again later.", failure)
        await sleep(delay)
        delay = min(LAST_RETRY, delay * 2)


async def behind(
    tree: CommandTree[Any], sent: CommandRecord, home_guilds: Sequence[int], *, application: int | None = None
) -> list[Outdated]:
    """The scopes for which what was sent last are not this version's commands; ``application`` where the client has
    not logged in. Raises StoreFault."""
    found = []
    for guild in (None, *dict.fromkeys(home_guilds)):
        known = await sent.command_hash(scope_of(application or tree.client.application_id, guild))
        if known != digest_of(tree, guild):
            found.append(Outdated(guild, known is None))
    return found


def digest_of(tree: CommandTree[Any], guild: int | None) -> str:
    """The hash by which the commands of a scope (None: everywhere) are known once they were sent."""
    return _digest(tree, _payload(tree, None if guild is None else Object(guild)))


async def sync(
    tree: CommandTree[Any],
    sent: CommandRecord,
    home_guilds: Sequence[int],
    *,
    shared: bool = False,
    theirs: Collection[int] = (),
) -> list[str]:
    """Send the commands of each scope whose payload is not the one sent last; the failures, as sentences.

    Scopes are the global commands, each home guild, and guilds that were home guilds once: theirs are cleared.
    With a record that is ``shared`` a process without home guilds clears nothing: another registered them;
    nor does any where a server is one of ``theirs``, home to another process. Raises StoreFault.
    """
    application = tree.client.application_id
    scopes: list[int | None] = [None, *dict.fromkeys(home_guilds)]
    failures: list[str] = []
    prefix = scope_of(application, None).removesuffix(_GLOBAL)
    known = await sent.command_scopes()
    for scope in known if home_guilds or not shared else ():
        name = scope.removeprefix(prefix)
        if scope.startswith(prefix) and name.isdecimal() and int(name) not in (*scopes, *theirs):
            scopes.append(int(name))
    try:
        for guild in scopes:
            failure = await _sync_scope(tree, sent, guild, scope_of(application, guild), guild in home_guilds)
            if failure:
                failures.append(failure)
    finally:
        if isinstance(tree.translator, CommandTranslator):
            tree.translator.rest()
    return failures


async def _sync_scope(
    tree: CommandTree[Any], sent: CommandRecord, guild: int | None, scope: str, home: bool
) -> str | None:
    place = "everywhere" if guild is None else f"in server {guild}"
    target = None if guild is None else Object(guild)
    former = guild is not None and not home
    payload = [] if former else _payload(tree, target)
    digest = _digest(tree, payload)
    known = await sent.command_hash(scope)
    if known == digest or (known is None and not payload and guild is not None):
        return None
    try:
        if former:
            tree.clear_commands(guild=target)
        elif isinstance(tree.translator, CommandTranslator):
            await tree.translator.prepare({*_strings(payload)})
        registered = await tree.sync(guild=target)
    except (OSError, aiohttp.ClientError, DiscordException) as error:
        if former and isinstance(error, Forbidden):
            # The bot has left that server, and its commands went with it.
            await sent.forget_command_scope(scope)
            return None
        return _in_words(error, place, tree.client.application_id)
    if former:
        await sent.forget_command_scope(scope)
        log.info("Commands removed %s, which is no longer a home server.", place)
    else:
        slash = [one for one in registered if one.type is AppCommandType.chat_input]
        await sent.set_registered(scope, digest, {one.name: one.id for one in slash})
        log.info("Commands registered %s: %d.", place, len(payload))
    return None


def _digest(tree: CommandTree[Any], payload: list[dict[str, Any]]) -> str:
    """Of the commands, and of the tables they are translated by, which no start should have to parse."""
    digest = hashlib.sha256(json.dumps(payload, sort_keys=True).encode())
    if payload and isinstance(tree.translator, CommandTranslator):
        digest.update(tree.translator.digest().encode())
    return digest.hexdigest()


def _payload(tree: CommandTree[Any], guild: Object | None) -> list[dict[str, Any]]:
    """What ``tree.sync`` would send, but in English alone, in an order that does not depend on that of registration."""
    payload = [command.to_dict(tree) for command in tree.get_commands(guild=guild)]
    return sorted(payload, key=lambda command: (command["type"], command["name"]))


def _strings(payload: Any) -> Iterator[str]:
    """Every string that stands anywhere in a payload."""
    if isinstance(payload, str):
        yield payload
    elif isinstance(payload, list | dict):
        for part in payload.values() if isinstance(payload, dict) else payload:
            yield from _strings(part)


def _in_words(error: Exception, place: str, application: int | None) -> str:
    if isinstance(error, Forbidden) and place != "everywhere":
        invite = invite_link(application)
        return f"Commands cannot be registered {place}: the bot is not in that server. Invite it: {invite}"
    if isinstance(error, HTTPException):
        return f"Commands could not be registered {place}: Discord answered {error.status} ({error.text or 'no text'})."
    if isinstance(error, AppCommandError):
        return f"Commands could not be registered {place}: {error}."
    return f"Commands could not be registered {place}: {str(error) or type(error).__name__}."
