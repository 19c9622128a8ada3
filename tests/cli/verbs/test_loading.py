"""What a start makes of the articles folder, before Discord comes into it."""

import asyncio
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import cast

import pytest

from bot.cards.faults import fault_sentence
from bot.cli.verbs import loading
from bot.cli.verbs.loading import loading_beside, ready_library
from bot.errors import Cause, FolderFault, StoreFault
from bot.faults import Fault
from bot.library.library import Library, Status
from bot.model import Fingerprint, Plan, Report, SourceReport


class FixedLibrary:
    """A library that plans and reports what it was told to."""

    def __init__(self, articles: int, plan: Plan | Exception, report: Report | Exception | None = None) -> None:
        self.articles = articles
        self.planned = plan
        self.reported = report
        self.reloads = 0
        self.reloaded = asyncio.Event()
        self.warm = asyncio.Event()

    async def plan(self) -> Plan:
        if isinstance(self.planned, Exception):
            raise self.planned
        return self.planned

    async def reload(self) -> Report:
        self.reloads += 1
        self.reloaded.set()
        if isinstance(self.reported, Exception):
            raise self.reported
        assert self.reported is not None
        return self.reported

    async def warm_up(self) -> None:
        self.warm.set()

    async def entries(self) -> Sequence[str]:
        return ["an article"] * self.articles

    async def status(self) -> Status:
        return Status(Path("texts"), self.articles, self.articles, 7, 3, 100, None, None)


class EndlessLibrary(FixedLibrary):
    """A library whose folder never ends."""

    async def plan(self) -> Plan:
        return await asyncio.Future()


def at_once() -> asyncio.Event:
    """A bot that is connected as soon as it begins."""
    connected = asyncio.Event()
    connected.set()
    return connected


NEW = Plan(add=(Fingerprint("a.txt", "1", "2"),))


async def made_ready(library: FixedLibrary) -> None:
    await ready_library(cast("Library", library))


@pytest.fixture(autouse=True)
def heard(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.INFO, "bot")
    return caplog


async def test_nothing_changed_loads_nothing(heard: pytest.LogCaptureFixture) -> None:
    """An unchanged folder is one line: what the library holds."""
    library = FixedLibrary(1, Plan())
    await made_ready(library)
    assert library.reloads == 0
    assert heard.messages == ["The library holds 1 article with 7 passages from texts."]


async def test_unreadable_sources_are_named_but_not_all_of_a_hundred(heard: pytest.LogCaptureFixture) -> None:
    """The first few stand in the log, the rest as a number."""
    failed = tuple(SourceReport(f"{n}.txt", "failed", problem=Cause(Fault.NO_TEXT)) for n in range(100))
    await made_ready(FixedLibrary(5, NEW, Report(failed, 5, 7, 3, 0.1)))
    assert f"0.txt: {fault_sentence(Cause(Fault.NO_TEXT))}" in heard.messages
    assert "95 more sources could not be read." in heard.messages
    assert len(heard.messages) == 8


@pytest.mark.parametrize(
    "fault", [FolderFault(Fault.FOLDER_EMPTY, "texts"), StoreFault(Fault.DATABASE_DISK_FULL, "library.db")]
)
async def test_a_library_that_cannot_be_renewed_goes_on_serving(
    heard: pytest.LogCaptureFixture, fault: FolderFault | StoreFault
) -> None:
    """Folder gone or disk full: a warning that says so, and the bot starts."""
    await made_ready(FixedLibrary(5, fault))
    assert f"{fault} Continuing with the existing library." in heard.messages
    await made_ready(FixedLibrary(5, NEW, fault))
    assert heard.messages.count(f"{fault} Continuing with the existing library.") == 2


async def test_a_load_waits_for_a_shared_state_that_is_away(
    monkeypatch: pytest.MonkeyPatch, heard: pytest.LogCaptureFixture
) -> None:
    """The old library answers meanwhile; what changed is taken in once the state is back."""
    monkeypatch.setattr(loading, "LOAD_AGAIN", 0.0)
    library = FixedLibrary(5, NEW, StoreFault(Fault.STATE_AWAY, "db.example:5432/bot", "away"))
    stop = asyncio.Event()
    async with asyncio.timeout(20), loading_beside(cast("Library", library), stop, connected=at_once()):
        while library.reloads < 3:
            await library.reloaded.wait()
            library.reloaded.clear()
        library.reported = Report((), 6, 8, 4, 0.1)
        await library.reloaded.wait()
        for _ in range(100):
            await asyncio.sleep(0)
        assert "The library holds 5 articles" in heard.messages[-1]
    assert not stop.is_set()


