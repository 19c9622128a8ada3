"""Puts the library of this process out as an edition, in a folder from which others take it."""

import contextlib
from pathlib import Path
from typing import Final

from bot.editions.edition import MANIFEST, Edition, edition_of, is_edition_file, written_edition
from bot.errors import StoreFault
from bot.faults import Fault
from bot.store.library_copy import copy_library
from bot.store.whole_files import written_whole

_COMING: Final = "library.coming"


class PuttingOut:
    """The editions of one ``library.db``, in ``folder``. Used on one thread at a time."""

    def __init__(self, database: Path, folder: Path) -> None:
        self._database = database
        self._folder = folder
        self._seen: object = None

    def look(self) -> Edition | None:
        """Put an edition out if the library has changed since the last look; None where the newest one is out already.

        The file is whole before the manifest names it. The edition before stays, as others may be taking it; older ones
        are removed. Raises StoreFault.
        """
        seen = self._stamp()
        if seen == self._seen:
            return None
        edition = self._put_out()
        self._seen = self._stamp() if edition is not None else seen
        return edition

    def _put_out(self) -> Edition | None:
        coming = self._folder / _COMING
        try:
            with written_whole(coming) as part:
                copy_library(self._database, part)
            edition, before = edition_of(coming), newest_in(self._folder)
            if edition == before and _is_whole(self._folder, edition):
                coming.unlink()
                return None
            coming.replace(self._folder / edition.file)
            with written_whole(self._folder / MANIFEST) as part:
                part.write_text(edition.written(), "ascii")
            self._remove_all_but(edition, before)
        except OSError as error:
            raise StoreFault(Fault.NOT_WRITTEN, str(self._folder), error.strerror or str(error)) from error
        return edition

    def _remove_all_but(self, *kept: Edition | None) -> None:
        names = {edition.file for edition in kept if edition is not None}
        for path in self._folder.iterdir():
            if is_edition_file(path.name) and path.name not in names:
                with contextlib.suppress(OSError):
                    path.unlink()

    def _stamp(self) -> object:
        """What changes with every commit to the library, and when somebody changes what was put out; with other things
        too, which costs a copy and no more."""
        looks = []
        log = self._database.with_name(f"{self._database.name}-wal")
        for path in (self._database, log, *sorted(self._folder.glob("*"))):
            with contextlib.suppress(OSError):
                look = path.stat()
                looks.append((path.name, look.st_ino, look.st_size, look.st_mtime_ns))
        return looks


def _is_whole(folder: Path, edition: Edition) -> bool:
    try:
        return edition_of(folder / edition.file) == edition
    except FileNotFoundError:
        return False


def newest_in(folder: Path) -> Edition | None:
    """The newest edition in a folder; None where there is none. Raises OSError where the folder cannot be read."""
    try:
        return written_edition((folder / MANIFEST).read_bytes())
    except FileNotFoundError:
        return None
