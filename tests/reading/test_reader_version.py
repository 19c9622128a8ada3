"""An updated bot reads every library again: no change of reading goes out under an old version."""

from bot.reading import READER_VERSION
from tests.reading.samples.pairs import fault, readings


def test_what_is_read_has_the_version_it_was_recorded_with() -> None:
    """The samples are read as when this version was recorded; else no existing library would be read again."""
    assert fault(READER_VERSION, readings()) is None


def test_a_reading_that_changed_under_the_same_version_is_noticed() -> None:
    """Another reading asks for another version; a new sample, or another version, only for a new record."""
    found = readings()
    assert "raise READER_VERSION" in str(fault(READER_VERSION, {**found, "data/articles": "0" * 32}))
    assert fault(READER_VERSION, {**found, "new.txt": "0" * 32}) == fault("another", found)
    assert "raise" not in str(fault("another", found))
