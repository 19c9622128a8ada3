"""Starting a Python process that runs a function of this program, with pipes to it."""

import gc
import os
import subprocess
import sys
from pathlib import Path

import bot


def python_process(module: str, function: str) -> "subprocess.Popen[bytes]":
    """A process that calls ``function`` of ``module``. It finds this program whatever folder it is started from.

    It begins without Python's collector of cycles: the function is to turn that on with ``collect_from_now_on``.
    """
    root = str(Path(bot.__file__).resolve().parent.parent)
    path = os.pathsep.join(part for part in (root, os.environ.get("PYTHONPATH")) if part)
    return subprocess.Popen(
        [sys.executable, "-c", f"import gc; gc.disable(); from {module} import {function}; {function}()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": path},
        start_new_session=True,  # a Ctrl-C goes to the starting process, which ends this one cleanly
    )


def collect_from_now_on() -> None:
    """Let Python look for cycles in what is made from now on; what was imported stays, and is not looked through."""
    gc.freeze()
    gc.enable()
