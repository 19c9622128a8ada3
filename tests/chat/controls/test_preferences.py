"""The menus of /settings: those of another version change nothing."""

from types import SimpleNamespace
from typing import Any, cast

import discord
import pytest

from bot.cards.card import Verb
from bot.chat.controls import preferences as module
from bot.chat.controls.preferences import PreferencesControls, managed_server
from bot.chat.controls.press import Press
from bot.chat.ids import ControlId
from bot.errors import Gone, Refused
from bot.faults import Fault
from bot.model.preferences import Preferences
from tests.chat.conftest import HOME, House, custom_ids, shown


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
        await PreferencesControls(house.services.library).handlers[Verb.PREFERENCE](press)
    assert house.bot.preferences.of(42) == Preferences()


async def test_shelves_of_other_pages_stay_chosen(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is chosen on one page of the menu says nothing of those on another; a shelf that is gone is let go."""
    staff = house.guild.create_role("staff", permissions=discord.Permissions(manage_guild=True))
    cleo = house.guild.add_member(house.env.create_user("cleo"), roles=[staff])
    page = shown(await cleo.slash(house.channel, "settings"))
    custom_id = next(one for one in custom_ids(page) if one.endswith(":shelves:0"))
    monkeypatch.setattr(module, "SHELVES_ON_A_PAGE", 1)
    await house.bot.preferences.change(HOME, shelves=("letters", "attic"))
    await cleo.select(page, [], custom_id=custom_id)
    assert house.bot.preferences.of(HOME).shelves == ()
    await house.bot.preferences.change(HOME, shelves=("", "attic"))
    await cleo.select(page, [], custom_id=custom_id)
    assert house.bot.preferences.of(HOME).shelves == ("",)


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
