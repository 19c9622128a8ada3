"""Which files are sources."""

from pathlib import Path

import pytest

from bot.library.reload.source_names import ending, is_collection, is_left_behind, showable, sources_among


@pytest.mark.parametrize(
    ("name", "end"), [("a.TXT", ".txt"), ("a.tar.gz", ".gz"), (".hidden", ""), ("a.", ""), ("LICENCE", "")]
)
def test_an_ending_is_in_small_letters(name: str, end: str) -> None:
    """And a name that begins with its dot has none."""
    assert ending(name) == end


@pytest.mark.parametrize("name", [".a.txt", "~$a.docx", "#a.txt#", "a.txt~"])
def test_what_editors_leave_behind(name: str) -> None:
    """Is no source."""
    assert is_left_behind(name)
    assert sources_among(Path("/nowhere"), [name]) == []


def test_a_name_is_shown_on_one_line() -> None:
    """Whatever it holds."""
    assert showable("a\nb.txt") == "a\N{REPLACEMENT CHARACTER}b.txt"


@pytest.mark.parametrize(
    ("name", "many"), [("a.mbox", True), ("blog/a.XML", True), ("a.eml", False), ("a.json", False)]
)
def test_some_may_hold_articles_without_end(name: str, many: bool) -> None:
    """Boxes of mail and feeds in XML."""
    assert is_collection(name) is many


def test_xml_is_a_source_where_it_is_a_feed(tmp_path: Path) -> None:
    """One that cannot be looked at is taken for one, so that the report says why."""
    (tmp_path / "tide.xml").write_text("<rss/>", "utf-8")
    (tmp_path / "map.xml").write_text("<urlset/>", "utf-8")
    (tmp_path / "gone.xml").symlink_to(tmp_path / "nothing")
    assert sources_among(tmp_path, ["tide.xml", "map.xml", "gone.xml"]) == ["gone.xml", "tide.xml"]
