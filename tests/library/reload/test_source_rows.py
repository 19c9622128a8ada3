"""One source becomes rows and a report, or a fault of its own."""

from pathlib import Path

import pytest

from bot.faults import Fault
from bot.library.reload.scan import scan_folder
from bot.library.reload.source_rows import SourceRows, source_rows
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
