"""Time zones by the cities that people know them by, in the tongues that are spoken; Babel has the names."""

from collections.abc import Mapping
from functools import cache
from typing import Final

from bot.cards.tongue import said, spoken
from bot.cards.tongue_tables import ENGLISH, TONGUES
from bot.model.typed import plain_typed

_PLACES: Final = frozenset(
    ("Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
)
"""Where a time zone is named by its city; what is behind others, as in US/Pacific, is none."""
_TYPED_OUT: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


@cache
def zone_places() -> Mapping[str, frozenset[str]]:
    """The city of each time zone in all tongues, without accents and case, umlauts in two letters too (*Zuerich*).
    Takes a moment, once."""
    places: dict[str, set[str]] = {}
    for tongue in TONGUES:
        for zone, city in _cities(tongue).items():
            names = (city, city.casefold().translate(_TYPED_OUT))
            places.setdefault(zone, set()).update(map(plain_typed, names))
    return {zone: frozenset(cities) for zone, cities in places.items()}


def zone_name(zone: str) -> str:
    """What people call a time zone: its city in the tongue spoken, ``Berlin``; where it has none, its name, ``UTC``."""
    region, _, city = zone.partition("/")
    if region not in _PLACES or not city:
        return zone
    known = None if spoken() == ENGLISH else _cities(spoken()).get(zone)
    return known or city.rpartition("/")[2].replace("_", " ")


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
