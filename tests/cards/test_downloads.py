"""Files handed to somebody."""

import io
import zipfile

from bot.cards.card import Download
from bot.cards.downloads import packed

FILES = (Download(b"a" * 900, "a.txt"), Download(b"b" * 900, "b.txt"))


def test_small_files_go_as_they_are() -> None:
    """Up to so many bytes together."""
    assert packed(FILES, "all.zip", 1800) == FILES


def test_larger_ones_are_packed_and_those_that_stay_too_large_are_not_given() -> None:
    """All of them stand in the one file."""
    (one,) = packed(FILES, "all.zip", 1799)
    assert one.name == "all.zip"
    with zipfile.ZipFile(io.BytesIO(one.data)) as held:
        assert {name: held.read(name) for name in held.namelist()} == {file.name: file.data for file in FILES}
    assert packed(FILES, "all.zip", 20) == ()
