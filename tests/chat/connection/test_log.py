"""The log keeps tokens to itself."""

import io
import logging
import re
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.connection.log import HIDDEN, Redaction, configure_log
from tests.process.loopback.server import TOKEN

INTERACTION = "aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4OTpBYmNEZWY"


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    levels = {name: logging.getLogger(name).level for name in ("discord", "aiohttp", "aiosqlite", "asyncio")}
    stream = io.StringIO()
    configure_log("INFO", secrets=["hunter2-secret"], stream=stream)
    yield stream
    root.handlers[:] = before
    root.setLevel(level)
    for name, was in levels.items():
        logging.getLogger(name).setLevel(was)
    logging.captureWarnings(capture=False)


def test_the_token_is_hidden_in_messages_and_arguments(log: io.StringIO) -> None:
    """Wherever the bot's own token stands in a record, it is blacked out."""
    logging.getLogger("bot.x").info("with hunter2-secret and %s and %r", "hunter2-secret", {"k": "hunter2-secret"})
    assert "hunter2" not in log.getvalue()
    assert log.getvalue().count(HIDDEN) == 3


def test_the_token_is_hidden_in_tracebacks_and_stacks(log: io.StringIO) -> None:
    """A traceback and a stack keep their shape but not the secret."""
    try:
        raise ValueError("Bot hunter2-secret")
    except ValueError:
        logging.getLogger("bot.x").exception("failed", stack_info=True)
    written = log.getvalue()
    assert "ValueError: Bot [redacted]" in written
    assert "Traceback" in written
    assert "hunter2" not in written


@pytest.mark.parametrize(
    "line",
    [
        f"POST https://discord.com/api/v10/interactions/123/{INTERACTION}/callback has returned 200",
        "PATCH https://discord.com/api/v10/webhooks/700000000000000001/SomeOtherToken-abc_123/messages/@original",
        "{'op': 2, 'd': {'token': 'SomeOtherToken', 'intents': 1}}",
        '{"token": "SomeOtherToken", "id": 1}',
        f"Authorization: Bot {TOKEN}",
        f"a reply of {INTERACTION}",
    ],
)
def test_tokens_are_known_by_their_shape(line: str) -> None:
    """Interaction tokens and strangers' bot tokens are hidden without being told to the filter."""
    shown = Redaction().redacted(line)
    assert HIDDEN in shown
    assert "SomeOtherToken" not in shown
    assert INTERACTION not in shown
    assert TOKEN not in shown


def test_what_is_no_token_stays_readable() -> None:
    """Addresses, ids and sentences around a token are kept."""
    line = f"PATCH https://discord.com/api/v10/webhooks/7000/{INTERACTION}/messages/@original has returned 404"
    assert Redaction().redacted(line) == (
        "PATCH https://discord.com/api/v10/webhooks/7000/[redacted]/messages/@original has returned 404"
    )
    plain = "The library holds 8 articles with 312 passages from data/articles."
    assert Redaction().redacted(plain) == plain


def test_nothing_steers_the_operators_terminal(log: io.StringIO) -> None:
    """Escape sequences in a name are written out, not sent."""
    logging.getLogger("bot.x").info("article %s", "\x1b[2J\rname")
    assert "\x1b" not in log.getvalue()
    assert "\\x1b[2J\\x0dname" in log.getvalue()


def test_arguments_that_do_not_fit_lose_nothing(log: io.StringIO) -> None:
    """A wrong number of arguments is written as it is instead of breaking the log."""
    logging.getLogger("bot.x").info("%s and %s", "one")
    assert "one" in log.getvalue()


def test_libraries_speak_from_warning_on_and_never_of_voice(log: io.StringIO) -> None:
    """discord.py's INFO, its remarks about voice and what the bot says itself are left out, its warnings are not."""
    of_discord = logging.getLogger("discord.client")
    of_discord.info("logging in using static token")
    of_discord.warning("PyNaCl is not installed, voice will NOT be supported")
    of_discord.warning("Application has an interaction endpoint URL set, this means registered components and app …")
    of_discord.warning("We are being rate limited.")
    assert log.getvalue().count("\n") == 1
    assert re.match(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d WARNING We are being rate limited\.", log.getvalue())


SOMEBODY: Any = SimpleNamespace(status=503, reason="Service Unavailable")


@pytest.mark.parametrize("error", [discord.DiscordServerError(SOMEBODY, ""), TimeoutError(), ConnectionResetError()])
def test_a_list_of_choices_that_discord_did_not_take_is_no_bug(log: io.StringIO, error: Exception) -> None:
    """discord.py would print a traceback with the ids of who typed; a bug of ours in the same place is still shown."""
    logger = logging.getLogger("discord.app_commands.tree")
    logger.error("Ignoring exception in autocomplete for 'read' (Guild: 8, User: 7)", exc_info=error)
    assert log.getvalue() == ""
    logger.error("Ignoring exception in autocomplete for 'read' (Guild: 8, User: 7)", exc_info=ValueError("ours"))
    assert "ValueError: ours" in log.getvalue()


@given(st.text(max_size=200), st.text(max_size=200))
def test_a_secret_never_survives_whatever_surrounds_it(before: str, after: str) -> None:
    """Between any two texts the secret is gone."""
    assert "hunter2-secret" not in Redaction(["hunter2-secret"]).redacted(f"{before}hunter2-secret{after}")
