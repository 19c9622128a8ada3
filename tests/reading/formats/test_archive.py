"""The parts of a zipped source, within bounds."""

import io
import zipfile

import pytest

from bot.errors import SourceFault
from bot.reading.formats import archive
from bot.reading.formats.archive import Parts, resolved


def zipped(**files: bytes) -> bytes:
    """An archive with these files."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as box:
        for name, content in files.items():
            box.writestr(name, content)
    return held.getvalue()


def test_a_part_is_read_by_its_path() -> None:
    """Capitals do not matter where nothing else fits; what is missing is None."""
    parts = Parts(zipped(chapter=b"salt"), "book")
    assert parts.has("chapter")
    assert not parts.has("Chapter")
    assert parts.read("Chapter") == b"salt"
    assert parts.read("bread") is None
    parts.close()


@pytest.mark.parametrize(
    "data", [b"", b"no archive at all", zipped(chapter=b"salt")[:-30]], ids=["empty", "another", "cut short"]
)
def test_what_is_no_archive_is_refused(data: bytes) -> None:
    """Cut short, or never one."""
    with pytest.raises(SourceFault):
        Parts(data, "book")


def test_a_bomb_is_left_packed() -> None:
    """A few kilobytes that would unpack to hundreds of times as much."""
    with pytest.raises(SourceFault):
        Parts(zipped(chapter=b"0" * (8 * 1024 * 1024)), "book")


def test_a_part_beyond_all_books_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the directory says of its size is not believed."""
    parts = Parts(zipped(chapter=b"salt" * 100), "book")
    monkeypatch.setattr(archive, "LARGEST_PART", 100)
    with pytest.raises(SourceFault):
        parts.read("chapter")


def test_damage_inside_is_a_fault_of_the_part() -> None:
    """The sum of a part does not come out."""
    data = zipped(chapter=bytes(range(256)) * 20)
    spoilt = bytearray(data)
    spoilt[60] ^= 0xFF
    with pytest.raises(SourceFault):
        Parts(bytes(spoilt), "book").read("chapter")


@pytest.mark.parametrize(
    ("reference", "found"),
    [
        ("two.xhtml", ("text/two.xhtml", "")),
        ("../two.xhtml#salt", ("two.xhtml", "salt")),
        ("#salt", ("text/one.xhtml", "salt")),
        ("a%20b.xhtml", ("text/a b.xhtml", "")),
        ("/two.xhtml", ("two.xhtml", "")),
    ],
)
def test_a_reference_is_read_from_where_it_stands(reference: str, found: tuple[str, str]) -> None:
    """Relative to the file that holds it."""
    assert resolved("text/one.xhtml", reference) == found
