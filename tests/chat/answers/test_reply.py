"""Replies: one answer per interaction, in time."""

import pytest

from bot.chat.answers import reply
from tests.chat.conftest import House, labels, shown


async def test_a_public_answer_can_be_deleted_and_a_private_one_shared(house: House) -> None:
    """Never both."""
    assert "Delete" in labels(await house.ask("quote"))
    private = await house.ask("quote", private=True)
    assert "Share" in labels(private)
    assert "Delete" not in labels(private)


async def test_a_slow_answer_still_comes(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """Discord is told to wait first."""
    monkeypatch.setattr(reply, "PATIENCE", 0.0)
    assert shown(await house.ann.slash(house.channel, "outline", article="The Tide Tables"))


async def test_where_answers_are_private_by_default_they_are(house: House) -> None:
    """Unless somebody asks otherwise."""
    await house.restart(private_answers=True)
    assert (await house.ask("quote")).ephemeral
    assert not (await house.ask("quote", private=False)).ephemeral
