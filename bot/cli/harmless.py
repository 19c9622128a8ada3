"""Any text as one that may be printed: nothing in it steers the terminal."""

import re

# Control characters steer a terminal, direction marks reorder what is read, halves of pairs cannot be written at all.
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_REORDERING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def safe(text: str) -> str:
    """``text`` without what could steer a terminal: control characters become ``�``, tabs and odd line ends a space."""
    text = text.replace("\r\n", "\n").replace("\t", " ").replace("\u2028", "\n").replace("\u2029", "\n")
    return _REORDERING.sub("", _STEERING.sub("�", text))
