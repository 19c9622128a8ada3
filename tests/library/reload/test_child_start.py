"""A child process begins a worker ahead, which reads the first source and leaves with it."""

import subprocess
import sys
from pathlib import Path

from bot.library.reload.limits import Limits
from bot.library.reload.processes import end_process, python_process
from bot.library.reload.worker_process import Spare
from bot.library.reload.workers import Workers
from bot.reading import read_source
from tests.library.reload.test_worker_process import order
from tests.process.bot_process import ROOT


def test_a_worker_begun_ahead_reads_the_first_source(tmp_path: Path, side_by_side: None) -> None:
    """It was loading the reader meanwhile; with the limits that it is told now."""
    begun = python_process("bot.library.reload.worker", "work_ahead")
    spare = Spare(begun)
    rows = Workers(spare=spare).rows([order(tmp_path, "oil.md", "# Oil\n\nThe keeper counted oil.")], lambda: None)
    assert [article.rows.title for source in rows for article in source.articles] == ["Oil"]
    assert begun.returncode is None
    worker = spare.take(read_source, Limits())
    assert worker is not None
    worker.close()
    assert begun.returncode is not None


def test_what_was_begun_for_nobody_ends_with_its_child() -> None:
    """A reload that had nothing to read, or was stopped before: no process is left behind."""
    begun = python_process("bot.library.reload.worker", "work_ahead")
    Spare(begun).close()
    assert begun.returncode is not None
    alone = subprocess.run(
        [sys.executable, "-c", "from bot.library.reload.worker import work_ahead; work_ahead()"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        cwd=ROOT,
        check=False,
    )
    assert (alone.returncode, alone.stderr) == (0, b"")
    child = python_process("bot.library.reload.child_start", "with_worker")
    assert child.stdin is not None
    child.stdin.close()
    assert child.wait(60) == 1
    end_process(child)
