"""An edition is known by its bytes, and a manifest names it."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.editions.edition import Edition, edition_of, is_edition_file, written_edition

ABC = Edition(hashlib.blake2b(b"abc", digest_size=16).hexdigest(), 3)


def test_an_edition_is_its_bytes(tmp_path: Path) -> None:
    """The same bytes are the same edition, whatever the file is called."""
    for name in ("one.db", "two.db"):
        (tmp_path / name).write_bytes(b"abc")
        assert edition_of(tmp_path / name) == ABC


def test_a_manifest_names_the_edition_that_was_written_into_it() -> None:
    """What is written is read again, and the file's name is one of an edition."""
    assert written_edition(ABC.written().encode()) == ABC
    assert is_edition_file(ABC.file)


@pytest.mark.parametrize(
    "manifest",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b'"library"',
        b"{}",
        b'{"digest": "../../etc/passwd", "size": 3}',
        b'{"digest": 3, "size": 3}',
        b'{"digest": "%s", "size": 0}' % (b"a" * 32),
        b'{"digest": "%s", "size": true}' % (b"a" * 32),
        b'{"digest": "%s", "size": "3"}' % (b"a" * 32),
        b'{"digest": "%s"}' % (b"a" * 32),
    ],
)
def test_anything_else_is_no_manifest(manifest: bytes) -> None:
    """A page of a proxy, a path, another shape: no edition is made of it."""
    assert written_edition(manifest) is None


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reading_of_a_manifest(manifest: bytes) -> None:
    """Whatever comes, it is an edition or nothing."""
    found = written_edition(manifest)
    assert found is None or is_edition_file(found.file)


@pytest.mark.parametrize(
    "name", ["current.json", "library.db", "library-.db", f"library-{'a' * 32}.db/..", "../state.db"]
)
def test_no_other_file_passes_for_an_edition(name: str) -> None:
    """Only the name made of a digest does."""
    assert not is_edition_file(name)
