"""One source becomes rows and a report, or a fault of its own."""

from pathlib import Path

import pytest

from bot.faults import Fault
from bot.library.reload import source_rows as source_rows_module
from bot.library.reload.scan import fingerprint, read_stable, scan_folder
from bot.library.reload.source_rows import SourceRows, portions, source_rows
from bot.model import Fingerprint, Kind
from tests.library.conftest import KETTLE
from tests.library.reload.stand_ins import fails_as_told


def became(folder: Path, text: str) -> SourceRows:
    (folder / "kettle.txt").write_text(text, "utf-8")
    (file,), _ = scan_folder(folder)
    return source_rows((file, Fingerprint(file.name, "", "as planned")), fails_as_told)


def test_a_good_source_becomes_rows_and_what_the_report_says(tmp_path: Path) -> None:
    """The counts of the report are those of the rows; the fingerprint is that of the bytes that were read."""
    source = became(tmp_path, KETTLE)
    assert source.fault is None
    assert source.fingerprint.digest != "as planned"
    (article,) = source.articles
    assert (article.rows.title, article.found.title) == ("A History of the Kettle",) * 2
    assert dict(article.found.passages)[Kind.PROSE] == sum(row[4] == "prose" for row in article.rows.passages)
    assert article.found.words == article.rows.words == sum(len(str(row[7]).split()) for row in article.rows.passages)


@pytest.mark.parametrize(("word", "why"), [("REFUSED", Fault.READING_TOO_LARGE), ("BUG", Fault.READING_FAILED)])
def test_whatever_goes_wrong_is_a_fault_of_the_source(tmp_path: Path, word: str, why: Fault) -> None:
    """Not even a bug of ours, or a machine without memory, stops a load."""
    source = became(tmp_path, f"{KETTLE}\n\n{word}\n")
    assert source.articles == ()
    assert source.fault is not None
    assert source.fault.cause.fault is why


def box_of(mails: int, paragraphs: int = 1) -> bytes:
    return b"".join(
        b"From ann@tide.example Mon May  3 10:00:00 2021\nSubject: On Salt %d\nFrom: Ann Bray <ann@tide.example>\n\n"
        % number
        + b"Salt is patient, and it was sold by the cart.\n\n" * paragraphs
        for number in range(mails)
    )


def test_a_box_of_mails_comes_in_portions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Together they are what reading it at once gives, under the fingerprint of the whole."""
    monkeypatch.setattr(source_rows_module, "_PORTION", 100)
    (tmp_path / "salt.mbox").write_bytes(box_of(7))
    (file,), _ = scan_folder(tmp_path)
    found = list(portions((file, Fingerprint(file.name, "", "")), fails_as_told))
    assert [portion.more for portion in found] == [True, True, False]
    titles = [article.rows.title for portion in found for article in portion.articles]
    assert titles == [f"On Salt {number}" for number in range(7)]
    assert {portion.fingerprint for portion in found} == {fingerprint(file, *read_stable(file))}


def test_a_box_that_is_written_meanwhile_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """At the end, for which none of its portions counts."""
    monkeypatch.setattr(source_rows_module, "_PORTION", 100)
    path = tmp_path / "salt.mbox"
    path.write_bytes(box_of(7))
    (file,), _ = scan_folder(tmp_path)
    found = portions((file, Fingerprint(file.name, "", "")), fails_as_told)
    assert next(found).more
    path.write_bytes(box_of(8))
    *_, last = found
    assert last.fault is not None
    assert last.fault.cause.fault is Fault.FILE_BEING_WRITTEN
