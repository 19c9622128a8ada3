"""What the log says about the connection, or about the connections of all shards: each change once."""

import logging
from collections.abc import Collection

from discord import Client

from bot.chat.connection.invite import invite_link
from bot.model.shards import ranges_of

log = logging.getLogger(__name__)


class ConnectionStory:
    """Tells of an outage once, and once of its end, for the only connection or for each shard's."""

    def __init__(self) -> None:
        self._met = False
        self._lost = False
        self._shards_lost: set[int] = set()

    def out_of_reach(self, reason: str, delay: float, longest: float) -> None:
        """Discord cannot be reached, or not any more."""
        if self._lost:
            log.debug("Discord is still unreachable (%s). Trying again in %.1f s.", reason, delay)
            return
        self._lost = True
        log.warning(
            "Discord is unreachable (%s). Trying again in %.0f s, then with growing pauses of up to %.0f s.",
            reason,
            delay,
            longest,
        )

    def token_refused(self, delay: float) -> None:
        """Discord does not accept the token, for the first time."""
        self._lost = True
        log.warning(
            "Discord does not accept the token. As it has refused good ones during outages, it is asked once more in "
            "%.0f s.",
            delay,
        )

    def connected(self, client: Client) -> None:
        """The only connection is up."""
        self._told(client, "")

    def shard_away(self, shard: int, reason: str, delay: float, longest: float) -> None:
        """A shard cannot be connected, or not any more; the others go on."""
        if shard in self._shards_lost:
            log.debug("Shard %d is still away (%s). Trying again in %.1f s.", shard, reason, delay)
            return
        self._shards_lost.add(shard)
        log.warning(
            "Shard %d is away (%s); its servers get no answers, the others do. Trying again in %.0f s, then with "
            "growing pauses of up to %.0f s.",
            shard,
            reason,
            delay,
            longest,
        )

    def shard_up(self, client: Client, shard: int, up: Collection[int], every: Collection[int]) -> None:
        """A shard is connected, as now are those that are ``up``, of ``every`` one of this process."""
        if shard in self._shards_lost:
            self._shards_lost.discard(shard)
            log.info("Shard %d is back.", shard)
        if len(up) == len(every) and not self._met:
            self._told(client, f" with {_shards(every, client.shard_count or 1)}")

    def _told(self, client: Client, shards: str) -> None:
        back = "Discord is back. " if self._lost else ""
        number = getattr(client, "server_count", len(client.guilds))
        if back or not self._met:
            log.info(
                "%sConnected to Discord as %s%s, in %s.", back, str(client.user), shards, _counted(number, "server")
            )
        if not self._met and not number:
            log.info("Invite the bot to a server: %s", invite_link(client.application_id))
        self._met, self._lost = True, False


def _shards(here: Collection[int], count: int) -> str:
    if len(here) == count:
        return _counted(count, "shard")
    return f"{'shard' if len(here) == 1 else 'shards'} {ranges_of(here)} of {count}"


def _counted(count: int, noun: str) -> str:
    return f"1 {noun}" if count == 1 else f"{count} {noun}s"
