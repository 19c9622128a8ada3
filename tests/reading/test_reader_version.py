"""An updated bot reads every library again: no change of reading goes out under an old version."""

from bot.reading import READER_VERSION
from tests.reading.recorded import digest, fault


def test_what_is_read_has_the_version_it_was_recorded_with() -> None:
    """The samples are read as when this version was recorded; else no existing library would be read again."""
    assert fault(READER_VERSION, digest()) is None


def test_a_reading_that_changed_under_the_same_version_is_noticed() -> None:
    """Another digest asks for another version, another version only for a new record."""
    assert "raise READER_VERSION" in str(fault(READER_VERSION, "0" * 32))
    assert "raise" not in str(fault("another", digest()))
