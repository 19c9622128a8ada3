"""``python -m bot`` and the console script ``commonplace``: the same program."""

import atexit
import gc
import logging
import os
import sys
import threading
from contextlib import suppress
from typing import NoReturn


def main() -> NoReturn:
    """Run the verb named on the command line; always ends with SystemExit, or on the spot when a signal says so."""
    from bot.cli.signals import leave_at_once

    leave_at_once(sys.argv[1:])  # importing the program takes a while, in which nothing else minds signals
    # Nothing here is computed by several threads: to start those takes longer than all else that numpy does at first.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    gc.disable()  # what is imported stays: looking through it again and again takes a tenth of that time

    from bot.cli.starting import program_for
    from bot.cli.streams import prepare_streams

    app = program_for(sys.argv[1:])
    gc.freeze()
    gc.enable()
    prepare_streams()
    app(prog_name="commonplace")
    raise AssertionError("the error handler always exits")


def process() -> NoReturn:
    """``main``, and then the end of this process, without taking apart all that was imported: as long as a search.

    Whatever is to be done at the end is done; where another thread is still at work, Python ends in its own way.
    """
    try:
        main()
    except SystemExit as end:
        if threading.active_count() > 1 or not isinstance(end.code, int):
            raise
        atexit._run_exitfuncs()
        logging.shutdown()
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError):
                stream.flush()
        os._exit(end.code)


if __name__ == "__main__":
    process()
