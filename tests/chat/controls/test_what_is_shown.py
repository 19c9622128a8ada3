"""Which passages an answer shows, and that none is shared which curators keep back by now."""

from types import SimpleNamespace
from typing import Any

import discord

from bot.cards.card import Verb
from bot.chat.controls.what_is_shown import leading_to_passages
from bot.chat.ids import ControlId, written
from tests.chat.conftest import House, shown, words

KEPT_BACK = "The curators of this library keep this back now, so it can no longer be shared."
QUEEN = "The old queen left on Thursday"


def public(house: House) -> list[discord.Message]:
    """What everybody in the channel sees."""
    return [message for message in house.channel.history() if not message.flags.ephemeral]


async def test_a_quote_hidden_meanwhile_is_not_shared(house: House) -> None:
    """Ben drew it privately before Ann hid the article; shown again, it can be shared."""
    await house.restart(curators=(house.ann.id,))
    answer = shown(await house.ben.slash(house.channel, "quote", article="The Tide Tables", private=True))
    await house.ask("library hide", article="The Tide Tables", **{"from": "quotes"})
    refused = shown(await house.ben.click(answer, label="Share"))
    assert (words(refused), refused.ephemeral) == (KEPT_BACK, True)
    assert public(house) == []
    await house.ask("library undo")
    await house.ben.click(answer, label="Share")
    assert len(public(house)) == 1


async def test_hits_hidden_from_search_are_not_shared(house: House) -> None:
    """What is hidden from quotes alone may still be found, and shared."""
    await house.restart(curators=(house.ann.id,))
    answer = shown(await house.ben.slash(house.channel, "search", text=QUEEN, private=True))
    await house.ask("library hide", article="letters-on-bees", **{"from": "search"})
    assert words(shown(await house.ben.click(answer, label="Share"))) == KEPT_BACK
    assert public(house) == []


async def test_a_verdict_is_shared_whatever_is_hidden(house: House) -> None:
    """Hidden passages can still be verified."""
    await house.restart(curators=(house.ann.id,))
    answer = shown(await house.ben.slash(house.channel, "verify", text=QUEEN, private=True))
    await house.ask("library hide", article="letters-on-bees", **{"from": "quotes and search"})
    await house.ben.click(answer, label="Share")
    assert len(public(house)) == 1


def test_the_buttons_of_an_answer_lead_to_its_passages() -> None:
    """However deep they stand; others lead nowhere."""
    ids = [written(ControlId(verb, 0, ("tides", "p1", "x"))) for verb in (Verb.CONTEXT, Verb.SHARE, Verb.CITE)]
    held = {
        "components": [{"accessory": {"custom_id": ids[0]}}, {"components": [{"custom_id": one} for one in ids[1:]]}]
    }
    message: Any = SimpleNamespace(components=[SimpleNamespace(to_dict=lambda: held)])
    assert [control.verb for control in leading_to_passages(message)] == [Verb.CONTEXT, Verb.CITE]


async def test_a_picture_of_a_quote_hidden_meanwhile_is_not_shared(house: House) -> None:
    """Though nothing on it but Share tells what it shows."""
    await house.restart(curators=(house.ann.id,))
    answer = shown(await house.ben.slash(house.channel, "quote", article="The Tide Tables", private=True))
    picture = shown(await house.ben.click(answer, label="As a picture"))
    await house.ask("library hide", article="The Tide Tables", **{"from": "quotes"})
    assert words(shown(await house.ben.click(picture, label="Share"))) == KEPT_BACK
    assert public(house) == []
    await house.ask("library undo")
    await house.ben.click(picture, label="Share")
    assert len(public(house)) == 1
