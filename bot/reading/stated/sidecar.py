"""A sidecar ``NAME.toml``: what a curator states of the source it lies beside."""

import tomllib

from bot.errors import SourceFault
from bot.reading.document import Statement
from bot.reading.stated.statements import stated

LARGEST_SIDECAR = 64 * 1024
"""Bytes. The largest sidecar; a few lines are usual, and a key of endless dots takes quadratic time."""

_CURE = 'A line of it is key = "words", with both quotation marks straight and on that line, or furniture = ["3-9"]'


def read_sidecar(data: bytes) -> Statement:
    """The statement of a sidecar in TOML: the keys of front matter, ``furniture = ["3-9", 14]``, ``[[speech]]`` tables.

    Raises SourceFault with every fault at once; an unknown key is named together with the nearest known one.
    """
    if len(data) > LARGEST_SIDECAR:
        raise SourceFault(
            f"the sidecar is larger than {LARGEST_SIDECAR // 1024} KiB: it should hold a few lines of TOML"
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise SourceFault(f"the sidecar is not UTF-8 (byte {fault.start}): save it as UTF-8") from None
    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise SourceFault(f"the sidecar is not valid TOML: {fault}. {_CURE}") from None
    except (RecursionError, ValueError):  # deep brackets; numbers of thousands of digits
        raise SourceFault("the sidecar is not valid TOML: it nests too deep or holds an endless number") from None
    statement, faults = stated(given)
    if faults:
        raise SourceFault("the sidecar cannot be used: " + "; ".join(sentence for _, sentence in faults))
    return statement
