"""The meter whose counts Prometheus reads, and the names of all its metrics."""

import platform

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, Info, ProcessCollector, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from bot import __version__
from bot.metrics.meter import Deed, Meter, Outcome, Vitals

TEXT = CONTENT_TYPE_LATEST
"""The type of what ``PrometheusMeter.page`` returns."""

_ANSWERS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 1.5, 3.0, 5.0, 10.0)
"""Seconds. Discord waits three for a first answer; from 1.5 on the bot says that it takes longer."""
_WORK = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 30.0)
_LAGS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5)


class PrometheusMeter(Meter):
    """Counts since the start of this process, in a registry of its own."""

    def __init__(self) -> None:
        self._registry = registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        about = Info("commonplace", "The running version.", registry=registry)
        about.info({"version": __version__, "python": platform.python_version()})
        of = ("kind", "name")
        self._interactions = Counter(
            "commonplace_interactions", "What people asked, and what came of it.", (*of, "outcome"), registry=registry
        )
        self._seconds = Histogram(
            "commonplace_interaction_seconds",
            "From Discord's word of an interaction to the end of its answer.",
            of,
            buckets=_ANSWERS,
            registry=registry,
        )
        self._work = Histogram(
            "commonplace_work_seconds",
            "How long the library took, with the wait for its turn.",
            ("work",),
            buckets=_WORK,
            registry=registry,
        )
        self._lag = Histogram(
            "commonplace_event_loop_lag_seconds",
            "How much later than asked the event loop came, twice a second.",
            buckets=_LAGS,
            registry=registry,
        )
        self._sessions = Counter(
            "commonplace_gateway_sessions", "Sessions begun at Discord, or resumed.", ("how",), registry=registry
        )
        self._ended = Counter(
            "commonplace_gateway_disconnects", "Connections to Discord that ended.", registry=registry
        )
        self._shard_up = Gauge(
            "commonplace_shard_connected", "1 while this shard's session is up.", ("shard",), registry=registry
        )
        self._shard_heartbeat = Gauge(
            "commonplace_shard_heartbeat_seconds",
            "How long Discord took to answer this shard's last heartbeat.",
            ("shard",),
            registry=registry,
        )
        self._refused = Counter(
            "commonplace_http_refused", "Requests to the interactions endpoint, refused.", ("why",), registry=registry
        )
        for how in ("begun", "resumed"):
            self._sessions.labels(how)
        self._gauges = {
            name: Gauge(f"commonplace_{name}", told, registry=registry)
            for name, told in {
                "gateway_connected": "1 while the session at Discord is up.",
                "gateway_heartbeat_seconds": "How long Discord took to answer the last heartbeat.",
                "servers": "Servers that have the bot.",
                "library_readable": "1 while the library can be read.",
                "library_articles": "Articles in the library.",
                "library_sources": "Sources in the library.",
                "library_passages": "Passages in the library.",
                "library_quotes": "Quotes in the library.",
                "library_words": "Words in the library.",
                "library_unread_sources": "Sources that the last load could not read.",
                "library_loaded_timestamp_seconds": "When the library was last loaded; 0: never.",
                "library_loading": "1 while the library is being loaded.",
                "state_saving": "1 while what people do can be saved.",
                "backup_timestamp_seconds": "When state.db was last backed up; 0: never.",
            }.items()
        }

    def interaction(self, kind: Deed, name: str, outcome: Outcome, seconds: float) -> None:
        """Count and time it."""
        self._interactions.labels(kind, name, outcome).inc()
        self._seconds.labels(kind, name).observe(seconds)

    def took(self, work: str, seconds: float) -> None:
        """Time it."""
        self._work.labels(work).observe(seconds)

    def lag(self, seconds: float) -> None:
        """Note it."""
        self._lag.observe(seconds)

    def connected(self, *, resumed: bool) -> None:
        """Count it."""
        self._sessions.labels("resumed" if resumed else "begun").inc()

    def disconnected(self) -> None:
        """Count it."""
        self._ended.inc()

    def refused(self, why: str) -> None:
        """Count it."""
        self._refused.labels(why).inc()

    def page(self, now: Vitals) -> bytes:
        """All metrics in the text format of Prometheus."""
        shelves = now.library
        values: dict[str, float] = {
            "gateway_connected": now.connected,
            "gateway_heartbeat_seconds": float("nan") if now.heartbeat is None else now.heartbeat,
            "servers": now.servers,
            "library_readable": shelves is not None,
            "state_saving": now.saving,
            "backup_timestamp_seconds": now.last_backup.timestamp() if now.last_backup else 0,
        }
        if shelves is not None:
            values |= {
                "library_articles": shelves.articles,
                "library_sources": shelves.sources,
                "library_passages": shelves.passages,
                "library_quotes": shelves.quotes,
                "library_words": shelves.words,
                "library_unread_sources": shelves.unread,
                "library_loaded_timestamp_seconds": shelves.loaded_at.timestamp() if shelves.loaded_at else 0,
                "library_loading": shelves.loading,
            }
        for name, value in values.items():
            self._gauges[name].set(float(value))
        for one in now.shards:
            self._shard_up.labels(one.number).set(one.up)
            self._shard_heartbeat.labels(one.number).set(float("nan") if one.heartbeat is None else one.heartbeat)
        return generate_latest(self._registry)
