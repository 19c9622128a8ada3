"""The buttons of reading circles: those of another version begin nothing, and note nothing."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from bot.cards.card import Verb
from bot.chat.circles.planning import Planning
from bot.chat.controls.circle import CircleControls
from bot.chat.controls.press import Press
from bot.chat.ids import ControlId
from bot.errors import Gone, Refused
from bot.faults import Fault
from tests.chat.conftest import House


@pytest.fixture
def controls(house: House) -> CircleControls:
    services = house.services
    planning = Planning(services.library.dividing, services.circles, services.state, services.clock)
    return CircleControls(planning, services.circles, lambda: None)


def press(house: House, verb: Verb, *args: str, guild: object = object()) -> Press:
    asked = {"guild_id": 1, "guild": guild, "locale": None, "guild_locale": None, "message": None}
    interaction = SimpleNamespace(user=SimpleNamespace(id=7), client=house.bot, **asked)
    return Press(cast("Any", interaction), ControlId(verb, 7, args))


@pytest.mark.parametrize("args", [(), ("start",), ("maybe", "token"), ("start", "token", "more")])
async def test_a_button_of_another_version_is_gone(
    house: House, controls: CircleControls, args: tuple[str, ...]
) -> None:
    """Nothing begins."""
    with pytest.raises(Gone):
        await controls.handlers[Verb.CIRCLE](press(house, Verb.CIRCLE, *args))


async def test_a_plan_leads_nowhere_outside_a_server(house: House, controls: CircleControls) -> None:
    """There are no channels."""
    with pytest.raises(Refused, match=Fault.CIRCLE_NOT_HERE):
        await controls.handlers[Verb.CIRCLE](press(house, Verb.CIRCLE, "start", "token", guild=None))


async def test_a_post_of_a_circle_that_is_over_says_so(house: House, controls: CircleControls) -> None:
    """Its token leads nowhere."""
    with pytest.raises(Gone, match=Fault.CIRCLE_OVER):
        await controls.handlers[Verb.HAVE_READ](press(house, Verb.HAVE_READ, "token"))
