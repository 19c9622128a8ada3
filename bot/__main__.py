"""``python -m bot`` and the console script ``commonplace``: the same program."""

import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run the verb named on the command line; always ends with SystemExit, or on the spot when a signal says so."""
    from bot.cli.signals import leave_at_once

    leave_at_once(sys.argv[1:])  # importing the program takes a second, in which nothing else minds signals

    from bot.cli.app import app
    from bot.cli.streams import prepare_streams

    prepare_streams()
    app(prog_name="commonplace")
    raise AssertionError("the error handler always exits")


if __name__ == "__main__":
    main()
