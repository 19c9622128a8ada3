"""Every article of a folder as it is read: no database is opened or made."""

import pytest

from bot.errors import FolderFault
from bot.library.export import export_folder
from tests.library.conftest import Place


def test_a_folder_is_read_in_order_and_twice_alike(place: Place) -> None:
    """With the keys a fresh library gives; nothing is written."""
    place.put("bad.pdf", b"no pdf at all")
    exported = export_folder(place.articles)
    assert [article.title for article in exported.articles] == ["A History of the Kettle", "Lamps at Sea"]
    assert [problem.source for problem in exported.problems] == ["bad.pdf"]
    assert export_folder(place.articles) == exported
    assert not place.data.exists()


def test_a_missing_folder_is_a_fault(place: Place) -> None:
    """Not an empty export."""
    with pytest.raises(FolderFault):
        export_folder(place.articles / "nowhere")
