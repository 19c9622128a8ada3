"""An operator drops bad files beside a good one and reloads: each is named with a reason, the good one is there."""

import io
import os
import re
import zipfile
from collections.abc import Callable

import pytest

from bot.cards.faults import fault_sentence
from bot.cards.remarks import placed_remark
from bot.errors import Cause
from bot.faults import Fault
from bot.model import Problem, Report, SourceReport
from tests.library.conftest import Place
from tests.reading.formats.epub.test_book import BOOK
from tests.reading.formats.pdf.test_document import Set, pdf

FERRY = "The ferry is older than the road. It has carried salt, letters and two bishops.\n\n"
TEXT = f"The Ferry\n\n{FERRY}Nobody keeps the timetable, and nobody has ever missed it by more than a day.\n"


def bomb() -> bytes:
    """A few kilobytes that say they hold a book of 30 MB."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as book:
        book.writestr("mimetype", "application/epub+zip")
        book.writestr("META-INF/container.xml", b" " * 30_000_000)
    return held.getvalue()


LOCKED = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O ({'0' * 32}) /U ({'1' * 32}) /P -4 >> /ID [(a) (a)]"

REFUSED: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "a picture": ("a.txt", lambda: b"\x89PNG\r\n\x1a\n\x00\x00" + bytes(range(256)) * 50, "not text"),
    "nothing": ("a.txt", lambda: b"", "no text"),
    "white space": ("a.md", lambda: b" \n\t\n" * 50, "no text"),
    "UTF-16 cut short": ("a.txt", lambda: TEXT.encode("utf-16")[:-1], "begins as UTF-16.* cut short"),
    "UTF-16 without a mark": ("a.txt", lambda: TEXT.encode("utf-16-le"), "UTF-16 without a byte order mark"),
    "half a book": ("a.epub", lambda: BOOK[: len(BOOK) // 2], "not a complete EPUB.* cut short"),
    "a book of text": ("a.epub", lambda: TEXT.encode(), "not a complete EPUB"),
    "a zip bomb": ("a.epub", bomb, "would unpack from"),
    "a million nested tags": ("a.html", lambda: b"<div>" * 1_000_000 + TEXT.encode(), "nest more than"),
    "an encrypted PDF": ("a.pdf", lambda: pdf([[Set(72, 700, 11, "x")]], trailer=LOCKED), "password"),
    "a scanned PDF": ("a.pdf", lambda: pdf([[]]), "scanned"),
    "half a PDF": ("a.pdf", lambda: pdf([[Set(72, 700, 11, "x")]])[:200], "damaged"),
    "a document of text": ("a.docx", lambda: TEXT.encode(), "not a complete Word document"),
}


def told(report: Report, name: str) -> SourceReport:
    """What the report says of one source."""
    return next(source for source in report.sources if source.source == name)


async def loaded(place: Place) -> Report:
    """The report of a reload, after which the articles that were good before are found."""
    async with place.open() as services:
        report = await services.library.reload()
        assert (await services.library.search("travelling tinkers")).good
        assert (await services.library.search("keeper counted oil")).good
    return report


@pytest.mark.parametrize("what", REFUSED)
async def test_a_file_that_cannot_be_read_is_named_and_the_rest_loads(place: Place, what: str) -> None:
    """The report has one problem: this file, with a whole sentence that says what is wrong."""
    name, made, reason = REFUSED[what]
    place.put(name, made())
    report = await loaded(place)
    (problem,) = report.problems
    assert problem.source == name
    sentence = fault_sentence(problem.cause)
    assert sentence.endswith(".")
    assert len(sentence) < 400
    assert problem.cause == told(report, name).problem
    assert re.search(reason, sentence)
    assert report.articles == 2


@pytest.mark.parametrize(
    ("name", "data", "remark"),
    [
        ("a.txt", TEXT.encode()[:-40] + "é".encode()[:1], ""),
        ("a.txt", TEXT.replace("salt", "Peña").encode("cp1252"), "Windows-1252"),
        ("a.txt", ("---\ntitle: [The Ferry\nauthor: Ada Brook\n---\n" + FERRY).encode(), "line 1: Front matter"),
        ("a.txt", ("---\ntitle: The Ferry\n" + FERRY * 300).encode(), "line 1: Front matter .* never ends"),
        ("a.txt", ("---\ntitle: The Ferry\ndate: 2020-02-30\n---\n" + FERRY).encode(), "is not a real date"),
        ("a.txt", ("---\ntitle: The Ferry\nautho: Ada\n---\n" + FERRY).encode(), "line 3: .*Did you mean “author”"),
        ("a.txt", ("A Long Line\n\n" + "the ferry and " * 40_000).encode(), ""),
        ("a.txt", "\n".join(f"word{number}" for number in range(10_000)).encode(), ""),
    ],
    ids=["cut", "encoded", "broken YAML", "endless", "no such day", "unknown key", "one endless line", "10,000 lines"],
)
async def test_a_doubtful_file_is_read_with_a_remark(place: Place, name: str, data: bytes, remark: str) -> None:
    """The report has no problem, and says with the line what could be doubted; the text is in the library."""
    place.put(name, data)
    report = await loaded(place)
    assert report.problems == ()
    assert told(report, name).passages
    if remark:
        assert [one for one in told(report, name).remarks if re.search(remark, placed_remark(one))] != []


async def test_a_sidecar_with_unknown_keys_is_named_and_the_article_waits(place: Place) -> None:
    """Nothing is loaded under a statement that was not understood; the sentence names the key that was meant."""
    place.put("a.txt", TEXT)
    place.put("a.toml", 'titel = "The Ferry"\n')
    report = await loaded(place)
    (problem,) = report.problems
    assert problem.source == "a.txt"
    assert "“titel”. Did you mean “title”?" in fault_sentence(problem.cause)
    place.put("a.toml", 'title = "The Old Ferry"\n')
    async with place.open() as services:
        report = await services.library.reload()
    assert report.problems == ()
    assert told(report, "a.txt").articles == ("The Old Ferry",)


async def test_a_sidecar_without_its_article_is_named_until_it_has_one(place: Place) -> None:
    """What it states would be lost unseen; once its article lies beside it, it counts and the report is clean."""
    place.put("ferry.toml", 'author = "Ada Brook"\n')
    report = await loaded(place)
    assert report.problems == (Problem("ferry.toml", Cause(Fault.SIDECAR_ALONE)),)
    assert report.articles == 2
    place.put("ferry.txt", TEXT)
    async with place.open() as services:
        report = await services.library.reload()
        assert report.problems == ()
        assert "ferry.toml" not in {source.source for source in (await services.library.reload()).sources}
        (entry,) = [entry for entry in await services.library.entries() if entry.title == "The Ferry"]
        assert entry.authors == ("Ada Brook",)


async def test_links_that_leave_the_folder_are_not_followed(place: Place) -> None:
    """Neither a file nor a folder elsewhere is read by way of a link, and the report says so."""
    elsewhere = place.articles.parent / "private"
    elsewhere.mkdir()
    (elsewhere / "letter.txt").write_text(TEXT)
    (place.articles / "letter.txt").symlink_to(elsewhere / "letter.txt")
    (place.articles / "shelf").symlink_to(elsewhere)
    report = await loaded(place)
    assert {problem.source for problem in report.problems} == {"letter.txt", "shelf"}
    assert all(problem.cause.fault in (Fault.LINK_LEAVES_FOLDER, Fault.LINK_TO_FOLDER) for problem in report.problems)
    assert report.articles == 2


async def test_hidden_and_backup_files_are_passed_over(place: Place) -> None:
    """What editors and systems leave behind is neither read nor a problem."""
    for name in (".a.txt", "a.txt~", "#a.txt#", ".#a.txt", "~$a.docx", ".git/b.txt", "a.txt.swp", "a.bak"):
        place.put(name, TEXT)
    report = await loaded(place)
    assert report.problems == ()
    assert {source.source for source in report.sources} == {"kettle.txt", "sea/lamps.txt"}


async def test_two_files_of_one_article_are_both_kept_and_said(place: Place) -> None:
    """The same article under two names has two keys, and the report names the other file."""
    place.put("one.txt", TEXT)
    os.link(place.articles / "one.txt", place.articles / "two.txt")
    report = await loaded(place)
    assert report.problems == ()
    assert report.articles == 4
    assert [one for one in told(report, "two.txt").remarks if "one.txt" in one.values] != []
