"""Stories of answers whose words have a content note: what was given before, what is said of it, what it is among."""

import re

import pytest
import simcord

from tests.chat.conftest import House, menu, shown
from tests.chat.controls.test_content_notes import DROWNED, OTHER, choose, cleo, plain, preferences, said

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


@pytest.mark.parametrize("made", ["never", "spoiler"])
async def test_of_several_quotations_the_noted_ones_are_listed_by_their_note(
    house: House, cleo: simcord.MemberActor, made: str
) -> None:
    """Whichever of them is above; what was chosen before a change is not listed as it was, either."""
    several = f"He wrote “{OTHER}” and later “{DROWNED}” and also “nobody in this harbour ever said this”."
    before = await house.ask("verify", text=several)
    assert DROWNED in said(before)
    await choose(house, cleo, "drowning", made)
    answer = await house.ask("verify", text=several)
    (picked,) = [one for one in menu(answer) if one["label"] == "Content note: drowning"]
    assert picked["description"] == "Verbatim"
    assert "drowned" not in said(answer)
    assert "Content note: drowning" in plain(answer)
    (line,) = [one for one in menu(before) if "nobody in this harbour" in one["label"]]
    other = shown(await house.ann.select(before, [line["value"]]))
    assert "drowned" not in said(other)
    noted = shown(await house.ann.select(answer, [picked["value"]]))
    assert "drowned" not in re.sub(r"\|\|.*?\|\|", "", said(noted))
