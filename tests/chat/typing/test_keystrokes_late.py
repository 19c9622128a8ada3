"""The log while people type fast: a list Discord did not take any more is no fault."""

import io
import logging
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import discord
import pytest

from bot.chat.answers.failure import ALREADY_ACKNOWLEDGED, UNKNOWN_INTERACTION
from bot.chat.connection.log import configure_log

TREE = "discord.app_commands.tree"


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """The log as the verb sets it up, and everything put back afterwards."""
    root, tree, stream = logging.getLogger(), logging.getLogger(TREE), io.StringIO()
    handlers, level, filters = root.handlers[:], root.level, tree.filters[:]
    levels = {name: logging.getLogger(name).level for name in ("discord", "aiohttp", "aiosqlite", "asyncio")}
    configure_log("INFO", stream=stream)
    configure_log("INFO", stream=stream)
    yield stream
    logging.captureWarnings(capture=False)
    root.handlers[:], tree.filters[:] = handlers, filters
    root.setLevel(level)
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)


def refused(code: int) -> discord.HTTPException:
    response: Any = SimpleNamespace(status=404, reason="Not Found")
    return discord.HTTPException(response, {"code": code, "message": "no"})


def ignored(error: BaseException) -> None:
    """What discord.py does where autocomplete fails."""
    try:
        raise error
    except BaseException:
        logging.getLogger(TREE).exception("Ignoring exception in autocomplete for %r", "search")


@pytest.mark.parametrize("code", [UNKNOWN_INTERACTION, ALREADY_ACKNOWLEDGED])
def test_a_list_that_came_too_late_or_twice_is_not_told(log: io.StringIO, code: int) -> None:
    """No traceback for what everybody sees when typing fast."""
    ignored(refused(code))
    assert log.getvalue() == ""


def test_another_fault_is_told_with_its_traceback_once(log: io.StringIO) -> None:
    """Real faults stay in the log, also where the log was set up twice."""
    ignored(refused(50035))
    ignored(ValueError("a bug of ours"))
    assert log.getvalue().count("Ignoring exception in autocomplete") == 2
    assert "a bug of ours" in log.getvalue()
    assert sum(type(one).__name__ == "Belated" for one in logging.getLogger(TREE).filters) == 1
