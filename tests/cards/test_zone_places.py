"""Time zones by the cities people know them by."""

import pytest

from bot.cards.tongue import speaking
from bot.cards.tongue_tables import TONGUES
from bot.cards.zone_places import zone_choice, zone_name, zone_places


def test_a_city_is_known_by_its_names() -> None:
    """In every tongue, without accents; a zone that nobody lives in has none."""
    assert {"wien", "viena", "vienne", "вена"} <= zone_places()["Europe/Vienna"]
    assert {"zurich", "zuerich"} <= zone_places()["Europe/Zurich"]
    assert "sao paulo" in zone_places()["America/Sao_Paulo"]
    assert "Etc/UTC" not in zone_places()


def test_a_zone_is_offered_with_its_city_and_the_time_there() -> None:
    """The city alone where it is called otherwise than the zone; all fit into a line of Discord's."""
    assert zone_choice("Europe/Vienna", "14:00") == "Europe/Vienna (now 14:00)"
    with speaking("fr"):
        assert zone_choice("Europe/Vienna", "14:00").startswith("Vienne, Europe/Vienna (")
        assert zone_choice("Europe/Paris", "14:00").startswith("Europe/Paris (")
        assert zone_choice("UTC", "12:00").startswith("UTC (")
    for tongue in TONGUES:
        with speaking(tongue):
            assert max(len(zone_choice(zone, "14:00")) for zone in zone_places()) <= 100


@pytest.mark.parametrize(
    ("zone", "english", "german"),
    [
        ("Europe/Vienna", "Vienna", "Wien"),
        ("America/Argentina/Buenos_Aires", "Buenos Aires", "Buenos Aires"),
        ("America/New_York", "New York", "New York"),
        ("UTC", "UTC", "UTC"),
        ("US/Pacific", "US/Pacific", "US/Pacific"),
        ("Etc/GMT+5", "Etc/GMT+5", "Etc/GMT+5"),
    ],
)
def test_a_plan_names_the_city_of_its_zone(zone: str, english: str, german: str) -> None:
    """In the tongue spoken; what is no city keeps its name."""
    assert zone_name(zone) == english
    with speaking("de"):
        assert zone_name(zone) == german
