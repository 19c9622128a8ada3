"""A process takes each new edition between two answers, and serves on with the old one whatever fails."""

import asyncio
from pathlib import Path

import pytest

from bot.editions.edition import MANIFEST, edition_of
from bot.editions.following import Following
from bot.editions.putting_out import PuttingOut
from bot.editions.sources import FolderSource
from bot.errors import StoreFault
from bot.faults import Fault
from bot.store.library_writer import prepare_library
from tests.editions.conftest import note, noted


class Follower:
    """Another machine: its own ``library.db``, which files are put in the place of."""

    def __init__(self, folder: Path, editions: Path) -> None:
        self.database = folder / "library.db"
        if not self.database.exists():
            prepare_library(self.database)
        self.switches = 0
        self.following = Following(FolderSource(editions), self.database, self._switch)

    async def _switch(self, fresh: Path) -> None:
        await asyncio.to_thread(fresh.replace, self.database)
        self.switches += 1


@pytest.fixture
def here(tmp_path: Path, editions: Path) -> Follower:
    editions.mkdir()
    return Follower(tmp_path / "follower", editions)


def files(here: Follower) -> set[str]:
    return {path.name for path in here.database.parent.iterdir() if not path.name.endswith(("-wal", "-shm"))}


async def test_each_edition_is_taken_once(here: Follower, loaded: Path, editions: Path) -> None:
    """The first, then nothing, then the next after a load elsewhere."""
    putting_out = PuttingOut(loaded, editions)
    first = putting_out.look()
    assert await here.following.look() == first == here.following.taken
    assert await here.following.look() is None
    note(loaded, "the second load")
    assert await here.following.look() is None
    second = putting_out.look()
    assert await here.following.look() == second
    assert noted(here.database) == "the second load"
    assert here.switches == 2
    assert files(here) == {"library.db", "library.edition.json"}


async def test_after_a_restart_nothing_is_taken_again(here: Follower, loaded: Path, editions: Path) -> None:
    """The process remembers what it serves."""
    PuttingOut(loaded, editions).look()
    await here.following.look()
    again = Follower(here.database.parent, editions)
    assert again.following.taken == here.following.taken
    assert await again.following.look() is None


async def test_a_library_that_was_replaced_by_hand_is_taken_again(here: Follower, loaded: Path, editions: Path) -> None:
    """Somebody deleted library.db while the bot was off, and the start made an empty one."""
    edition = PuttingOut(loaded, editions).look()
    await here.following.look()
    here.database.rename(here.database.with_name("elsewhere"))
    again = Follower(here.database.parent, editions)
    assert again.following.taken is None
    assert await again.following.look() == edition


async def test_what_is_damaged_is_taken_anew(here: Follower, loaded: Path, editions: Path) -> None:
    """Its own file was found damaged: the same edition comes once more."""
    edition = PuttingOut(loaded, editions).look()
    await here.following.look()
    assert await here.following.look(anew=True) == edition
    assert here.switches == 2


async def test_a_bad_edition_is_told_and_the_old_one_stays(here: Follower, loaded: Path, editions: Path) -> None:
    """Cut off on the way, then whole: the trouble is there until it is over."""
    putting_out = PuttingOut(loaded, editions)
    putting_out.look()
    await here.following.look()
    note(loaded, "the second load")
    second = putting_out.look()
    assert second is not None
    path = editions / second.file
    whole = path.read_bytes()
    path.write_bytes(whole[:5000])
    with pytest.raises(StoreFault):
        await here.following.look()
    assert here.following.trouble is not None
    assert here.following.trouble.fault is Fault.EDITION_CUT
    assert noted(here.database) == "the first load"
    assert files(here) == {"library.db", "library.edition.json"}
    path.write_bytes(whole)
    assert await here.following.look() == second
    assert here.following.trouble is None


async def test_an_edition_of_a_newer_version_is_not_taken(here: Follower, loaded: Path, editions: Path) -> None:
    """The process that loads was updated first: this one serves on, and says what to do."""
    edition = PuttingOut(loaded, editions).look()
    assert edition is not None
    path = editions / edition.file
    newer = bytearray(path.read_bytes())
    newer[60:64] = (4711).to_bytes(4, "big")  # SQLite keeps user_version there
    path.write_bytes(newer)
    made = edition_of(path)
    path.rename(editions / made.file)
    (editions / MANIFEST).write_text(made.written())
    with pytest.raises(StoreFault) as fault:
        await here.following.look()
    assert fault.value.cause.fault is Fault.EDITION_NEWER
    assert here.switches == 0


async def test_nothing_put_out_yet_is_a_trouble_until_there_is(here: Follower, loaded: Path, editions: Path) -> None:
    """A fleet is started before its first load."""
    with pytest.raises(StoreFault):
        await here.following.look()
    assert here.following.trouble is not None
    assert here.following.trouble.fault is Fault.EDITION_NONE
    PuttingOut(loaded, editions).look()
    assert await here.following.look() is not None
