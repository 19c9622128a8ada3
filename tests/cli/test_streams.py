"""The standard streams as the program needs them."""

import subprocess
import sys

import pytest

FIRST = "from bot.cli.streams import prepare_streams; prepare_streams(); "


@pytest.mark.parametrize("encoding", ["ascii", "utf-8"])
def test_a_terminal_that_knows_fewer_characters_stops_nothing(encoding: str) -> None:
    """What it does not know is written otherwise."""
    done = subprocess.run(
        [sys.executable, "-c", FIRST + "print('磨坊 \\u201csalt\\u201d')"],
        env={"PYTHONIOENCODING": encoding, "PATH": ""},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    assert b"salt" in done.stdout


def test_bytes_that_are_no_text_can_be_read() -> None:
    """From standard input."""
    done = subprocess.run(
        [sys.executable, "-c", FIRST + "import sys; print(len(sys.stdin.read()))"],
        input=b"salt\xff\xfe",
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    assert int(done.stdout) >= 4