async def test_what_the_first_question_needs_is_at_hand_once_the_library_is_loaded() -> None:
    """Not before: until then the old library answers, or none."""
    library = FixedLibrary(5, NEW, Report((), 6, 8, 4, 0.1))
    async with asyncio.timeout(20), loading_beside(cast("Library", library), asyncio.Event(), connected=at_once()):
        await library.warm.wait()
        assert library.reloads == 1
    never = FixedLibrary(0, FolderFault(Fault.FOLDER_EMPTY, "texts"))
    with pytest.raises(FolderFault, match=Fault.NO_LIBRARY_YET):
        async with loading_beside(cast("Library", never), asyncio.Event(), connected=at_once()):
            pass
    assert not never.warm.is_set()


async def test_without_any_library_the_fault_ends_the_start() -> None:
    """Nothing to serve: the sentence says what to do, with the fault's own exit code."""
    with pytest.raises(FolderFault, match=Fault.NO_LIBRARY_YET):
        await made_ready(FixedLibrary(0, FolderFault(Fault.FOLDER_EMPTY, "texts")))
    with pytest.raises(StoreFault, match=Fault.DATABASE_DISK_FULL):
        await made_ready(FixedLibrary(0, NEW, StoreFault(Fault.DATABASE_DISK_FULL, "library.db")))
    failed = (SourceReport("a.txt", "failed", problem=Cause(Fault.NO_TEXT)),)
    with pytest.raises(FolderFault, match=Fault.NOTHING_READ_YET):
        await made_ready(FixedLibrary(0, NEW, Report(failed, 0, 0, 0, 0.1)))


async def test_a_bug_while_loading_does_not_end_a_bot_that_can_answer(heard: pytest.LogCaptureFixture) -> None:
    """Whatever goes wrong in a load: with a library the bot goes on, without one the bug ends the start."""
    await made_ready(FixedLibrary(5, ZeroDivisionError("a bug")))
    assert "A bug ended the load. Continuing with the existing library." in heard.messages
    with pytest.raises(ZeroDivisionError):
        await made_ready(FixedLibrary(0, ZeroDivisionError("a bug")))


async def test_what_is_served_does_not_wait_for_the_load() -> None:
    """The load goes on beside whatever the bot does, and ends with it."""
    stop = asyncio.Event()
    library = cast("Library", EndlessLibrary(5, Plan()))
    async with loading_beside(library, stop, connected=at_once()):
        assert not stop.is_set()
    async with loading_beside(cast("Library", EndlessLibrary(0, Plan())), stop, connected=at_once(), glance=0.01):
        assert not stop.is_set()


async def test_a_bot_with_a_library_is_connected_before_anything_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    """People get their answers from the library there is; where Discord does not answer, the load waits no longer
    than its head start."""
    library, stop, session = FixedLibrary(5, NEW, Report((), 5, 7, 3, 0.1)), asyncio.Event(), asyncio.Event()
    async with loading_beside(cast("Library", library), stop, connected=session):
        await asyncio.sleep(0.2)
        assert library.reloads == 0
        session.set()
        await asyncio.wait_for(library.reloaded.wait(), 60)
    monkeypatch.setattr(loading, "HEAD_START", 0.01)
    library = FixedLibrary(5, NEW, Report((), 5, 7, 3, 0.1))
    async with loading_beside(cast("Library", library), stop, connected=asyncio.Event()):
        await asyncio.wait_for(library.reloaded.wait(), 60)


async def test_nothing_to_serve_stops_the_bot_and_says_why() -> None:
    """An empty folder and no library: whatever else was begun is stopped, and the fault comes out."""
    stop = asyncio.Event()
    library = cast("Library", FixedLibrary(0, FolderFault(Fault.FOLDER_EMPTY, "texts")))
    with pytest.raises(FolderFault, match=Fault.NO_LIBRARY_YET):
        async with loading_beside(library, stop, connected=asyncio.Event()):
            await asyncio.wait_for(stop.wait(), 60)


class DamagedLibrary(FixedLibrary):
    """A library whose file has a wrong bit."""

    async def entries(self) -> Sequence[str]:
        raise StoreFault(Fault.DATABASE_DAMAGED, "library.db")


async def test_a_damaged_library_does_not_keep_the_bot_from_connecting() -> None:
    """A chore of the running bot makes it anew."""
    stop = asyncio.Event()
    library = DamagedLibrary(5, StoreFault(Fault.DATABASE_DAMAGED, "library.db"))
    async with loading_beside(cast("Library", library), stop, connected=at_once(), glance=0.01):
        await asyncio.sleep(0)
    assert not stop.is_set()
    failing = FixedLibrary(0, StoreFault(Fault.DATABASE_DISK_FAILING, "library.db"))
    with pytest.raises(StoreFault, match=Fault.DATABASE_DISK_FAILING):
        async with loading_beside(cast("Library", failing), stop, connected=asyncio.Event()):
            await asyncio.wait_for(stop.wait(), 60)
