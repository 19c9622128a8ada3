"""One change to the articles folder at a time: noted before it is begun, carried out whole or taken back whole.

What a stopped process left half done is found by its note, and finished or cleared away before the next change.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from bot.errors import Cause, CommonplaceError, FolderFault, Refused
from bot.faults import Fault
from bot.library.adding.looking import typed_cause
from bot.library.adding.on_disk import (
    copy_of,
    drop_if_empty,
    like_named,
    own_sidecar,
    take_away,
    take_away_folder,
)
from bot.library.adding.staging import Staging
from bot.library.reload.reloads import Renewal
from bot.library.reload.source_names import sidecar_of
from bot.model import Report
from bot.model.hidden import Done
from bot.model.sources import DetailChange, SourceChange
from bot.store.change_log import ChangeLog, told_anew
from bot.store.staged_texts import unstaged
from bot.store.state_database import SqlStatement

log = logging.getLogger(__name__)

_T = TypeVar("_T")


class Changing:
    """Changes to the sources of one library, and their log. ``removed`` is the folder for removed sources."""

    def __init__(self, changes: ChangeLog, folder: Path, removed: Path, renewal: Renewal, staging: Staging) -> None:
        self.changes = changes
        self.folder = folder
        self.removed = removed
        self._renewal = renewal
        self._staging = staging
        self._one = asyncio.Lock()
        self.resume_undo: Callable[[SourceChange, str], Awaitable[Cause | None]] | None = None
        """Takes back, once more, what was being taken back when that was cut off."""

    async def alone(self, work: Callable[[], Awaitable[_T]]) -> _T:
        """Do ``work`` while nobody else changes anything; whoever asked may go away, it is done all the same."""

        async def working() -> _T:
            async with self._one:
                await self._finish_cut_off()
                return await work()

        doing = asyncio.ensure_future(working())
        doing.add_done_callback(lambda done: done.cancelled() or done.exception())  # whoever went away hears nothing
        await asyncio.wait({doing})
        return doing.result()

    async def catch_up(self) -> None:
        """Finish or clear away what was cut off, unless a change is under way."""
        if not self._one.locked():
            await self.alone(_nothing)

    async def carry_out(
        self,
        change: SourceChange,
        do: Callable[[], None],
        back: Callable[[], None],
        *,
        token: str = "",
        more: Sequence[SqlStatement] = (),
        told: Callable[[], Awaitable[Sequence[DetailChange]]] | None = None,
    ) -> None:
        """Note a change, ``do`` it on the disk, read its source, and settle it; on any failure all is as before.

        ``told`` says, once the source was read, which details are others now; without it those stay that were noted.

        Raises what ``do`` and the reload raise, and Refused where the source cannot be read as it is then.
        """
        self._renewal.refuse_elsewhere()
        number = await self.changes.begin(change, token)
        try:
            self.require_folder()
            await asyncio.to_thread(do)
            problem = await self.bring_up_to_date(change)
            if problem is not None:
                raise Refused(Fault.SOURCE_UNREADABLE, typed_cause(problem))
            retold = [told_anew(number, await told())] if told is not None else []
        except BaseException:
            with suppress(CommonplaceError):  # what cannot be put back now is cleared away before the next change
                await asyncio.to_thread(back)
                with suppress(CommonplaceError):
                    await self._read_anew(change)
                await self.changes.drop(number)
            raise
        await self.changes.settle(number, [*more, *retold])

    async def bring_up_to_date(self, change: SourceChange) -> Cause | None:
        """Have the library hold what the folder holds of the source that a change concerns; why it cannot be read."""
        report = await self._read_anew(change)
        return next((one.cause for one in report.problems if one.source in _concerned(change)), None)

    async def _read_anew(self, change: SourceChange) -> Report:
        """Where a source was moved, or moved back, its articles keep their keys, even under another title."""
        sources = _concerned(change)
        moved = {sources[0]: sources[1], sources[1]: sources[0]} if len(sources) > 1 else {}
        return await self._renewal.reload_only(sources, moved)

    def require_folder(self) -> None:
        """Raises FolderFault where the articles folder is not there: it is never made. Raises Refused where another
        process loads."""
        self._renewal.refuse_elsewhere()
        if not self.folder.is_dir():
            raise FolderFault(Fault.FOLDER_MISSING, str(self.folder))

    async def _finish_cut_off(self) -> None:
        if self._renewal.elsewhere:
            return  # what is under way is another process's, which shares the state
        for change, by in await self.changes.half_undone():
            log.warning("An undo that was cut off is finished: %s %s", change.done, change.source)
            if self.resume_undo is not None:
                await self.resume_undo(change, by)
        for change, token in await self.changes.unsettled():
            if await asyncio.to_thread(self._was_carried_out, change):
                log.warning("A change that was cut off is finished: %s %s", change.done, change.source)
                with suppress(CommonplaceError):
                    await self._read_anew(change)
                await asyncio.to_thread(self._tidy_up, change)
                await self.changes.settle(change.number, [unstaged(token)] if token else [])
            else:
                log.warning("A change that was cut off is cleared away: %s %s", change.done, change.source)
                await asyncio.to_thread(self._clear_away, change)
                await self.changes.drop(change.number)

    def _was_carried_out(self, change: SourceChange) -> bool:
        source = self.folder / change.source
        if change.done is Done.ADDED:
            return source.is_file()
        if change.done is Done.REMOVED:
            return not source.exists() and (self.removed / change.moved / source.name).is_file()
        if change.moved:
            return not source.exists() and (self.folder / change.moved).is_file()
        return source.is_file() and stated_in(sidecar_of(source)) == change.after

    def _tidy_up(self, change: SourceChange) -> None:
        """Take away the sidecar that a removed or moved source left behind: what it states stands with the source."""
        source = self.folder / change.source
        if not change.moved or any(one.suffix != ".toml" for one in like_named(source)):
            return
        for sidecar in like_named(source):
            aside = copy_of(self.removed / change.moved / sidecar.name) if change.done is Done.REMOVED else None
            if stated_in(sidecar) == change.before or (aside is not None and copy_of(sidecar) == aside):
                take_away(sidecar)
        drop_if_empty(source.parent, self.folder)

    def _clear_away(self, change: SourceChange) -> None:
        source = self.folder / change.source
        if change.done is Done.REMOVED:
            if source.exists():
                take_away_folder(self.removed / change.moved)
        elif change.done is Done.ADDED or change.moved:
            sidecar = own_sidecar(self.folder / change.moved if change.moved else source)
            if sidecar.is_file() and stated_in(sidecar) == change.after:
                take_away(sidecar)


def stated_in(sidecar: Path | None) -> str | None:
    """The text of a sidecar, with signs in the place of what is none; None for no sidecar."""
    data = copy_of(sidecar)
    return data.decode("utf-8", "replace") if data is not None else None


def _concerned(change: SourceChange) -> tuple[str, ...]:
    """The sources that a change is to be seen in: where one is moved within the folder, two."""
    return (change.source, change.moved) if change.done is Done.EDITED and change.moved else (change.source,)


async def _nothing() -> None:
    pass
