"""Taking back a change to a source: each step can be repeated, so that what was cut off is taken back the next time."""

import asyncio
from collections.abc import Callable
from datetime import datetime

from bot.errors import Cause
from bot.faults import Fault
from bot.library.adding.changing import Changing, stated_in
from bot.library.adding.editing import put_details, put_details_back
from bot.library.adding.on_disk import same_file, take_away_folder
from bot.library.adding.removing import note_removal, put_back_source, removed_name, set_aside_source
from bot.library.reload.source_names import sidecar_of
from bot.model.hidden import Done
from bot.model.sources import SourceChange


class TakingBack:
    """Undoes changes to the folder; nothing is deleted, and nothing that was changed by hand since is overwritten."""

    def __init__(self, changing: Changing, clock: Callable[[], datetime]) -> None:
        self._changing = changing
        self._clock = clock
        changing.resume_undo = self._take_back

    async def take_back(self, change: SourceChange, by: str) -> Cause | None:
        """Undo a change and note who did; why it cannot be undone, now or ever, None where it is.

        To be called alone (see ``Changing``). Raises Refused where the disk cannot be written, and all stays.
        """
        self._changing.require_folder()
        await self._changing.changes.begin_undo(change.number, by)
        try:
            return await self._take_back(change, by)
        except Exception:
            await self._changing.changes.leave(change.number)
            raise

    async def _take_back(self, change: SourceChange, by: str) -> Cause | None:
        problem = await asyncio.to_thread(self._undo, change)
        if problem is not None:
            await self._changing.changes.cannot_be_undone(change.number)
            return problem
        unread = await self._changing.bring_up_to_date(change)
        if unread is not None:
            await asyncio.to_thread(self._redo, change)
            await self._changing.bring_up_to_date(change)
            await self._changing.changes.cannot_be_undone(change.number)
            return Cause(Fault.SOURCE_UNREADABLE_AS_BEFORE, (unread,))
        await self._changing.changes.undone(change.number, by, self._clock())
        return None

    def _undo(self, change: SourceChange) -> Cause | None:
        undo = {Done.ADDED: self._unadd, Done.REMOVED: self._unremove, Done.EDITED: self._unedit}
        return undo[change.done](change)

    def _redo(self, change: SourceChange) -> None:
        """All is as it was before ``_undo``; a change that added a source leaves none that could not be read."""
        folder = self._changing.folder
        source = folder / change.source
        if change.done is Done.EDITED:
            put_details(folder, change)
        elif change.done is Done.REMOVED and source.is_file():
            target = self._changing.removed / change.moved
            note_removal(target, change)
            set_aside_source(source, target, folder)

    def _unedit(self, change: SourceChange) -> Cause | None:
        """A source is stated as before, and stands where it stood, unless its sidecar was changed by hand since."""
        folder = self._changing.folder
        source = folder / change.source
        here = folder / change.moved if change.moved else source
        if not here.is_file() and not (change.moved and source.is_file()):
            return Cause(Fault.SOURCE_NOT_THERE, (change.moved or change.source,))
        if here.is_file() and change.moved and source.exists():
            return Cause(Fault.SOURCE_NAME_TAKEN, (change.source,))
        held = stated_in(sidecar_of(here if here.is_file() else source))
        if held not in (change.after, change.before):
            return Cause(Fault.SOURCE_EDITED_SINCE, (change.moved or change.source,))
        put_details_back(folder, change)
        return None

    def _unremove(self, change: SourceChange) -> Cause | None:
        """A removed source comes back to where it stood, unless something else stands there."""
        source, target = self._changing.folder / change.source, self._changing.removed / change.moved
        if not (target / source.name).is_file():
            return None if source.is_file() else Cause(Fault.SOURCE_NOT_THERE, (change.source,))
        if source.exists() and not same_file(source, target / source.name):
            return Cause(Fault.SOURCE_NAME_TAKEN, (change.source,))
        put_back_source(source, target)
        return None

    def _unadd(self, change: SourceChange) -> Cause | None:
        """An added source goes to the removed ones, unless what is stated of it was changed by hand since."""
        source = self._changing.folder / change.source
        name = removed_name(change.at, change.title, f"u{change.number}")
        if source.is_file():
            sidecar = sidecar_of(source)
            if sidecar is not None and stated_in(sidecar) != change.after:
                return Cause(Fault.SOURCE_EDITED_SINCE, (change.source,))
            take_away_folder(self._changing.removed / name)  # of a move to another disk that was cut off
            set_aside_source(source, self._changing.removed / name, self._changing.folder)
        elif not (self._changing.removed / name / source.name).is_file():
            return Cause(Fault.SOURCE_NOT_THERE, (change.source,))
        return None
