"""White space of marked-up sources: what is drawn as one space becomes one space."""

import re

from bot.reading.formats.encoding import visible

# What markup can still smuggle in by character references and escapes.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]")


def one_line(text: str) -> str:
    """``text`` with every run of white space (line ends and no-break spaces too) as one space, ends stripped."""
    return " ".join(_CONTROL.sub("", visible(text)).split())


def kept_lines(text: str) -> tuple[str, ...]:
    """The lines of ``text`` that hold anything, each as ``one_line`` gives it."""
    return tuple(line for line in map(one_line, visible(text).split("\n")) if line)
