"""The buttons of /privacy: those of another version delete nothing."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from bot.cards.card import Verb
from bot.chat.controls.press import Press
from bot.chat.controls.privacy import PrivacyControls
from bot.chat.ids import ControlId
from bot.errors import Gone
from tests.chat.conftest import House


@pytest.mark.parametrize("args", [(), ("maybe",), ("now", "all")])
async def test_a_button_of_another_version_is_gone(house: House, args: tuple[str, ...]) -> None:
    """What is stored stays."""
    controls = PrivacyControls(house.services.personal, house.services.settings)
    interaction = SimpleNamespace(user=SimpleNamespace(id=7), client=house.bot, locale=None, guild_id=None)
    with pytest.raises(Gone):
        await controls.handlers[Verb.PRIVACY_DELETE](
            Press(cast("Any", interaction), ControlId(Verb.PRIVACY_DELETE, 7, args))
        )
