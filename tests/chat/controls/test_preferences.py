"""The menus of /settings: those of another version change nothing."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from bot.cards.card import Verb
from bot.chat.controls.preferences import PreferencesControls, managed_server
from bot.chat.controls.press import Press
from bot.chat.ids import ControlId
from bot.errors import Gone, Refused
from bot.faults import Fault
from bot.model.preferences import Preferences
from tests.chat.conftest import House


def asked(house: House, chosen: str, *, guild: int | None = 42, manages: bool = True) -> Any:
    return SimpleNamespace(
        client=house.bot,
        guild_id=guild,
        permissions=SimpleNamespace(manage_guild=manages),
        user=SimpleNamespace(id=7),
        data={"values": [chosen]},
    )


@pytest.mark.parametrize(("name", "chosen"), [("visibility", "loud"), ("colour", "public"), ("length", "private")])
async def test_a_line_nobody_was_offered_changes_nothing(house: House, name: str, chosen: str) -> None:
    """It is told as a button of another version."""
    press = Press(cast("Any", asked(house, chosen)), ControlId(Verb.PREFERENCE, 7, (name,)))
    with pytest.raises(Gone):
        await PreferencesControls().handlers[Verb.PREFERENCE](press)
    assert house.bot.preferences.of(42) == Preferences()


async def test_settings_are_those_of_a_server_and_of_who_manages_it(house: House) -> None:
    """Elsewhere, and by others, nothing is changed."""
    assert managed_server(asked(house, "")) == 42
    for interaction, fault in (
        (asked(house, "", guild=None), Fault.SETTINGS_NOT_HERE),
        (asked(house, "", manages=False), Fault.NOT_A_MANAGER),
    ):
        with pytest.raises(Refused) as refused:
            managed_server(interaction)
        assert refused.value.cause.fault is fault
