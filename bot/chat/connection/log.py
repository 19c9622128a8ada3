"""The log: one handler on stderr, configured once by the verb that runs the bot, with every token blacked out."""

import logging
import re
import sys
from collections.abc import Iterable, Sequence
from typing import TextIO

import discord

from bot.chat.answers.failure import ALREADY_ACKNOWLEDGED, UNKNOWN_INTERACTION, is_of_discord
from bot.chat.connection.log_faults import FaultsInWords
from bot.chat.connection.log_lines import formatter_of

HIDDEN = "[redacted]"

# Each pattern is one bounded or single run of one class of characters behind a fixed mark: nothing can backtrack.
_PATTERNS: Sequence[tuple[re.Pattern[str], str]] = (
    # interaction tokens: base64 of "interaction:…"
    (re.compile(r"aW50ZXJhY3Rpb246[A-Za-z0-9+=_-]*"), HIDDEN),
    # the token in the addresses of interactions and webhooks
    (re.compile(r"(/(?:interactions|webhooks)/[0-9]{1,20}/)[^\s/?\"'<>]+"), r"\1" + HIDDEN),
    # "token": "…" as payloads are printed
    (re.compile(r"((?:'token'|\"token\"): ?)(?:'[^'\n]*'|\"[^\"\n]*\")"), r"\1" + HIDDEN),
    # whatever has the shape of a bot's token, with or without "Bot " before it
    (re.compile(r"(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{23,30}\.[A-Za-z0-9_-]{6,7}\.[A-Za-z0-9_-]{27,60}"), HIDDEN),
)
_CONTROLS = {number: f"\\x{number:02x}" for number in (*range(9), *range(11, 32), 127)}
_SAID_OTHERWISE = ("PyNaCl is not installed", "davey is not installed", "Application has an interaction endpoint URL")
"""How lines of discord.py begin that this bot has no use for: of voice, and of what it tells itself."""


class Redaction(logging.Filter):
    """Blacks out tokens in a record: in its message and arguments, its traceback and its stack.

    The record is rewritten in place, so that nothing behind this filter sees what was hidden.
    """

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        super().__init__()
        self._secrets = sorted({secret for secret in secrets if secret}, key=len, reverse=True)

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite ``record``; every record passes, but those that are of no use here."""
        try:
            message = record.getMessage()
        except (TypeError, ValueError):  # arguments that do not fit their message: say both rather than nothing
            message = f"{record.msg} {record.args!r}"
        if message.startswith(_SAID_OTHERWISE):
            return False
        record.msg, record.args = self.redacted(message).translate(_CONTROLS), None
        if record.exc_info and not record.exc_text:
            record.exc_text = logging.Formatter().formatException(record.exc_info)
        if record.exc_text:
            record.exc_text = self.redacted(record.exc_text)
            record.exc_info = None
        if record.stack_info:
            record.stack_info = self.redacted(record.stack_info)
        return True

    def redacted(self, text: str) -> str:
        """``text`` without secrets."""
        for secret in self._secrets:
            text = text.replace(secret, HIDDEN)
        for pattern, shown in _PATTERNS:
            text = pattern.sub(shown, text)
        return text


class Belated(logging.Filter):
    """Holds back discord.py's traceback where Discord took no list of choices: it came too late, was there already, or
    Discord itself, or the way to it, failed.

    Whoever types sees the next list with the next letter; nothing is broken.
    """

    _CODES = frozenset({UNKNOWN_INTERACTION, ALREADY_ACKNOWLEDGED})

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether ``record`` is about anything else."""
        error = record.exc_info[1] if isinstance(record.exc_info, tuple) else None
        if error is None:
            return True
        late = isinstance(error, discord.HTTPException) and error.code in self._CODES
        return not (late or isinstance(error, discord.InteractionResponded) or is_of_discord(error))


def configure_log(
    level: str, *, written: str = "text", secrets: Iterable[str] = (), stream: TextIO | None = None
) -> None:
    """Send the log to ``stream`` (stderr) with the time, ``written`` as the setting ``log_format`` says, and
    nothing but it; called once, by the verb.

    discord.py and the libraries under it speak from WARNING on: their INFO repeats what this bot says itself, and
    their DEBUG prints payloads. With ``level`` DEBUG, discord.py speaks from INFO on.
    """
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(formatter_of(written))
    handler.addFilter(FaultsInWords())
    handler.addFilter(Redaction(secrets))
    root = logging.getLogger()
    for other in root.handlers[:]:
        root.removeHandler(other)
    root.addHandler(handler)
    root.setLevel(level)
    of_libraries = logging.INFO if level == "DEBUG" else max(logging.WARNING, root.level)
    for name in ("discord", "aiohttp", "aiosqlite", "asyncio"):
        logging.getLogger(name).setLevel(of_libraries)
    of_commands = logging.getLogger("discord.app_commands.tree")
    if not any(isinstance(one, Belated) for one in of_commands.filters):
        of_commands.addFilter(Belated())
    logging.captureWarnings(capture=True)
