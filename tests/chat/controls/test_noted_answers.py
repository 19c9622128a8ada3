"""Stories of answers whose words have a content note: what was given before, what is said of it, what it is among."""

import pytest
import simcord

from tests.chat.conftest import House, shown
from tests.chat.controls.test_content_notes import choose, cleo, plain, preferences

__all__ = ["cleo", "preferences"]


def public(house: House) -> int:
    """How many messages everybody in the channel sees."""
    return len([message for message in house.channel.history() if not message.flags.ephemeral])


@pytest.mark.parametrize("made", ["never", "age_restricted", "spoiler"])
async def test_a_picture_drawn_before_is_not_shared_as_it_was(
    house: House, cleo: simcord.MemberActor, made: str
) -> None:
    """Ann drew it privately; where it is covered by now, a picture drawn anew is shared under its cover."""
    quote = await house.ask("quote", about="drowned", private=True)
    before = shown(await house.ann.click(quote, label="As a picture"))
    await choose(house, cleo, "drowning", made)
    refused = shown(await house.ann.click(before, label="Share"))
    assert "drowning" in plain(refused)
    assert "content note" in plain(refused)
    assert public(house) == 0
    if made == "spoiler":
        anew = shown(
            await house.ann.click(await house.ask("quote", about="drowned", private=True), label="As a picture")
        )
        await house.ann.click(anew, label="Share")
        assert public(house) == 1
