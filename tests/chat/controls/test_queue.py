"""The buttons of a report: pressed in a card of another version, they say that it is too old."""

from typing import cast

import pytest

from bot.cards.card import Verb
from bot.chat.context import BotInteraction
from bot.chat.controls.press import Press
from bot.chat.controls.queue import ReportQueue
from bot.chat.curators import Curators
from bot.chat.ids import ControlId
from bot.errors import Gone
from bot.library.library import Library


@pytest.mark.parametrize(("verb", "args"), [(Verb.HIDE, ("1", "x")), (Verb.HIDE, ("1",)), (Verb.KEEP, ("1", "q"))])
async def test_a_button_of_another_version_is_gone(verb: Verb, args: tuple[str, ...]) -> None:
    """Nothing is hidden by what nobody can read."""
    queue = ReportQueue(cast(Library, None), Curators(()))
    with pytest.raises(Gone):
        await queue.handlers[verb](Press(cast(BotInteraction, None), ControlId(verb, 1, args)))
