"""Every article of a folder as it is read: no database is opened or made."""

import pytest

from bot.errors import FolderFault
from bot.library.export import export_folder, exported_one_by_one
from bot.model import Article
from tests.library.conftest import Place
from tests.library.reload.test_source_rows import box_of


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


def test_a_box_of_mails_is_exported_mail_by_mail(place: Place) -> None:
    """The first is there before the last is read, with the keys that reading it at once gives."""
    place.put("salt.mbox", box_of(3))
    found = exported_one_by_one(place.articles)
    assert isinstance(next(found), Article)
    keys = [article.key for article in export_folder(place.articles).articles if article.source == "salt.mbox"]
    assert keys == ["on-salt-0", "on-salt-1", "on-salt-2"]
