"""Somebody watches what becomes of the things people ask."""

from dataclasses import replace
from typing import Any

import pytest

from bot.errors import StoreFault
from bot.faults import Fault
from bot.metrics.meter import Deed, Meter, Outcome
from tests.chat.conftest import House, shown


class Ledger(Meter):
    """Writes down what it is told."""

    def __init__(self) -> None:
        self.lines: list[tuple[str, str, str]] = []

    def interaction(self, kind: Deed, name: str, outcome: Outcome, seconds: float) -> None:
        assert seconds >= 0
        self.lines.append((kind.value, name, outcome.value))


@pytest.fixture
async def ledger(house: House) -> Ledger:
    meter = Ledger()
    house.services = replace(house.services, meter=meter)
    await house.restart()
    return meter


async def test_commands_buttons_and_menus_are_counted_by_name(house: House, ledger: Ledger) -> None:
    """Ann asks for a quote, turns it, and Ben, whose it is not, tries to delete it."""
    answer = await house.ask("quote")
    await house.ann.click(answer, label="Another")
    await house.ben.click(house.again(answer), label="Delete")
    assert ledger.lines == [
        ("command", "quote", "answered"),
        ("control", "another", "answered"),
        ("control", "delete", "refused"),
    ]


async def test_what_goes_wrong_is_told_apart(house: House, ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing by that name, a disk that fails, and a bug."""
    errors = iter([StoreFault(Fault.DATABASE_DISK_FAILING, "library.db"), LookupError("salt")])

    async def broken(*_: object, **__: object) -> Any:
        raise next(errors)

    await house.ask("outline", article="Nothing of the kind")
    monkeypatch.setattr(type(house.services.library), "quote", broken)
    await house.ask("quote")
    await house.ask("quote")
    assert ledger.lines == [
        ("command", "outline", "explained"),
        ("command", "quote", "unavailable"),
        ("command", "quote", "bug"),
    ]


async def test_typing_is_counted_apart(house: House, ledger: Ledger) -> None:
    """Suggestions are an answer too."""
    await house.ann.autocomplete(house.channel, "outline", "article", "tide")
    assert shown(await house.ann.slash(house.channel, "outline", article="The Tide Tables"))
    assert ledger.lines == [("typing", "outline", "answered"), ("command", "outline", "answered")]
