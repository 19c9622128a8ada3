"""What stories about metrics share: a bot at one moment, and how its page is read."""

from datetime import UTC, datetime

from prometheus_client.parser import text_string_to_metric_families

from bot.metrics.meter import Shelves, Vitals

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
SHELVES = Shelves(articles=8, sources=7, passages=312, quotes=40, words=9000, unread=1, loaded_at=NOON, loading=False)
WELL = Vitals(connected=True, servers=3, heartbeat=0.05, saving=True, last_backup=NOON, library=SHELVES)


def samples(page: bytes | str) -> dict[str, float]:
    """Every sample of a page by its name with its labels, as in ``up{job="x"}``, read by Prometheus' own parser."""
    text = page.decode("utf-8") if isinstance(page, bytes) else page
    found = {}
    for family in text_string_to_metric_families(text):
        for one in family.samples:
            labels = ",".join(f'{name}="{value}"' for name, value in sorted(one.labels.items()))
            found[f"{one.name}{{{labels}}}" if labels else one.name] = one.value
    return found


def families(page: bytes) -> set[str]:
    """The names that can be asked for, also of what has not happened yet."""
    names: set[str] = set()
    for family in text_string_to_metric_families(page.decode("utf-8")):
        endings = {"counter": ("_total",), "histogram": ("_bucket", "_sum", "_count"), "info": ("_info",)}
        names.update(f"{family.name}{ending}" for ending in endings.get(family.type, ("",)))
        names.update(one.name for one in family.samples)
    return names
