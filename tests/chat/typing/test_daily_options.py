"""Time zones while they are typed: by the place one lives in, not by the list's own names."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from bot.cards.numbers import prepare_tongue
from bot.cards.tongue import speaking
from bot.chat.typing.daily_options import ZoneOption, channel_name, zone_names, zones_like
from bot.errors import Refused
from tests.chat.conftest import House


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("lisb", "Europe/Lisbon"),
        ("new york", "America/New_York"),
        ("Europe/Ber", "Europe/Berlin"),
        ("são p", "America/Sao_Paulo"),
        ("Zür", "Europe/Zurich"),
        ("bogotá", "America/Bogota"),
        ("wien", "Europe/Vienna"),
        ("londr", "Europe/London"),
        ("моск", "Europe/Moscow"),
        ("上海", "Asia/Shanghai"),
        ("atlantis", None),
        ("tokyo", "Asia/Tokyo"),
        ("", "UTC"),
    ],
)
def test_a_zone_is_found_by_its_place(typed: str, first: str | None) -> None:
    """What begins so comes first; with nothing typed, some that many live in."""
    assert next(iter(zones_like(typed)), None) == first


def test_the_zones_of_ships_and_machines_are_left_out() -> None:
    """Nobody lives in Etc/GMT+5."""
    assert not any(name.startswith(("Etc/", "posix/")) for name in zone_names())
    assert "UTC" in zone_names()


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("Berlin", "Europe/Berlin"),
        ("new york", "America/New_York"),
        ("Europe/Lisbon (now 13:00)", "Europe/Lisbon"),
        ("utc", "UTC"),
        ("Wien", "Europe/Vienna"),
        ("Londres", "Europe/London"),
        ("Zürich", "Europe/Zurich"),
        ("são paulo", "America/Sao_Paulo"),
        ("Москва", "Europe/Moscow"),
        ("Лиссабон, Europe/Lisbon (сейчас 13:00)", "Europe/Lisbon"),
        ("里斯本，Europe/Lisbon（现在 13:00）", "Europe/Lisbon"),
        ("Kiev", "Europe/Kiev"),
        ("Atlantis", None),
        ("a", None),
        ("", None),
    ],
)
async def test_what_is_sent_is_understood_or_refused(house: House, typed: str, zone: str | None) -> None:
    """A name in any case, a place, or the whole line of the list."""
    option = ZoneOption()
    if zone is None:
        with pytest.raises(Refused):
            await option.transform(None, typed)  # type: ignore[arg-type]
    else:
        assert await option.transform(None, typed) == zone  # type: ignore[arg-type]


async def test_zones_are_offered_in_the_language_of_whoever_asks(house: House) -> None:
    """With the city as it is called there, and each line is understood again as it stands."""
    interaction = cast("Any", SimpleNamespace(client=house.bot))
    for tongue, typed, line in (
        ("en", "lisb", "Europe/Lisbon (now 13:00)"),
        ("de", "lissab", "Lissabon, Europe/Lisbon (jetzt 13:00)"),
        ("zh_CN", "里斯本", "里斯本，Europe/Lisbon（现在 13:00）"),
    ):
        prepare_tongue(tongue)
        with speaking(tongue):
            first = (await ZoneOption().autocomplete(interaction, typed))[0]
        assert (first.name, first.value) == (line, "Europe/Lisbon")
        assert await ZoneOption().transform(interaction, first.name) == "Europe/Lisbon"


async def test_a_channel_that_is_gone_is_called_so(house: House) -> None:
    """By name where it is there."""
    guild = house.bot.get_guild(house.guild.id)
    assert channel_name(guild, str(house.channel.id)) == "general"
    assert channel_name(guild, "99") == "deleted-channel"
    assert channel_name(None, "99") == "deleted-channel"
    with speaking("de"):
        assert channel_name(guild, "99") == "gelöschter-kanal"
