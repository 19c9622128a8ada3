"""Where a source stands: its shelf as somebody typed it, and the name on the disk, which is always ours."""

import re
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import Final

from bot.errors import Refused
from bot.faults import Fault
from bot.model.naming import title_key

_SHELF: Final = re.compile(r"\w(?:[\w .,'&()-]{0,58}[\w)])?")
_UNSAFE: Final = re.compile(r"[^\w .,'&()-]+")
_STEM: Final = 80


def shelf_meant(typed: str, shelves: Iterable[str]) -> str:
    """The shelf that is meant: one there is, in whatever case, or a new one; empty for none.

    Raises Refused for what is no plain name of a folder: it leads nowhere else.
    """
    wanted = " ".join(typed.split())
    for shelf in shelves:
        if shelf.casefold() == wanted.casefold():
            return shelf
    if wanted and not _SHELF.fullmatch(wanted):
        raise Refused(Fault.SHELF_NOT_ONE, wanted[:80])
    return wanted


def reading_name(given: str, shelf: str, ending: str) -> str:
    """The name under which a text is read before it has one on the disk: its owner's, without what could mislead."""
    stem = PurePosixPath(given.replace("\\", "/")).stem
    plain = " ".join(_UNSAFE.sub(" ", stem).split())[:_STEM].strip(" .") or "text"
    return f"{shelf}/{plain}{ending}" if shelf else f"{plain}{ending}"


def free_name(folder: Path, shelf: str, title: str, ending: str) -> str:
    """A name for a source that nothing in its folder has, nor a sidecar's, made from its title.

    Raises Refused where the shelf is a link, or leads out of the folder.
    """
    where = folder / shelf if shelf else folder
    if shelf and (where.is_symlink() or not where.resolve().is_relative_to(folder.resolve())):
        raise Refused(Fault.SHELF_NOT_ONE, shelf[:80])
    taken = {path.name.casefold() for path in where.iterdir()} if where.is_dir() else set()
    key = stem = title_key(title)
    number = 1
    while any(name == stem or name.startswith(f"{stem}.") for name in taken):
        number += 1
        stem = f"{key}-{number}"
    return f"{shelf}/{stem}{ending}" if shelf else f"{stem}{ending}"
