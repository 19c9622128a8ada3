"""Removed sources: each in a folder of its own with its sidecar, out of the articles folder, and never deleted."""

import secrets
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from bot.errors import Refused
from bot.faults import Fault
from bot.library.adding.changing import Changing
from bot.library.adding.on_disk import (
    copy_of,
    drop_if_empty,
    move,
    put,
    put_new,
    shares_sidecar,
    take_away,
    take_away_folder,
)
from bot.library.adding.stating import toml_lines
from bot.library.catalogue import Catalogue
from bot.library.reload.source_names import sidecar_of
from bot.model import Entry
from bot.model.hidden import Done
from bot.model.naming import title_key
from bot.model.sources import SourceChange

WHY: Final = "why-removed.toml"
"""The file beside a removed source that says when and why it was removed, and where it stood."""


class Removing:
    """Takes sources out of one library."""

    def __init__(
        self, changing: Changing, current: Callable[[], Awaitable[Catalogue]], clock: Callable[[], datetime]
    ) -> None:
        self._changing = changing
        self._current = current
        self._clock = clock

    async def remove(self, article: str, reason: str, by: str, *, whole: bool = False) -> tuple[SourceChange, int]:
        """Remove the source of an article, named by its key or whole title; the change, and how many articles went.

        Raises NotFound, and Refused where it holds several, unless the ``whole`` is to go, or cannot be moved.
        """
        return await self._changing.alone(lambda: self._remove(article, reason, by, whole))

    async def _remove(self, article: str, reason: str, by: str, whole: bool) -> tuple[SourceChange, int]:
        catalogue = await self._current()
        entry = catalogue.exactly(article)
        held = sum(one.source == entry.source for one in catalogue.entries)
        if held > 1 and not whole:
            raise Refused(Fault.REMOVE_SEVERAL, entry.title, held, entry.source)
        source = source_of(self._changing.folder, entry)
        now = self._clock()
        moved = removed_name(now, entry.title, secrets.token_hex(3))
        target = self._changing.removed / moved
        change = SourceChange(0, Done.REMOVED, entry.source, entry.title, by, now, reason, moved)

        def go() -> None:
            note_removal(target, change)
            set_aside_source(source, target, self._changing.folder)

        await self._changing.carry_out(change, go, lambda: put_back_source(source, target))
        return change, held


def source_of(folder: Path, entry: Entry) -> Path:
    """The file of an article. Raises Refused where it is gone, or a link, which is left to whoever made it."""
    source = folder / entry.source
    if source.is_symlink():
        raise Refused(Fault.SOURCE_IS_LINK, entry.source)
    if not source.is_file():
        raise Refused(Fault.SOURCE_NOT_THERE, entry.source)
    return source


def removed_name(at: datetime, title: str, mark: str) -> str:
    """What the folder of a removed source is called: ``2026-05-03-the-tea-table-5f3a``."""
    return f"{at:%Y-%m-%d}-{title_key(title)}-{mark}"


def note_removal(target: Path, change: SourceChange) -> None:
    """Say in the folder ``target`` what is removed, when and why. Raises Refused where it cannot be written."""
    told = {"source": change.source, "title": change.title, "reason": change.reason, "removed": change.at.isoformat()}
    put(target / WHY, toml_lines(told).encode())


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


def put_back_source(source: Path, target: Path) -> None:
    """Undo ``set_aside_source``, from whatever step on; the folder ``target`` goes with what is left in it.

    A sidecar that is there meanwhile stays. Raises Refused as that does.
    """
    aside = target / source.name
    if aside.is_file() and not source.exists():
        for sidecar in target.glob("*.toml"):
            back = source.with_name(sidecar.name)
            if sidecar.name != WHY and sidecar != aside and not back.exists():
                put_new(back, copy_of(sidecar) or b"")
        move(aside, source)
    if source.is_file():
        take_away_folder(target)
