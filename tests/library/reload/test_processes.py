"""A helper process finds this program, whatever folder it is started from, and is kept for a while."""

import gc
import subprocess
import time
from pathlib import Path

import pytest

from bot.library.reload.processes import KeptProcess, collect_from_now_on, end_process, python_process


def test_it_calls_the_function_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Started by cron from somewhere else, it still imports the program: the core count comes back as exit code 0."""
    monkeypatch.chdir(tmp_path)
    with python_process("bot.library.reload.workers", "cores") as process:
        output, _ = process.communicate(timeout=60)
    assert (process.returncode, output) == (0, b"")


def test_what_is_imported_is_not_looked_through_for_cycles() -> None:
    """The collector is off while a process imports what it needs, and on behind that."""
    gc.disable()
    try:
        collect_from_now_on()
        assert gc.isenabled()
        assert gc.get_freeze_count()
    finally:
        gc.unfreeze()
        gc.enable()


def test_a_process_is_kept_once_and_for_a_while() -> None:
    """Whoever takes it has it; one that died meanwhile is none; with nothing to do it is ended, and so at the close."""
    kept = KeptProcess()
    process = python_process("bot.library.reload.child_process", "child")
    kept.keep(process)
    assert kept.take() is process
    assert kept.take() is None
    kept.keep(process)
    process.kill()
    process.wait()
    assert kept.take() is None

    soon = KeptProcess(idle=0.01)
    idle = python_process("bot.library.reload.child_process", "child")
    soon.keep(idle)
    for _ in range(1000):
        if idle.returncode is not None:
            break
        time.sleep(0.01)
    assert idle.returncode is not None
    assert soon.take() is None

    soon.close()
    late = python_process("bot.library.reload.child_process", "child")
    soon.keep(late)
    assert late.returncode is not None


def test_a_newer_process_takes_the_place_of_an_older_one() -> None:
    """No process is left behind."""
    kept = KeptProcess()
    one, other = (python_process("bot.library.reload.child_process", "child") for _ in range(2))
    kept.keep(one)
    kept.keep(other)
    assert one.returncode is not None
    kept.close()
    assert other.returncode is not None
    end_process(other)


def test_a_process_begun_ahead_is_kept_unless_there_is_one() -> None:
    """None is begun after the close."""
    begun: list[subprocess.Popen[bytes]] = []

    def start() -> "subprocess.Popen[bytes]":
        begun.append(python_process("bot.library.reload.child_process", "child"))
        return begun[-1]

    kept = KeptProcess()
    kept.begin(start)
    kept.begin(start)
    assert [kept.take()] == begun
    kept.keep(begun[0])
    kept.close()
    kept.begin(start)
    assert [process.returncode is not None for process in begun] == [True]
