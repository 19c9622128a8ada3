"""Days and circles while they are typed."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from bot.cards.numbers import prepare_tongue
from bot.cards.tongue import speaking
from bot.chat.typing.circle_options import CircleOption, DayOption
from bot.errors import Refused
from bot.faults import Fault
from tests.chat.conftest import House


async def test_days_are_offered_by_their_names(house: House) -> None:
    """From today on; what is passed on is the day itself, and anything typed is left to the command."""
    interaction = cast("Any", SimpleNamespace(client=house.bot))
    first = (await DayOption().autocomplete(interaction, ""))[0]
    assert (first.name, first.value) == ("Sunday, 3 May 2026", "2026-05-03")
    mondays = await DayOption().autocomplete(interaction, "mon")
    assert [choice.value for choice in mondays][:2] == ["2026-05-04", "2026-05-11"]
    far = await DayOption().autocomplete(interaction, "7 dez")
    assert [(choice.name, choice.value) for choice in far] == [("Monday, 7 December 2026", "2026-12-07")]
    assert await DayOption().transform(interaction, " 7 December ") == "7 December"


async def test_days_are_offered_in_the_language_of_whoever_asks(house: House) -> None:
    """And found by their names there, with or without accents."""
    interaction = cast("Any", SimpleNamespace(client=house.bot))
    prepare_tongue("de")
    with speaking("de"):
        names = [choice.name for choice in await DayOption().autocomplete(interaction, "")]
        assert names[:2] == ["Sonntag, 3. Mai 2026", "Montag, 4. Mai 2026"]
    with speaking("es"):
        assert (await DayOption().autocomplete(interaction, "sabado"))[0].name == "sábado, 9 de mayo de 2026"


async def test_where_nothing_is_read_the_sentence_says_how_to_begin(house: House) -> None:
    """Whatever was typed."""
    guild = house.bot.get_guild(house.guild.id)
    interaction = cast("Any", SimpleNamespace(client=house.bot, guild=guild, guild_id=house.guild.id))
    assert await CircleOption().autocomplete(interaction, "") == []
    with pytest.raises(Refused, match=Fault.CIRCLE_NONE):
        await CircleOption().transform(interaction, "tides")
