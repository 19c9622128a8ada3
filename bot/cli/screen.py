"""The output of a verb: cards and lines for people, JSON lines for programs, a progress bar."""

import errno
import json
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from bot.cards import terminal as wording
from bot.cards.card import Card
from bot.cli.drawing import draw, marked_plainly
from bot.cli.harmless import safe
from bot.cli.invoked import as_typed
from bot.library.library import Progress as Told

_SILENCE = 10.0
"""Seconds of a load without a word, where there is no progress bar."""


class Screen(Console):
    """rich's console, which prints text as it is and leaves a closed pipe to the error handler."""

    def __init__(self, *, stderr: bool = False) -> None:
        super().__init__(stderr=stderr, highlight=False, markup=False, emoji=False)

    def on_broken_pipe(self) -> None:
        """The reader of our output has gone: rich would exit with 1 here."""
        raise BrokenPipeError(errno.EPIPE, "the reader of our output has gone")


def for_people() -> Screen:
    """Standard output: as wide as the terminal (or COLUMNS), coloured only where it is one."""
    return Screen()


def beside() -> Screen:
    """Standard error, for what is not the answer itself."""
    return Screen(stderr=True)


def show(card: Card, *, differing: bool = False) -> None:
    """Print a card for people. Where nothing can be struck out or bold, one that is ``differing`` gets plain marks."""
    console = for_people()
    if differing and console.color_system is None:
        card = marked_plainly(card)
    console.print(draw(card, addresses=not console.is_terminal))


def say(line: str) -> None:
    """Print one line for people, on standard output."""
    for_people().print(safe(line), soft_wrap=True)


def remark(line: str) -> None:
    """Print one line on standard error, with commands as they must be typed here."""
    beside().print(safe(as_typed(line)), soft_wrap=True)


def hand_over(value: Mapping[str, object]) -> None:
    """Print one JSON object as one ASCII line and flush it, so that a program at the other end need not wait."""
    sys.stdout.write(json.dumps(value, ensure_ascii=True, allow_nan=False) + "\n")
    sys.stdout.flush()


def _now_and_then() -> Told:
    said = time.monotonic()

    def told(done: int, total: int, source: str) -> None:
        nonlocal said
        if time.monotonic() - said >= _SILENCE:
            said = time.monotonic()
            remark(wording.reading(done, total, safe(source)))

    return told


@contextmanager
def progress(what: str) -> Iterator[Told]:
    """A progress bar on standard error; where no terminal would show it, a line now and then."""
    console = beside()
    if not console.is_terminal:
        yield _now_and_then()
        return
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[source]}", style="dim"),
        console=console,
        transient=True,
    )
    task = bar.add_task(what, total=None, source="")

    def told(done: int, total: int, source: str) -> None:
        bar.start()  # only now, so that nothing flickers if there is nothing to read
        bar.update(task, completed=done, total=total, source=safe(source)[-40:])

    try:
        yield told
    finally:
        bar.stop()
