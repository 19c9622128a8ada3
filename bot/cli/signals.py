"""How signals end the program: the exit code, and an immediate exit while nothing is open yet."""

import os
import signal
from collections.abc import Sequence
from types import FrameType


def code_of(number: int, words: Sequence[str]) -> int:
    """The exit code of a verb that signal ``number`` ends: for ``run`` that is its usual end, 0; else 128 + number.

    ``words`` is the command line; the program's own flags, which stand before the verb, take no values.
    """
    verb = next((word for word in words if not word.startswith("-")), None)
    return 0 if verb == "run" else 128 + number


def leave_at_once(words: Sequence[str]) -> None:
    """From now on SIGTERM and SIGINT end the process on the spot; for the time in which modules are imported.

    No exception is raised: it could fall into one of the places where Python drops them. A SIGINT that whoever
    started us has switched off stays off.
    """

    def leave(number: int, frame: FrameType | None) -> None:
        os._exit(code_of(number, words))

    for number in (signal.SIGTERM, signal.SIGINT):
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, leave)
