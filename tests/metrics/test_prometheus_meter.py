"""What Prometheus reads of a bot."""

import math
from dataclasses import replace

from bot.metrics.meter import Deed, Outcome
from bot.metrics.prometheus_meter import PrometheusMeter
from bot.model.shards import ShardSeen
from tests.metrics.readings import NOON, WELL, samples


def test_an_evening_is_counted_and_timed() -> None:
    """Two quotes, one of them refused; a search; a session that was lost and taken up again."""
    meter = PrometheusMeter()
    meter.interaction(Deed.COMMAND, "quote", Outcome.ANSWERED, 0.02)
    meter.interaction(Deed.COMMAND, "quote", Outcome.REFUSED, 0.2)
    meter.took("search", 0.003)
    meter.lag(0.0)
    meter.connected(resumed=False)
    meter.disconnected()
    meter.connected(resumed=True)
    read = samples(meter.page(WELL))
    assert read['commonplace_interactions_total{kind="command",name="quote",outcome="answered"}'] == 1
    assert read['commonplace_interactions_total{kind="command",name="quote",outcome="refused"}'] == 1
    assert read['commonplace_interaction_seconds_bucket{kind="command",le="0.025",name="quote"}'] == 1
    assert read['commonplace_interaction_seconds_count{kind="command",name="quote"}'] == 2
    assert read['commonplace_work_seconds_count{work="search"}'] == 1
    assert read["commonplace_event_loop_lag_seconds_count"] == 1
    assert read['commonplace_gateway_sessions_total{how="begun"}'] == 1
    assert read['commonplace_gateway_sessions_total{how="resumed"}'] == 1
    assert read["commonplace_gateway_disconnects_total"] == 1
    assert read["process_resident_memory_bytes"] > 0


def test_a_moment_is_told_as_it_is() -> None:
    """Sizes, times as Unix seconds, states as 0 and 1."""
    read = samples(PrometheusMeter().page(WELL))
    assert read["commonplace_gateway_connected"] == 1
    assert read["commonplace_gateway_heartbeat_seconds"] == 0.05
    assert read["commonplace_servers"] == 3
    assert read["commonplace_library_articles"] == 8
    assert read["commonplace_library_unread_sources"] == 1
    assert read["commonplace_library_loaded_timestamp_seconds"] == NOON.timestamp()
    assert read["commonplace_backup_timestamp_seconds"] == NOON.timestamp()


def test_each_shard_is_told_of() -> None:
    """By its number: whether it is up, and how fast its heartbeats are answered."""
    shards = (ShardSeen(16, up=True, heartbeat=0.04), ShardSeen(17, up=False, heartbeat=None))
    read = samples(PrometheusMeter().page(replace(WELL, shards=shards)))
    assert read['commonplace_shard_connected{shard="16"}'] == 1
    assert read['commonplace_shard_heartbeat_seconds{shard="16"}'] == 0.04
    assert read['commonplace_shard_connected{shard="17"}'] == 0
    assert math.isnan(read['commonplace_shard_heartbeat_seconds{shard="17"}'])


def test_what_is_not_known_is_not_made_up() -> None:
    """Without a session there is no heartbeat; a library that cannot be read keeps the sizes it had."""
    meter = PrometheusMeter()
    meter.page(WELL)
    read = samples(meter.page(replace(WELL, connected=False, heartbeat=None, last_backup=None, library=None)))
    assert math.isnan(read["commonplace_gateway_heartbeat_seconds"])
    assert read["commonplace_backup_timestamp_seconds"] == 0
    assert read["commonplace_library_readable"] == 0
    assert read["commonplace_library_articles"] == 8


def test_two_bots_in_one_process_count_apart() -> None:
    """There is no registry that everybody shares."""
    one, other = PrometheusMeter(), PrometheusMeter()
    one.disconnected()
    assert samples(other.page(WELL))["commonplace_gateway_disconnects_total"] == 0
