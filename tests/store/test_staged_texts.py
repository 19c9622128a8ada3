"""Staged texts in ``state.db``: they come back as they were kept."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.model.sources import Details, Staged
from bot.store.staged_texts import StagedTexts
from tests.store.conftest import OpenState

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)
TEA = Staged("ab12", ".txt", "tea.txt", Details("Tea", "Ann Bray", "1926", "https://tea.example", "house"), "7", NOON)
BEES = replace(TEA, token="cd34", given="", details=Details(), by="8")


async def test_texts_come_back_after_a_restart(opened: OpenState) -> None:
    """The oldest first, with other details and as queued where they are."""
    async with opened() as state:
        texts = StagedTexts(state)
        await texts.add(TEA)
        await texts.add(BEES)
        await texts.queue("cd34")
        await texts.state_details("ab12", Details(title="The Tea Table"))
    async with opened() as state:
        texts = StagedTexts(state)
        other = replace(TEA, details=Details(title="The Tea Table"))
        assert await texts.all() == [other, replace(BEES, queued=True)]
        assert await texts.one("ab12") == other
        await texts.remove(["ab12", "no such text"])
        assert await texts.one("ab12") is None
        assert [text.token for text in await texts.all()] == ["cd34"]
