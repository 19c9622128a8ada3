"""The controls of bookmarks: those of another version, and those of other people."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from bot.cards.card import Verb
from bot.chat.answers.remembered import QUOTE
from bot.chat.controls.bookmarks import BookmarkControls
from bot.chat.controls.press import Press
from bot.chat.ids import ControlId
from bot.errors import Gone
from bot.faults import Fault
from tests.chat.conftest import House


def pressed(house: House, user: int, verb: Verb, *args: str) -> Press:
    """A press of a button that carries these words, by whomever."""
    asked: dict[str, Any] = {
        "guild_id": 1,
        "command": None,
        "locale": None,
        "guild_locale": None,
        "message": None,
        "data": {"components": []},
    }
    interaction = SimpleNamespace(user=SimpleNamespace(id=user), client=house.bot, **asked)
    return Press(cast("Any", interaction), ControlId(verb, user, args))


@pytest.mark.parametrize(
    ("verb", "args"),
    [
        (Verb.BOOKMARK, ("key", "passage")),
        (Verb.BOOKMARKS, ("-",)),
        (Verb.BOOKMARKS, ("-", "x")),
        (Verb.BOOKMARK_OPENED, ("x",)),
        (Verb.NOTE, ()),
        (Verb.NOTED, ("1", "2")),
        (Verb.BOOKMARK_DROPPED, ("-1",)),
        (Verb.BOOKMARK_FILES, ()),
    ],
)
async def test_a_button_of_another_version_is_gone(house: House, verb: Verb, args: tuple[str, ...]) -> None:
    """Nothing is kept or removed by what nobody can read."""
    controls = BookmarkControls(house.services.library, house.services.state)
    with pytest.raises(Gone) as gone:
        await controls.handlers[verb](pressed(house, 7, verb, *args))
    assert gone.value.cause.fault is Fault.BUTTON_CHANGED


@pytest.mark.parametrize("verb", [Verb.BOOKMARK_OPENED, Verb.NOTE, Verb.NOTED, Verb.BOOKMARK_DROPPED])
async def test_the_number_of_another_person_s_bookmark_leads_nowhere(house: House, verb: Verb) -> None:
    """It is there for whoever kept it, before and after."""
    library = house.services.library
    hit = (await library.search("the old queen left on Thursday")).hits[0]
    kept, *_ = await library.keeping.keep("8", hit.place.entry.key, hit.place.passage, "", None)
    controls = BookmarkControls(library, house.services.state)
    with pytest.raises(Gone) as gone:
        await controls.handlers[verb](pressed(house, 7, verb, str(kept.bookmark.number)))
    assert gone.value.cause.fault is Fault.BOOKMARK_GONE
    assert await library.keeping.one("8", kept.bookmark.number) == kept


async def test_a_token_of_something_else_is_no_search(house: House) -> None:
    """It cannot be read as one."""
    token = await house.services.state.remember(QUOTE, "{}")
    controls = BookmarkControls(house.services.library, house.services.state)
    with pytest.raises(Gone):
        await controls.handlers[Verb.BOOKMARK_FILES](pressed(house, 7, Verb.BOOKMARK_FILES, token))
