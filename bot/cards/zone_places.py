"""Time zones by the cities that people know them by, in the tongues that are spoken; Babel has the names."""

from collections.abc import Mapping
from functools import cache

from bot.cards.tongue import said, spoken
from bot.cards.tongue_tables import ENGLISH, TONGUES
from bot.model.typed import plain_typed


@cache
def zone_places() -> Mapping[str, frozenset[str]]:
    """The city of each time zone in all tongues, without accents and case. Takes a moment, once."""
    places: dict[str, set[str]] = {}
    for tongue in TONGUES:
        for zone, city in _cities(tongue).items():
            places.setdefault(zone, set()).add(plain_typed(city))
    return {zone: frozenset(cities) for zone, cities in places.items()}


def zone_choice(zone: str, time: str) -> str:
    """A time zone with the time it is there: ``Europe/Lisbon (now 13:00)``; before it its city, where that is called
    otherwise in the tongue spoken."""
    city = "" if spoken() == ENGLISH else _cities(spoken()).get(zone, "")
    if not city or plain_typed(city) == plain_typed(zone.rpartition("/")[2].replace("_", " ")):
        return said("{zone} (now {time})", zone=zone, time=time)
    return said("{city}, {zone} (now {time})", city=city, zone=zone, time=time)


@cache
def _cities(tongue: str) -> Mapping[str, str]:
    from babel import Locale

    zones = Locale.parse(tongue).time_zones
    return {zone: names["city"] for zone, names in zones.items() if "/" in zone and "city" in names}
