"""What ``run`` does for whoever watches the bot: the page with its metrics, and the event loop's lag."""

import asyncio
import logging
import math
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from bot.cards.unread import sources_unread
from bot.errors import CommonplaceError
from bot.metrics.lag import feel_lag
from bot.metrics.meter import Meter, Shelves, Vitals
from bot.model.shards import ShardSeen
from bot.settings import Settings

if TYPE_CHECKING:
    from discord import Client

    from bot.services import Services

log = logging.getLogger(__name__)


class ClientInUse:
    """The client in use, of which there is one after the other. ``connected``: the first session was up; ``over_http``:
    there are none, and no heartbeats."""

    def __init__(self, *, over_http: bool = False) -> None:
        self.over_http = over_http
        self.client: Client | None = None
        self.connected = asyncio.Event()

    async def note_connected(self, client: "Client") -> None:
        """Wait until a session of this client is up."""
        await client.wait_until_ready()
        self.connected.set()

    def is_up(self) -> bool:
        """Whether its session is up and Discord answers heartbeats; over HTTP, whether interactions are taken."""
        return self._ready() is not None and (self.over_http or self.heartbeat() is not None)

    def heartbeat(self) -> float | None:
        """Seconds that Discord took to answer the last heartbeat; None where it has not."""
        client = self._ready()
        return client.latency if client is not None and math.isfinite(client.latency) else None

    def servers(self) -> int:
        """How many servers have the bot."""
        return int(self.client.server_count) if self.client is not None else 0  # type: ignore[attr-defined]

    def shards(self) -> Sequence[ShardSeen]:
        """How each shard does; empty without shards."""
        from bot.chat.connection.sharded import ShardedClient

        return self.client.shards_seen() if isinstance(self.client, ShardedClient) else ()

    def _ready(self) -> "Client | None":
        client = self.client
        return client if client is not None and client.is_ready() and not client.is_closed() else None


def meter_of(settings: Settings) -> Meter:
    """A meter that counts if its counts can be read, else one that does not. Raises MetricsFault."""
    if not settings.metrics_port:
        return Meter()
    from bot.metrics.page import new_meter  # brings aiohttp in, which the other verbs can do without

    return new_meter()


@asynccontextmanager
async def watched(services: "Services", in_use: ClientInUse) -> AsyncIterator[None]:
    """Serve the page while this is open, if the settings name a port for it. Raises MetricsFault."""
    port = services.settings.metrics_port
    if not port:
        yield
        return
    from bot.metrics.page import page_served

    async def look() -> Vitals:
        return await vitals_of(services, in_use)

    async with page_served(port, services.meter, look):
        log.info("Metrics are served on http://127.0.0.1:%d/metrics.", port)
        feeling = asyncio.ensure_future(feel_lag(services.meter))
        try:
            yield
        finally:
            feeling.cancel()
            await asyncio.gather(feeling, return_exceptions=True)


async def vitals_of(services: "Services", in_use: ClientInUse) -> Vitals:
    """What the bot is like now."""
    shelves = None
    saving = services.state.unsaved is None
    try:
        status = await services.library.status()
    except CommonplaceError:
        pass
    else:
        shelves = Shelves(
            articles=status.articles,
            sources=status.sources,
            passages=status.passages,
            quotes=status.quotes,
            words=status.words,
            unread=sources_unread(status.last_report.problems) if status.last_report is not None else 0,
            loaded_at=status.loaded_at,
            loading=status.reading is not None,
        )
    newest = await asyncio.to_thread(services.backups.newest)
    return Vitals(in_use.is_up(), in_use.servers(), in_use.heartbeat(), saving, newest, shelves, in_use.shards())
