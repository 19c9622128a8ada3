"""The demo's page: served until a signal, on a port that is free."""

import io
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from rich.console import Console

from bot.cli.demo.markup import markup_lines
from bot.cli.demo.page import free_port
from tests.cli.conftest import ROOT


def ending(*, by: signal.Signals, port: int) -> tuple[int, str, bytes]:
    """Serve the page on ``port`` until a signal: the exit code, what was printed, the page itself."""
    command = [sys.executable, "-m", "bot", "demo", "--port", str(port)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env={**os.environ, "PYTHONPATH": str(ROOT)}
    ) as process:
        assert process.stdout is not None
        shown = ""
        while "Ctrl-C" not in shown:
            line = process.stdout.readline().decode()
            assert line, shown
            shown += line
        address = re.search(r"http://127\.0\.0\.1:\d+/", shown)
        assert address is not None
        with urllib.request.urlopen(address.group(), timeout=20) as answer:
            page = answer.read()
        process.send_signal(by)
        return process.wait(30), shown + process.stdout.read().decode(), page


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGINT])
def test_the_page_is_served_until_a_signal_ends_it_well(house: Path, by: signal.Signals) -> None:
    """The address is printed and answers; both signals end it with 0; a taken port is passed over."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        code, shown, page = ending(by=by, port=port)
    assert code == 0
    assert f"http://127.0.0.1:{port}/" not in shown
    assert "Traceback" not in shown
    assert b"<html" in page
    assert b"/apps.js" in page


def test_a_taken_port_is_passed_over() -> None:
    """The next free one is taken."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert free_port(port) != port
    assert free_port(65535) in (65535, 0)


def shown(markup: str) -> str:
    """The markup on a screen."""
    console = Console(width=60, record=True, file=io.StringIO())
    for part in markup_lines(markup):
        console.print(part)
    return "\n".join(line.rstrip() for line in console.export_text().splitlines())
