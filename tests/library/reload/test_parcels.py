"""A source goes to another machine as bytes, and comes back as rows."""

from pathlib import Path

import pytest

from bot.errors import ClusterFault, SourceFault
from bot.faults import Fault
from bot.library.reload.limits import Limits
from bot.library.reload.parcels import ReadingTerms, parcel_of, read_parcels
from bot.library.reload.scan import scan_folder
from bot.library.reload.source_rows import Order, source_rows
from bot.model import Fingerprint
from bot.reading import READER_VERSION, read_source
from tests.library.conftest import KETTLE

TERMS = ReadingTerms(Limits(), read_source)


def order(folder: Path, name: str) -> Order:
    file = next(file for file in scan_folder(folder)[0] if file.name == name)
    return file, Fingerprint(name, file.stamp, "")


@pytest.mark.parametrize("name", ["kettle.txt", "tea/Ann's *best* kettle?.txt", "чайник.md"])
def test_what_is_read_from_a_parcel_is_what_is_read_from_the_disk(tmp_path: Path, name: str) -> None:
    """Whatever the source is called there, its rows and its fingerprint are the same, its sidecar included."""
    source = tmp_path / name
    source.parent.mkdir(exist_ok=True)
    source.write_text(KETTLE, "utf-8")
    source.with_name(f"{source.name}.toml").write_text('title = "The Whole Kettle"\n')
    at_home = order(tmp_path, name)
    (away,) = read_parcels([parcel_of(at_home)], TERMS)
    assert away == source_rows(at_home, read_source)
    assert [article.found.title for article in away.articles] == ["The Whole Kettle"]


def test_several_parcels_come_back_in_their_order(tmp_path: Path) -> None:
    """Three notes, three answers, each under its own name."""
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(KETTLE.replace("Kettle", f"Kettle {number}", 1))
    found = read_parcels([parcel_of(order(tmp_path, f"{number}.txt")) for number in range(3)], TERMS)
    assert [rows.fingerprint.source for rows in found] == ["0.txt", "1.txt", "2.txt"]


def test_a_source_that_went_cannot_be_packed(tmp_path: Path) -> None:
    """It was there at the glance, and is gone now."""
    (tmp_path / "kettle.txt").write_text(KETTLE)
    gone = order(tmp_path, "kettle.txt")
    (tmp_path / "kettle.txt").unlink()
    with pytest.raises(SourceFault) as fault:
        parcel_of(gone)
    assert fault.value.cause.fault is Fault.FILE_DISAPPEARED


def test_another_version_reads_nothing(tmp_path: Path) -> None:
    """A worker that was not updated says so, with its version and the one asked for."""
    (tmp_path / "kettle.txt").write_text(KETTLE)
    with pytest.raises(ClusterFault) as fault:
        read_parcels(
            [parcel_of(order(tmp_path, "kettle.txt"))], ReadingTerms(Limits(), read_source, READER_VERSION + 1)
        )
    assert fault.value.cause.values == (READER_VERSION, READER_VERSION + 1)
