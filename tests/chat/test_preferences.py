"""What servers prefer, in memory: read once, changed one after the other."""

import asyncio
from collections.abc import Mapping

import pytest

from bot.chat.preferences import ServerPreferences
from bot.errors import StoreFault
from bot.faults import Fault
from bot.model import QuoteLength
from bot.model.preferences import Preferences


class Book:
    """What is kept, in a dictionary; or on a disk that cannot be used."""

    def __init__(self) -> None:
        self.kept: dict[str, Preferences] = {"42": Preferences(private=True)}
        self.broken = False

    async def all(self) -> Mapping[str, Preferences]:
        if self.broken:
            raise StoreFault(Fault.DATABASE_DAMAGED, "state.db")
        return self.kept

    async def keep(self, server: str, preferences: Preferences) -> None:
        await asyncio.sleep(0)
        if self.broken:
            raise StoreFault(Fault.DATABASE_DISK_FULL, "state.db")
        self.kept = {**self.kept, server: preferences}


async def test_each_server_has_its_own_and_all_others_the_usual() -> None:
    """Outside servers, too."""
    preferences = ServerPreferences(Book())
    await preferences.load()
    assert preferences.of(42) == preferences.of("42") == Preferences(private=True)
    assert preferences.of(43) == preferences.of(None) == Preferences()


async def test_two_changes_at_once_are_both_kept() -> None:
    """Neither takes back the other's."""
    book = Book()
    preferences = ServerPreferences(book)
    await asyncio.gather(preferences.change(7, private=True), preferences.change(7, length=QuoteLength.LONG))
    assert preferences.of(7) == book.kept["7"] == Preferences(private=True, length=QuoteLength.LONG)


async def test_what_cannot_be_kept_is_not_in_effect() -> None:
    """And what cannot be read leaves what there was."""
    book = Book()
    preferences = ServerPreferences(book)
    await preferences.load()
    book.broken = True
    with pytest.raises(StoreFault):
        await preferences.change(42, private=False)
    await preferences.load()
    assert preferences.of(42) == Preferences(private=True)
