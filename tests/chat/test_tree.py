"""The command tree: the cooldown on the way in."""

import pytest

from tests.chat.conftest import House, shown


@pytest.fixture
def preferences() -> dict[str, object]:
    """One command in a long while."""
    return {"cooldown_uses": 1, "cooldown_seconds": 600}


async def test_whoever_asks_too_soon_is_refused_and_others_are_not(house: House) -> None:
    """Help is always free."""
    assert not shown(await house.ann.slash(house.channel, "quote")).ephemeral
    assert shown(await house.ann.slash(house.channel, "quote")).ephemeral
    assert not shown(await house.ben.slash(house.channel, "quote")).ephemeral
    assert shown(await house.ann.slash(house.channel, "help"))
