"""What servers make of content notes, in memory: read once, the channel before its server."""

from collections.abc import Mapping
from types import SimpleNamespace

import pytest

from bot.chat.content_notes import ContentNotes, channel_key, is_age_restricted
from bot.errors import StoreFault
from bot.faults import Fault
from bot.model.content_notes import NotesHere, NoteTreatment

NEVER, SPOILER = NoteTreatment.NEVER, NoteTreatment.SPOILER


class Book:
    """What is kept, in a dictionary; or on a disk that cannot be used."""

    def __init__(self) -> None:
        self.broken = False
        self.held: dict[tuple[str, str], dict[str, NoteTreatment]] = {("42", ""): {"sex": NEVER}}

    async def all(self) -> Mapping[tuple[str, str], Mapping[str, NoteTreatment]]:
        if self.broken:
            raise StoreFault(Fault.DATABASE_DAMAGED, "state.db")
        return self.held

    async def keep(self, server: str, channel: str, note: str, treatment: NoteTreatment | None) -> None:
        if self.broken:
            raise StoreFault(Fault.DATABASE_DISK_FULL, "state.db")

    async def reset(self, server: str, channel: str) -> None:
        if self.broken:
            raise StoreFault(Fault.DATABASE_DISK_FULL, "state.db")


async def test_a_channel_goes_before_its_server() -> None:
    """Note by note; elsewhere nothing is chosen."""
    notes = ContentNotes(Book())
    await notes.load()
    here = SimpleNamespace(id=7, is_nsfw=lambda: True)
    await notes.change(42, "7", "drugs", SPOILER)
    await notes.change(42, "7", "sex", SPOILER)
    assert notes.here(42, here) == NotesHere((("drugs", SPOILER), ("sex", SPOILER)), age_restricted=True)
    assert notes.here("42", SimpleNamespace(id=8)) == NotesHere((("sex", NEVER),))
    assert notes.here(43, here) == NotesHere((), age_restricted=True)
    assert notes.here(None, here) == NotesHere()
    assert notes.channels(42) == ["7"]
    await notes.change(42, "7", "sex", None)
    assert notes.chosen(42, "7") == {"drugs": SPOILER}
    await notes.reset(42, "7")
    assert notes.channels(42) == []


async def test_what_cannot_be_kept_changes_nothing() -> None:
    """And what cannot be read is as it was."""
    book = Book()
    notes = ContentNotes(book)
    await notes.load()
    book.broken = True
    await notes.load()
    with pytest.raises(StoreFault):
        await notes.change(42, "", "sex", SPOILER)
    with pytest.raises(StoreFault):
        await notes.reset(42, "")
    assert notes.chosen(42) == {"sex": NEVER}


def test_what_is_not_known_of_a_channel_is_not_age_restricted() -> None:
    """A direct message has no such thing, and a channel that is not there neither."""
    assert not is_age_restricted(None)
    assert not is_age_restricted(SimpleNamespace(id=7))
    assert is_age_restricted(SimpleNamespace(id=7, is_nsfw=lambda: True))
    assert channel_key(SimpleNamespace(id=7)) == "7"
    assert channel_key(None) == ""
