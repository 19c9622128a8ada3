"""A sidecar ``NAME.toml``: what a curator states of the source it lies beside."""

import tomllib
from dataclasses import replace

from bot.errors import SourceFault
from bot.faults import Fault
from bot.reading.document import Statement
from bot.reading.stated.statements import stated

LARGEST_SIDECAR = 64 * 1024
"""Bytes. The largest sidecar; a few lines are usual, and a key of endless dots takes quadratic time."""


def read_sidecar(data: bytes) -> Statement:
    """The statement of a sidecar in TOML: the keys of front matter, ``furniture = ["3-9", 14]``, ``[[speech]]`` tables.

    Raises SourceFault with every fault at once; an unknown key is named together with the nearest known one.
    """
    if len(data) > LARGEST_SIDECAR:
        raise SourceFault(Fault.SIDECAR_TOO_LARGE, LARGEST_SIDECAR // 1024)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise SourceFault(Fault.SIDECAR_NOT_UTF8, fault.start) from None
    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise SourceFault(Fault.SIDECAR_NOT_TOML, str(fault)) from None
    except (RecursionError, ValueError):  # deep brackets; numbers of thousands of digits
        raise SourceFault(Fault.SIDECAR_TOO_DEEP) from None
    statement, faults = stated(given)
    if faults:
        raise SourceFault(Fault.SIDECAR_WRONG, *(cause for _, cause in faults))
    return replace(statement, renamed=statement.title is not None)
