"""Removed sources: each in a folder of its own with its sidecar, out of the articles folder, and never deleted."""

from datetime import datetime
from pathlib import Path

from bot.library.adding.on_disk import copy_of, drop_if_empty, move, put, shares_sidecar, sidecar_of, take_away
from bot.model.naming import title_key


def removed_name(at: datetime, title: str, mark: str) -> str:
    """What the folder of a removed source is called: ``2026-05-03-the-tea-table-5f3a``."""
    return f"{at:%Y-%m-%d}-{title_key(title)}-{mark}"


def set_aside_source(source: Path, target: Path, root: Path) -> None:
    """Move a source with its sidecar into the folder ``target``; the source itself goes last but one.

    A sidecar that another source needs too is copied. Raises Refused where that cannot be done.
    """
    sidecar, shared = sidecar_of(source), shares_sidecar(source)
    stated = copy_of(sidecar)
    if sidecar is not None and stated is not None:
        put(target / sidecar.name, stated)
    move(source, target / source.name)
    if sidecar is not None and not shared:
        take_away(sidecar)
    drop_if_empty(source.parent, root)
