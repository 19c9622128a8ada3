"""A glance at the articles folder: what is a source, what is passed over, what is a problem."""

import os
from pathlib import Path

import pytest

from bot.errors import Cause, FolderFault, SourceFault
from bot.faults import Fault
from bot.library.library import Library
from bot.library.reload import scan
from bot.library.reload.scan import fingerprint, passed_over, read_stable, scan_folder
from bot.model import Problem
from tests.library.conftest import Place


def put(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Text of {name}.")


def test_sources_come_with_their_shelves_in_order(tmp_path: Path) -> None:
    """Files of the kinds we read, in subfolders too, sorted by name."""
    put(tmp_path, "b.txt", "a.md", "poems/c.html", "poems/late/d.epub", "notes.pages", "picture.png")
    files, problems = scan_folder(tmp_path)
    assert [file.name for file in files] == ["a.md", "b.txt", "poems/c.html", "poems/late/d.epub"]
    assert problems == []


def test_of_many_sources_only_those_asked_for_are_looked_at(tmp_path: Path) -> None:
    """One that is not there is not found; a problem is told only of one that was asked for."""
    put(tmp_path, "a.txt", "b.txt", "poems/c.txt", "poems/d.txt")
    (tmp_path / "lost.txt").symlink_to(tmp_path / "nowhere")
    files, problems = scan_folder(tmp_path, {"b.txt", "poems/c.txt", "gone.txt"})
    assert [file.name for file in files] == ["b.txt", "poems/c.txt"]
    assert problems == []
    assert [problem.source for problem in scan_folder(tmp_path, {"lost.txt"})[1]] == ["lost.txt"]


def test_hidden_and_backup_files_are_passed_over(tmp_path: Path) -> None:
    """What editors and systems leave behind is no article."""
    put(tmp_path, ".hidden.txt", "~$open.docx", "#a.txt#", "a.txt~", ".git/b.txt", "a.txt")
    files, problems = scan_folder(tmp_path)
    assert [file.name for file in files] == ["a.txt"]
    assert problems == []


def test_what_a_browser_saved_with_a_page_is_no_shelf(tmp_path: Path) -> None:
    """Its pages are advertisements; a folder that holds texts, or has no page of its name beside it, is a shelf."""
    put(tmp_path, "Ferries.html", "Ferries_files/ad.html", "Ferries_files/style.css", "Mills-Dateien/b.html")
    put(tmp_path, "Mills.htm", "Mills-Dateien/a.js.download", "Ferries_notes/wind.txt", "Ferries_notes/map.png")
    put(tmp_path, "Weirs_files/a.html", "Weirs_files/a.css")
    names = ["Ferries.html", "Ferries_notes/wind.txt", "Mills.htm", "Weirs_files/a.html"]
    assert [file.name for file in scan_folder(tmp_path)[0]] == names
    assert passed_over(tmp_path) == ((".css", 1), (".png", 1))


def test_no_folder_and_a_file_in_its_place(tmp_path: Path) -> None:
    """A wrong path is said as what it is."""
    with pytest.raises(FolderFault, match=Fault.FOLDER_MISSING):
        scan_folder(tmp_path / "nowhere")
    put(tmp_path, "a.txt")
    with pytest.raises(FolderFault, match=Fault.FOLDER_IS_FILE):
        scan_folder(tmp_path / "a.txt")


def test_a_link_out_of_the_folder_is_a_problem_one_within_is_not(tmp_path: Path) -> None:
    """Nothing outside the folder is read by way of a link."""
    put(tmp_path, "secret.txt", "articles/a.txt")
    folder = tmp_path / "articles"
    (folder / "out.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "in.txt").symlink_to(folder / "a.txt")
    (folder / "gone.txt").symlink_to(folder / "nothing.txt")
    files, problems = scan_folder(folder)
    assert [file.name for file in files] == ["a.txt", "in.txt"]
    assert {problem.source for problem in problems} == {"out.txt", "gone.txt"}
    assert Problem("out.txt", Cause(Fault.LINK_LEAVES_FOLDER)) in problems


def test_a_link_to_itself_is_one_problem(tmp_path: Path) -> None:
    """A link that leads in a circle stops nothing but itself."""
    (tmp_path / "a.txt").write_text("A\n\nText.", "utf-8")
    (tmp_path / "round.txt").symlink_to(tmp_path / "round.txt")
    files, problems = scan_folder(tmp_path)
    assert [file.name for file in files] == ["a.txt"]
    assert problems == [Problem("round.txt", Cause(Fault.LINK_TO_ITSELF))]


def test_a_sidecar_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    """A link beside an article cannot bring in words from elsewhere; the article itself is read."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (tmp_path / "secret.toml").write_text('title = "Secret"', "utf-8")
    (folder / "shared.toml").write_text('author = "Ann Bray"', "utf-8")
    for name in ("a", "b", "c"):
        (folder / f"{name}.txt").write_text("A\n\nText.", "utf-8")
    (folder / "a.toml").symlink_to(tmp_path / "secret.toml")
    (folder / "b.toml").symlink_to(folder / "shared.toml")
    (folder / "c.txt.toml").symlink_to(folder / "c.txt.toml")
    files, problems = scan_folder(folder)
    assert [(file.name, file.sidecar and file.sidecar.name) for file in files] == [
        ("a.txt", None),
        ("b.txt", "b.toml"),
        ("c.txt", None),
    ]
    assert {problem.source: problem.cause.fault for problem in problems} == {
        "a.toml": Fault.LINK_LEAVES_FOLDER,
        "c.txt.toml": Fault.LINK_TO_ITSELF,
        "shared.toml": Fault.SIDECAR_ALONE,
    }


def test_a_link_to_a_folder_is_not_followed_in_silence(tmp_path: Path) -> None:
    """What stands behind it is not read, and the report says so."""
    put(tmp_path, "elsewhere/secret.txt", "articles/a.txt")
    (tmp_path / "articles/more").symlink_to(tmp_path / "elsewhere")
    files, problems = scan_folder(tmp_path / "articles")
    assert [file.name for file in files] == ["a.txt"]
    assert problems == [Problem("more", Cause(Fault.LINK_TO_FOLDER))]


def test_a_pipe_is_not_read(tmp_path: Path) -> None:
    """A file that would never end is refused without opening it."""
    os.mkfifo(tmp_path / "endless.txt")
    files, problems = scan_folder(tmp_path)
    assert files == []
    assert problems[0].cause.fault is Fault.FILE_NOT_REGULAR


def test_a_huge_file_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No article is that long."""
    monkeypatch.setattr(scan, "LARGEST", 5)
    put(tmp_path, "a.txt")
    files, problems = scan_folder(tmp_path)
    assert files == []
    assert problems[0].cause.fault is Fault.FILE_TOO_LARGE


def test_a_sidecar_belongs_to_its_source_and_to_its_fingerprint(tmp_path: Path) -> None:
    """Editing what is said beside an article makes it a changed source."""
    put(tmp_path, "a.txt")
    (file,), _ = scan_folder(tmp_path)
    alone = fingerprint(file, *read_stable(file))
    put(tmp_path, "a.toml")
    (file,), _ = scan_folder(tmp_path)
    assert read_stable(file)[1] == b"Text of a.toml."
    assert fingerprint(file, *read_stable(file)).digest != alone.digest


def test_a_sidecar_that_no_source_takes_is_a_problem(tmp_path: Path) -> None:
    """What it states would be lost unseen: one without its article, and the second of two, are named."""
    put(tmp_path, "a.txt", "a.toml", "a.txt.toml", "b.md", "b.toml", "sea/lamp.toml", "sea/lamps.txt", ".hidden.toml")
    files, problems = scan_folder(tmp_path)
    assert [(file.name, file.sidecar and file.sidecar.name) for file in files] == [
        ("a.txt", "a.txt.toml"),
        ("b.md", "b.toml"),
        ("sea/lamps.txt", None),
    ]
    assert problems == [
        Problem("a.toml", Cause(Fault.SIDECAR_SECOND, ("a.txt.toml",))),
        Problem("sea/lamp.toml", Cause(Fault.SIDECAR_ALONE)),
    ]


def test_a_file_that_goes_while_we_look_is_said(tmp_path: Path) -> None:
    """Deleted between the glance and the reading."""
    put(tmp_path, "a.txt")
    (file,), _ = scan_folder(tmp_path)
    file.path.unlink()
    with pytest.raises(SourceFault, match=Fault.FILE_DISAPPEARED):
        read_stable(file)


def test_a_file_that_is_being_written_waits_for_the_next_reload(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A source that changes at each look is not read halfway."""
    put(tmp_path, "a.txt")
    (file,), _ = scan_folder(tmp_path)
    stamps = iter(range(100))
    monkeypatch.setattr(scan, "_stamp", lambda *_: str(next(stamps)))
    with pytest.raises(SourceFault, match=Fault.FILE_BEING_WRITTEN):
        read_stable(file)


def test_files_of_other_endings_are_counted_by_ending(tmp_path: Path) -> None:
    """What hides, what an editor left behind, sidecars and articles are not among them."""
    put(tmp_path, "a.txt", "a.toml", "notes.pages", "sea/late.PAGES", "old.bak", "LICENCE")
    put(tmp_path, ".git/x.pack", ".hidden", "a.txt~", "~$open.docx", "#a.pages#")
    assert passed_over(tmp_path) == (("", 1), (".bak", 1), (".pages", 2))


def test_xml_and_json_are_sources_where_they_are_feeds(tmp_path: Path) -> None:
    """Any other is counted among the files that are not read, and its sidecar stands alone."""
    put(tmp_path, "map.xml", "package.json", "package.toml", "empty.json")
    (tmp_path / "tide.xml").write_text("<?xml version='1.0'?><rss version='2.0'/>", "utf-8")
    (tmp_path / "tide.json").write_text('{"items": [], "version": "https://jsonfeed.org/version/1"}', "utf-8")
    files, problems = scan_folder(tmp_path)
    assert [file.name for file in files] == ["tide.json", "tide.xml"]
    assert problems == [Problem("package.toml", Cause(Fault.SIDECAR_ALONE))]
    assert passed_over(tmp_path) == ((".json", 2), (".xml", 1))


def test_a_link_to_nothing_says_what_it_is(tmp_path: Path) -> None:
    """A dangling link did not disappear while somebody looked."""
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing.txt")
    _, (problem,) = scan_folder(tmp_path)
    assert problem.cause.fault is Fault.LINK_TO_NOTHING


async def test_an_updated_reader_reads_everything_again_and_every_button_still_opens(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A library made by the old reader is reloaded automatically; keys and passage ids of unchanged text stay."""
    async with place.open() as services:
        await services.library.reload()
        before = await ids(services.library)
    monkeypatch.setattr(scan, "READER_VERSION", "the next one")
    async with place.open() as services:
        report = await services.library.reload()
        assert {source.change for source in report.sources} == {"changed"}
        assert await ids(services.library) == before
        assert [source.change for source in (await services.library.reload()).sources] == ["kept", "kept"]


async def ids(library: Library) -> dict[str, list[str]]:
    """The passage ids of every article by its key: what a button or a citation names."""
    return {
        entry.key: [passage.place.passage for passage in (await library.excerpt(entry.key, characters=99_999)).passages]
        for entry in await library.entries()
    }
