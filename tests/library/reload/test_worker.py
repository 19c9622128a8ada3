"""A worker process, alone: it says when it is ready, and ends with whoever started it."""

import pickle
import sys
from pathlib import Path

import pytest

from bot.library.reload import processes
from bot.library.reload.limits import Limits, ended_by_processor_time
from bot.library.reload.scan import scan_folder
from bot.library.reload.source_rows import SourceRows
from bot.library.reload.worker import READY
from bot.model import Fingerprint
from tests.library.conftest import KETTLE
from tests.library.reload.stand_ins import fails_as_told


def test_a_worker_ends_when_nobody_is_left_to_tell(tmp_path: Path) -> None:
    """Whoever started it is gone: it does not stay behind, not even in the middle of a source."""
    (tmp_path / "zeal.txt").write_text("On Zeal\n\nSome things HANG")
    (file,), _ = scan_folder(tmp_path)
    with processes.python_process("bot.library.reload.worker", "work") as worker:
        assert worker.stdin is not None
        assert worker.stdout is not None
        pickle.dump((fails_as_told, Limits(), None), worker.stdin)
        pickle.dump((file, Fingerprint(file.name, "", "")), worker.stdin)
        worker.stdin.flush()
        assert pickle.load(worker.stdout) == READY
        worker.stdin.close()
        assert worker.wait(60) == 0


@pytest.mark.skipif(sys.platform != "linux", reason="needs RLIMIT_CPU and RLIMIT_DATA")
def test_the_system_ends_a_worker_that_uses_up_its_time(tmp_path: Path) -> None:
    """Nobody has to look at the clock: a source that goes on and on is ended even when its starter is asleep."""
    (tmp_path / "zeal.txt").write_text("On Zeal\n\nSome things SPIN")
    (file,), _ = scan_folder(tmp_path)
    with processes.python_process("bot.library.reload.worker", "work") as worker:
        assert worker.stdin is not None
        pickle.dump((fails_as_told, Limits(seconds=1), None), worker.stdin)
        pickle.dump((file, Fingerprint(file.name, "", "")), worker.stdin)
        worker.stdin.flush()
        assert ended_by_processor_time(worker.wait(60))


def test_a_worker_reads_one_source_after_another(tmp_path: Path) -> None:
    """Two sources in, two answers out, in order; what a reader prints does not come between them, nor does Python look
    for cycles before an answer is out."""
    for name, does in (("a.txt", "SAY"), ("b.txt", "SOUGHT")):
        (tmp_path / name).write_text(f"{KETTLE}\n\n{does}\n", "utf-8")
    files, _ = scan_folder(tmp_path)
    with processes.python_process("bot.library.reload.worker", "work") as worker:
        assert worker.stdin is not None
        assert worker.stdout is not None
        for message in ((fails_as_told, Limits(), None), *((file, Fingerprint(file.name, "", "")) for file in files)):
            pickle.dump(message, worker.stdin)
        worker.stdin.flush()
        assert pickle.load(worker.stdout) == READY
        for file in files:
            found = pickle.load(worker.stdout)
            assert isinstance(found, SourceRows)
            assert (found.fingerprint.source, len(found.articles)) == (file.name, 1)
