"""Editing what is stated of an article: in the sidecar beside its source, which otherwise stays to the letter."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final

from bot.errors import Gone, Refused
from bot.faults import Fault
from bot.library.adding.changing import Changing, stated_in
from bot.library.adding.on_disk import (
    copy_of,
    drop_if_empty,
    like_named,
    move,
    own_sidecar,
    put,
    shares_sidecar,
    take_away,
)
from bot.library.adding.removing import source_of
from bot.library.adding.shelving import free_name, shelf_meant
from bot.library.adding.stating import require_date, restated
from bot.library.catalogue import Catalogue
from bot.library.reload.source_names import sidecar_of
from bot.model import Entry
from bot.model.hidden import Done
from bot.model.sources import ArticleDetails, DetailChange, SourceChange, details_of

_SHELF: Final = "shelf"
_TITLE: Final = "title"


class Editing:
    """Shows and changes the details of articles of one library."""

    def __init__(
        self, changing: Changing, current: Callable[[], Awaitable[Catalogue]], clock: Callable[[], datetime]
    ) -> None:
        self._changing = changing
        self._current = current
        self._clock = clock

    async def details(self, article: str) -> ArticleDetails:
        """What is known of an article, named by its key or whole title. Raises NotFound."""
        catalogue = await self._current()
        return details_of(catalogue.exactly(article), catalogue.entries)

    async def by_key(self, key: str) -> ArticleDetails:
        """The same of the article with that very key. Raises Gone."""
        catalogue = await self._current()
        if key not in catalogue.by_key:
            raise Gone(Fault.ARTICLE_GONE)
        return details_of(catalogue.by_key[key], catalogue.entries)

    async def edit(
        self, key: str, wanted: Mapping[str, str], by: str, seen: str
    ) -> tuple[SourceChange, ArticleDetails]:
        """State ``wanted`` of an article, where it is something else now; the change, and the article as it reads then.

        ``seen`` is the mark of the details that whoever edits had before them. Raises Gone; Refused where somebody else
        changed them meanwhile, where nothing is changed, and where it cannot be written or read.
        """
        return await self._changing.alone(lambda: self._edit(key, wanted, by, seen))

    async def _edit(
        self, key: str, wanted: Mapping[str, str], by: str, seen: str
    ) -> tuple[SourceChange, ArticleDetails]:
        now = await self.by_key(key)
        if now.mark != seen:
            raise Refused(Fault.DETAILS_CHANGED, now.entry.title)
        plain = {name: " ".join(value.split()) for name, value in wanted.items() if name in now.values}
        if now.articles > 1:
            plain.pop(_TITLE, None)  # it would name none of them
        if _SHELF in plain:
            plain[_SHELF] = shelf_meant(plain[_SHELF], (await self._current()).shelves)
        told = tuple(
            DetailChange(name, now.values[name], value) for name, value in plain.items() if value != now.values[name]
        )
        if not told:
            raise Refused(Fault.NOTHING_CHANGED)
        await asyncio.to_thread(
            require_date, next((one.after for one in told if one.field == "date"), ""), self._clock()
        )
        entry = now.entry
        source = source_of(self._changing.folder, entry)
        moved = self._place(entry, source, plain[_SHELF]) if _SHELF in {one.field for one in told} else ""
        before = stated_in(sidecar_of(source))
        if before is not None and before.encode() != copy_of(sidecar_of(source)):
            raise Refused(Fault.SIDECAR_BY_HAND)
        stated = {one.field: one.after for one in told if one.field != _SHELF}
        after = restated(before or "", stated) if stated else before or ""
        if after == (before or "") and not moved:
            raise Refused(Fault.NOTHING_CHANGED)  # what the text itself says cannot be stated away
        change = SourceChange(
            0, Done.EDITED, entry.source, entry.title, by, self._clock(), "", moved, before, after or None, told
        )
        folder = self._changing.folder

        async def really() -> tuple[DetailChange, ...]:
            return really_changed(told, (await self._as_read(key, moved or entry.source)).values)

        await self._changing.carry_out(
            change, lambda: put_details(folder, change), lambda: put_details_back(folder, change), told=really
        )
        then = await self._as_read(key, moved or entry.source)
        kept = tuple(one.field for one in told if not one.after and one.field != _SHELF and then.values[one.field])
        return replace(change, told=really_changed(told, then.values)), replace(then, kept=kept)

    async def _as_read(self, key: str, source: str) -> ArticleDetails:
        """The article with that key, else the first of that source. Raises Gone."""
        catalogue = await self._current()
        there = [one for one in catalogue.entries if one.source == source]
        if not there:
            raise Gone(Fault.ARTICLE_GONE)
        return details_of(catalogue.by_key.get(key, there[0]), catalogue.entries)

    def _place(self, entry: Entry, source: Path, shelf: str) -> str:
        """Where a source is to stand on another shelf: under its name, if that is free there."""
        folder = self._changing.folder
        named = free_name(folder, shelf, entry.title, source.suffix)
        there = (folder / named).with_name(source.name)
        return named if there.exists() or like_named(there) else there.relative_to(folder).as_posix()


def really_changed(told: Sequence[DetailChange], now: Mapping[str, str]) -> tuple[DetailChange, ...]:
    """Those of the details ``told`` that are others ``now``: of one that is stated no more, the text itself may have
    something to say, even what stood there before."""
    read = (one if one.after else replace(one, after=now[one.field]) for one in told)
    return tuple(one for one in read if one.before != one.after)


def put_details(folder: Path, change: SourceChange) -> None:
    """Carry out a change to the details of a source; the source itself moves last but one.

    Raises Refused where that cannot be done.
    """
    source = folder / change.source
    sidecar, shared = sidecar_of(source), shares_sidecar(source)
    if not change.moved:
        _state(own_sidecar(source) if sidecar is None or shared else sidecar, change.after)
        return
    there = folder / change.moved
    if change.after is not None:
        put(own_sidecar(there), change.after.encode())
    move(source, there)
    if sidecar is not None and not shared:
        take_away(sidecar)
    drop_if_empty(source.parent, folder)


def put_details_back(folder: Path, change: SourceChange) -> None:
    """Undo ``put_details``, from whatever step on. Raises Refused as that does."""
    source = folder / change.source
    if change.moved:
        there = folder / change.moved
        if there.is_file() and not source.exists():
            own = own_sidecar(source)
            if change.before is not None and not own.exists():
                put(own, change.before.encode())
            move(there, source)
        left = own_sidecar(there)
        if not there.exists() and change.after is not None and stated_in(left) == change.after:
            take_away(left)
        drop_if_empty(there.parent, folder)
    sidecar = sidecar_of(source)
    if stated_in(sidecar) == change.before:
        return
    if sidecar is not None:
        take_away(sidecar)  # one that is shared with another source may state what was before
    if stated_in(sidecar_of(source)) != change.before:
        _state(sidecar or own_sidecar(source), change.before)


def _state(sidecar: Path, text: str | None) -> None:
    if text is None:
        take_away(sidecar)
    else:
        put(sidecar, text.encode())
