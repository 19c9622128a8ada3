"""A program collects the log."""

import io
import json
import logging
import re

from hypothesis import given
from hypothesis import strategies as st

from bot.chat.connection.log import Redaction
from bot.chat.connection.log_lines import JsonLines, formatter_of


def a_log(stream: io.StringIO, *secrets: str) -> logging.Logger:
    """A logger of its own, as the bot's is set up with ``log_format`` json."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(formatter_of("json"))
    handler.addFilter(Redaction(secrets))
    log = logging.Logger("bot.shed")
    log.addHandler(handler)
    return log


def test_a_bug_is_one_line_with_its_reference_and_traceback() -> None:
    """What a member was told finds it, and the token is nowhere."""
    stream = io.StringIO()
    log = a_log(stream, "hunter2-secret")
    try:
        raise LookupError("salt, not hunter2-secret")
    except LookupError as bug:
        log.error("Reference %s: bug while answering %s.", "00ab", "quote", exc_info=bug, extra={"reference": "00ab"})
    (line,) = stream.getvalue().splitlines()
    told = json.loads(line)
    assert (told["level"], told["logger"], told["reference"]) == ("ERROR", "bot.shed", "00ab")
    assert told["message"] == "Reference 00ab: bug while answering quote."
    assert "LookupError: salt, not [redacted]" in told["traceback"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", told["time"])


def test_a_plain_line_has_nothing_more_than_it_needs() -> None:
    """Four keys."""
    stream = io.StringIO()
    a_log(stream).info("Stopped.")
    assert json.loads(stream.getvalue()).keys() == {"time", "level", "logger", "message"}


@given(st.text(max_size=80))
def test_whatever_is_said_stays_on_its_line(words: str) -> None:
    """Line ends, quotes, letters of any script and halves of letters."""
    record = logging.LogRecord("bot", logging.INFO, "x.py", 1, words, None, None)
    line = JsonLines().format(record)
    assert line.isascii()
    assert "\n" not in line
    assert json.loads(line)["message"] == words


def test_people_read_text() -> None:
    """The usual form."""
    record = logging.LogRecord("bot", logging.INFO, "x.py", 1, "Stopped.", None, None)
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d INFO    Stopped\.", formatter_of("text").format(record))
