"""A worker that has nothing to do is kept for the next load, and for none that reads otherwise."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.library.noting.word_lists import ListAtWork
from bot.library.reload.limits import Limits
from bot.library.reload.scan import scan_folder
from bot.library.reload.source_rows import Order
from bot.library.reload.worker_process import Spare, WorkerProcess
from bot.library.reload.workers import Workers
from bot.model import Fingerprint
from bot.model.content_notes import NoteList, NoteWords
from bot.reading import read_source


@pytest.fixture
def spare() -> Iterator[Spare]:
    kept = Spare()
    yield kept
    kept.close()


def order(folder: Path, name: str, text: str) -> Order:
    (folder / name).write_text(text, "utf-8")
    (file,), _ = scan_folder(folder, {name})
    return file, Fingerprint(name, file.stamp, "")


def read(spare: Spare, one: Order, limits: Limits | None = None) -> list[str]:
    """The titles of a source, read by a load of its own."""
    rows = Workers(2, limits or Limits(), spare=spare).rows([one], lambda: None)
    return [article.rows.title for source in rows for article in source.articles]


def kept_by(spare: Spare, limits: Limits | None = None) -> WorkerProcess:
    worker = spare.take(read_source, limits or Limits())
    assert worker is not None
    return worker


def test_one_worker_reads_for_load_after_load(tmp_path: Path, spare: Spare, side_by_side: None) -> None:
    """Two sources added one after the other: the process that read the first reads the second."""
    assert read(spare, order(tmp_path, "oil.md", "# Oil\n\nThe keeper counted oil.")) == ["Oil"]
    first = kept_by(spare)
    assert spare.keep(first)
    assert read(spare, order(tmp_path, "tea.md", "# Tea\n\nThe keeper counted tea.")) == ["Tea"]
    again = kept_by(spare)
    assert again is first
    assert first.answers == 2
    first.close()


def test_a_worker_that_was_ended_or_reads_otherwise_is_not_used(
    tmp_path: Path, spare: Spare, side_by_side: None
) -> None:
    """The system ended it, or its operator gave sources more memory: another reads, and no source is at fault."""
    assert read(spare, order(tmp_path, "oil.md", "# Oil\n\nThe keeper counted oil.")) == ["Oil"]
    first = kept_by(spare)
    assert spare.keep(first)
    first.kill()
    assert read(spare, order(tmp_path, "tea.md", "# Tea\n\nThe keeper counted tea.")) == ["Tea"]
    assert spare.take(read_source, Limits(memory=1024)) is None
    assert spare.take(read_source, Limits()) is None
    assert first.ended or not first.serves(read_source, Limits())
    first.close()


def test_a_worker_that_marks_by_another_list_is_let_go(spare: Spare) -> None:
    """The word list of content notes was edited between two loads: another worker takes its place."""
    steam, oil = (ListAtWork(NoteList((NoteWords(name),))) for name in ("steam", "oil"))
    one = WorkerProcess(read_source, Limits(), steam)
    assert one.serves(read_source, Limits(), ListAtWork(steam.listed))
    assert spare.keep(one)
    assert spare.take(read_source, Limits(), oil) is None
    assert one.ended or not one.serves(read_source, Limits(), steam)


def test_only_one_is_kept(spare: Spare) -> None:
    """A second one is ended by whoever has it."""
    one, other = WorkerProcess(read_source, Limits()), WorkerProcess(read_source, Limits())
    assert spare.keep(one)
    assert not spare.keep(other)
    other.close()
    spare.close()
    assert not one.serves(read_source, Limits())
