"""The terminal's one error handler: any failure becomes one exit code and at most a few clear lines on stderr."""

import contextlib
import functools
import os
import platform
import signal
import sys
import tempfile
import traceback
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from enum import IntEnum
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

import typer
from typer.core import TyperGroup

from bot import __version__
from bot.cards import terminal as wording
from bot.cli.harmless import safe
from bot.cli.invoked import as_typed
from bot.cli.plain_help import plainly
from bot.cli.signals import code_of
from bot.cli.streams import OutputFault, let_go_of_output
from bot.errors import CommonplaceError
from bot.settings import Settings, load_settings


class Code(IntEnum):
    """The exit codes besides those of expected failures (see ``bot.errors``)."""

    FINE = 0
    FAULTS = 1
    USAGE = 2
    NOT_FOUND = 3
    SOME_SOURCES = 65
    BUG = 70
    INTERRUPTED = 130


class Program(TyperGroup):
    """The program as a whole. ``main`` lets no exception out but SystemExit, and prints no traceback."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> NoReturn:
        """Run one verb and exit with its code. ``standalone_mode`` is accepted for typer's sake and always on."""
        words = list(sys.argv[1:] if args is None else args)
        try:
            with _terminable(words):
                answer = super().main(words, prog_name, complete_var, False, windows_expand_args, **extra)
            code = answer if isinstance(answer, int) else Code.FINE
            sys.stdout.flush()
        except CommonplaceError as failure:
            if isinstance(failure, OutputFault):
                let_go_of_output()
            complain(as_typed(wording.failure(failure)))
            code = failure.exit_code
        except typer.TyperException as misuse:
            if misuse.format_message():  # without a verb the help itself has been printed
                complain(wording.misuse(misuse.format_message(), _path_of(misuse)))
            code = misuse.exit_code
        except (KeyboardInterrupt, typer.Abort):
            code = Code.INTERRUPTED
        except BrokenPipeError:
            let_go_of_output()
            code = Code.FINE
        except Exception as bug:
            _report(bug, words)
            code = Code.BUG
        sys.exit(int(code))

    def get_params(self, ctx: Any) -> list[Any]:
        """Its parameters, told of in plain words."""
        return plainly(super().get_params(ctx))

    def invoke(self, ctx: Any) -> Any:
        """The verb's own run; a reader who closes the pipe must not reach typer, which would exit with 1."""
        try:
            answer = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            let_go_of_output()
            return Code.FINE
        return answer


@contextlib.contextmanager
def _terminable(words: Sequence[str]) -> Iterator[None]:
    """SIGTERM ends a verb cleanly: what it opened is closed, its temporary folders are removed.

    SIGINT does too, as KeyboardInterrupt; for a verb whose usual end a signal is, as that end.
    """

    def leave(number: int, frame: FrameType | None) -> None:
        raise SystemExit(code_of(number, words))

    interrupted = leave if code_of(signal.SIGINT, words) == Code.FINE else signal.default_int_handler
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    signal.signal(signal.SIGTERM, leave)
    if before[signal.SIGINT] is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, interrupted)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def complain(lines: str) -> None:
    """Write to stderr, without any character that could control the terminal."""
    with contextlib.suppress(OSError):
        print("\n".join(safe(line) for line in lines.split("\n")), file=sys.stderr, flush=True)


def _path_of(misuse: typer.TyperException) -> str:
    """The verb that was used wrongly, as it was typed."""
    context = getattr(misuse, "ctx", None)
    return context.command_path if context is not None else wording.BOT


def _report(bug: Exception, words: Sequence[str]) -> None:
    """Write the traceback where an operator finds it, and say where that is. It never contains a token."""
    settings = _settings()
    story = _without_tokens("".join(traceback.format_exception(bug)), settings)
    if "--debug" in words:
        complain(story.rstrip("\n"))
        complain(wording.bug(type(bug).__name__, None))
        return
    versions = f"commonplace {__version__}, Python {platform.python_version()}, {platform.platform()}"
    entry = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC  {versions}\n{story}\n"
    folder = _data_folder(words)
    if folder is None and settings is not None:
        folder = settings.data_dir
    complain(wording.bug(type(bug).__name__, _kept(entry, folder)))


def _kept(entry: str, folder: Path | None) -> str | None:
    """Where the entry is kept: at the end of the data folder's log, else in a new file of the system's temporary
    folder (shared with others, so the name cannot be guessed); None if it can be kept nowhere."""
    if folder is not None and folder.is_dir():
        path = folder / "commonplace-errors.log"
        with contextlib.suppress(OSError), path.open("a", encoding="utf-8", errors="backslashreplace") as log:
            log.write(entry)
            return str(path)
    with contextlib.suppress(OSError):
        handle, name = tempfile.mkstemp(prefix="commonplace-", suffix=".log")
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as log:
            log.write(entry)
        return name
    return None


def _settings() -> Settings | None:
    try:
        return load_settings()
    except Exception:  # wrong settings do not matter here
        return None


def _without_tokens(story: str, settings: Settings | None) -> str:
    """The story with the bot's token, and whatever looks like a token of Discord's, blacked out as in the log."""
    secrets = [os.environ.get("DISCORD_TOKEN", "").strip()]
    if settings is not None and settings.token is not None:
        secrets.append(settings.token.get_secret_value())
    try:
        from bot.chat.connection.log import (
            Redaction,  # brings discord.py in, which a verb that goes well can do without
        )
    except ImportError:
        return functools.reduce(lambda text, secret: text.replace(secret, "[redacted]"), filter(None, secrets), story)
    return Redaction(secrets).redacted(story)


def _data_folder(words: Sequence[str]) -> Path | None:
    """The data folder named on the command line; None if there is none."""
    for word, following in zip(words, [*words[1:], ""], strict=True):
        if word == "--":
            break
        if word == "--data" and following:
            return Path(following)
        if word.startswith("--data="):
            return Path(word.removeprefix("--data="))
    return None
