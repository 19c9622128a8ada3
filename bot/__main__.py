"""``python -m bot`` and the console script ``commonplace``: the same program."""

import io
import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run the verb named on the command line; always ends with SystemExit, or on the spot when a signal says so."""
    from bot.cli.leaving import leave_at_once

    leave_at_once(sys.argv[1:])  # importing the program takes a second, in which nothing else minds signals

    from bot.cli.app import app

    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that knows fewer characters than our texts, or sends bytes that are none, stops nothing.
            stream.reconfigure(errors="replace")
    app(prog_name="commonplace")
    raise AssertionError("the error door always exits")


if __name__ == "__main__":
    main()
