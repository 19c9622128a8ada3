"""Days and circles while they are typed."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

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
    assert await DayOption().transform(interaction, " 7 December ") == "7 December"


async def test_where_nothing_is_read_the_sentence_says_how_to_begin(house: House) -> None:
    """Whatever was typed."""
    guild = house.bot.get_guild(house.guild.id)
    interaction = cast("Any", SimpleNamespace(client=house.bot, guild=guild, guild_id=house.guild.id))
    assert await CircleOption().autocomplete(interaction, "") == []
    with pytest.raises(Refused, match=Fault.CIRCLE_NONE):
        await CircleOption().transform(interaction, "tides")
