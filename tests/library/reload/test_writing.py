"""What is handed to whoever writes a reload: the work itself, however many sources stay as they are."""

import pickle
from pathlib import Path

import pytest

from bot.errors import StoreFault
from bot.faults import Fault
from bot.library.reload.keys import KeptKey
from bot.library.reload.reload import Before, Reload
from bot.library.reload.workers import Workers
from bot.model import Fingerprint
from bot.reading import READER_VERSION
from bot.store.known_source import KnownSource
from bot.store.library_writer import prepare_library
from tests.library.conftest import NOON, Place


def surveyed(place: Place, database: Path, many: int) -> Reload:
    """A reload of a library of so many notes, each of which is still there, and of what the place has beside."""
    sources, keys = [], []
    for number in range(many):
        path = place.put(f"notes/{number:04}.txt", "Note\n\nNothing new here.\n")
        look = path.stat()
        stamp = f"{READER_VERSION}:{look.st_size}:{look.st_mtime_ns}:{look.st_ctime_ns}"
        name, title = f"notes/{number:04}.txt", f"Note {number}"
        sources.append(KnownSource(Fingerprint(name, stamp, "00" * 16), None, (), (title,), 12, 3, 400))
        keys.append(KeptKey(f"note-{number}", name, title, "11" * 16))
    return Reload(place.articles, database, Before(place.articles, sources, keys), Workers())


def test_what_is_written_is_reported_with_what_stays(place: Place, tmp_path: Path) -> None:
    """Two texts come into an empty library, and both are told with their counts."""
    database = tmp_path / "library.db"
    prepare_library(database)
    reload = surveyed(place, database, 0)
    plan = reload.survey(switch=False, allow_empty=False)
    writing = reload.writing(plan)
    try:
        written = writing.write(at=NOON, dry_run=False, progress=None)
        writing.commit()
    finally:
        writing.close()
    assert [report.change for report in written] == ["added", "added"]
    assert [key.key for key in writing.keys] == ["a-history-of-the-kettle", "lamps-at-sea"]
    report = reload.report(plan, written, dry_run=False)
    assert (report.articles, report.passages) == (2, sum(one.passages for one in written))


def test_a_library_that_another_load_changed_is_not_written_to(place: Place, tmp_path: Path) -> None:
    """What was decided holds no more where the sources are not those that were looked at."""
    database = tmp_path / "library.db"
    prepare_library(database)
    reload = surveyed(place, database, 3)
    writing = reload.writing(reload.survey(switch=False, allow_empty=False))
    try:
        with pytest.raises(StoreFault, match=Fault.DATABASE_BUSY):
            writing.write(at=NOON, dry_run=False, progress=None)
    finally:
        writing.close()


def test_what_stays_adds_little_to_what_another_process_is_handed(place: Place, tmp_path: Path) -> None:
    """For each of a thousand sources that stay less than two hundred bytes, and of their keys only the names."""
    reload = surveyed(place, tmp_path / "library.db", 1000)
    plan = reload.survey(switch=False, allow_empty=False)
    assert (len(plan.add), len(plan.keep)) == (2, 1000)
    handed = pickle.dumps(reload.writing(plan), pickle.HIGHEST_PROTOCOL)
    assert b"note-999" in handed
    assert b"11" * 16 not in handed
    assert len(handed) < 200 * 1000
