"""Every sample is read as the file beside it says."""

from pathlib import Path

import pytest

from tests.reading.samples.pairs import HERE, every_sample, read_shown


@pytest.mark.parametrize("sample", every_sample(), ids=lambda path: path.relative_to(HERE).as_posix())
def test_a_sample_is_read_as_the_file_beside_it_says(sample: Path) -> None:
    """Kind, speaker and rank of every line are those in NAME.read."""
    assert read_shown(sample) == sample.with_suffix(".read").read_text("utf-8")


def test_no_reading_lies_without_its_sample() -> None:
    """A renamed sample leaves nothing behind."""
    samples = {path.with_suffix(".read") for path in every_sample()}
    assert {path for path in HERE.rglob("*.read") if path not in samples} == set()
