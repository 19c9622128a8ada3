"""The articles folder: a glance at every source, and reading one while it is not being written."""

import errno
import hashlib
import os
import stat
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from bot.errors import Cause, FolderFault, SourceFault
from bot.faults import Fault
from bot.library.reload.source_names import (
    UNSHOWN,
    ending,
    is_collection,
    is_left_behind,
    shelves_among,
    showable,
    sidecar_of,
    sources_among,
)
from bot.model import Fingerprint, Problem
from bot.reading import READER_VERSION

LARGEST = 64 * 1024 * 1024
"""The largest source in bytes. No article is that long; such a file is there by mistake."""

LARGEST_COLLECTION = 4 * 1024 * 1024 * 1024
"""The same for boxes of mail and blogs in one file, which are read article by article."""

_ATTEMPTS = 3
_PIECE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A source as a glance shows it: ``name`` is its path below the folder, with ``/``; ``place`` its whole path;
    ``stamp`` sizes and times, ``size`` its own bytes."""

    name: str
    place: str
    sidecar: Path | None
    stamp: str
    size: int

    @property
    def path(self) -> Path:
        """``place``."""
        return Path(self.place)


def scan_folder(folder: Path, only: Collection[str] | None = None) -> tuple[list[SourceFile], list[Problem]]:
    """Every source below ``folder`` by name, or those of the names ``only``, and what could not even be looked at.

    Hidden files, editors' backups and files of other kinds are passed over. Raises FolderFault without a folder.
    """
    if not folder.is_dir():
        raise FolderFault(Fault.FOLDER_IS_FILE if folder.exists() else Fault.FOLDER_MISSING, str(folder))
    files: list[SourceFile] = []
    problems: list[Problem] = []

    def unreadable(error: OSError) -> None:
        name = os.path.relpath(error.filename, folder) if error.filename else "."
        if name == ".":
            raise FolderFault(Fault.FOLDER_UNREADABLE, str(folder), _reason(error))
        problems.append(Problem(name, Cause(Fault.SUBFOLDER_UNREADABLE, (_reason(error),))))

    root = folder.resolve()
    for where, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = shelves_among(Path(where), folders, names)
        here = Path(where)
        below = here.relative_to(folder)
        problems.extend(
            Problem(showable((below / name).as_posix()), Cause(Fault.LINK_TO_FOLDER))
            for name in folders
            if (here / name).is_symlink()
        )
        if sidecars := any(name.lower().endswith(".toml") for name in names):
            alone = _orphans(below, names, sources_among(here, names))
            elsewhere = _sidecars_elsewhere(root, here, below, names)
            problems += {problem.source: problem for problem in (*alone, *elsewhere)}.values()
        parent = "" if here == folder else f"{below.as_posix()}/"
        if only is not None:
            names = [name for name in names if showable(parent + name) in only]
        for name in sources_among(here, names):
            relative = showable(parent + name)
            try:
                files.append(_look(root, relative, f"{where}{os.sep}{name}", sidecars))
            except SourceFault as fault:
                problems.append(Problem(relative, fault.cause))
    files.sort(key=lambda file: file.name)
    return files, problems


def passed_over(folder: Path) -> tuple[tuple[str, int], ...]:
    """How many files below ``folder`` are not read, by ending (``""`` where a name has none): for this ending, or as
    XML or JSON that is no feed. Hidden files, backups, sidecars and what a saved page loads are not counted.
    """
    endings: Counter[str] = Counter()
    for where, folders, names in os.walk(folder):
        folders[:] = shelves_among(Path(where), folders, names)
        sources = frozenset(sources_among(Path(where), names))
        endings.update(
            showable(ending(name))
            for name in names
            if not (name in sources or name.endswith(".toml") or is_left_behind(name))
        )
    return tuple(sorted(endings.items()))


def link_leaves(path: Path, folder: Path) -> bool:
    """Whether ``path`` is a link to a file that does not stand below ``folder``; a load refuses it."""
    try:
        return path.is_symlink() and not path.resolve().is_relative_to(folder.resolve())
    except RuntimeError:  # a link to itself leads nowhere
        return False


def look_at(path: Path, name: str) -> SourceFile:
    """One source in any folder, under the name ``name``. Raises SourceFault, also for a folder or a missing file."""
    if path.is_dir():
        raise SourceFault(Fault.FILE_IS_FOLDER)
    if not path.exists() and not path.is_symlink():
        raise SourceFault(Fault.FILE_MISSING)
    if path.suffix.lower() == ".toml":
        raise SourceFault(Fault.FILE_IS_SIDECAR)
    return _look(Path(path.resolve().anchor), name, str(path), most=LARGEST)


def read_stable(file: SourceFile) -> tuple[bytes, bytes | None]:
    """The bytes of a source and of its sidecar, read while neither changed.

    Raises SourceFault when the file went, cannot be read, or is being written all the time.
    """
    for _ in range(_ATTEMPTS):
        before = _stamp(file.path, file.sidecar)
        try:
            data = file.path.read_bytes()
            sidecar = file.sidecar.read_bytes() if file.sidecar else None
        except OSError as error:
            raise _fault_of(error) from error
        if _stamp(file.path, file.sidecar) == before:
            return data, sidecar
    raise SourceFault(Fault.FILE_BEING_WRITTEN)


def fingerprint(file: SourceFile, data: bytes, sidecar: bytes | None) -> Fingerprint:
    """What tells this version of the source from another: its bytes, the sidecar's, and the reader's version."""
    return _fingerprint(file, len(data), (data,), sidecar)


def fingerprint_of(file: SourceFile) -> Fingerprint:
    """``fingerprint`` of a source as it stands on the disk, of which no more than a piece is held at a time.

    Raises SourceFault as ``read_stable`` does.
    """
    for _ in range(_ATTEMPTS):
        before = _stamp(file.path, file.sidecar)
        try:
            with file.path.open("rb") as stream:
                size = os.fstat(stream.fileno()).st_size
                sidecar = file.sidecar.read_bytes() if file.sidecar else None
                found = _fingerprint(file, size, iter(lambda: stream.read(_PIECE), b""), sidecar)
        except OSError as error:
            raise _fault_of(error) from error
        if _stamp(file.path, file.sidecar) == before:
            return found
    raise SourceFault(Fault.FILE_BEING_WRITTEN)


@contextmanager
def open_stable(file: SourceFile) -> Iterator[tuple[BinaryIO, bytes | None]]:
    """A source to be read piece by piece, with the bytes of its sidecar.

    Raises SourceFault as ``read_stable`` does, at the end too, if the file changed meanwhile.
    """
    before = _stamp(file.path, file.sidecar)
    try:
        sidecar = file.sidecar.read_bytes() if file.sidecar else None
        stream = file.path.open("rb")
    except OSError as error:
        raise _fault_of(error) from error
    with stream:
        yield stream, sidecar
    if _stamp(file.path, file.sidecar) != before:
        raise SourceFault(Fault.FILE_BEING_WRITTEN)


def _fingerprint(file: SourceFile, size: int, pieces: Iterable[bytes], sidecar: bytes | None) -> Fingerprint:
    digest = hashlib.blake2b(f"{READER_VERSION}\0{size}\0".encode(), digest_size=16)
    for piece in pieces:
        digest.update(piece)
    if sidecar is not None:
        digest.update(b"\0sidecar\0" + sidecar)
    return Fingerprint(file.name, file.stamp, digest.hexdigest())


def _orphans(here: Path, names: list[str], sources: list[str]) -> list[Problem]:
    """A problem for each sidecar in one folder that no source takes, so that what it states is not lost unseen."""
    taken: set[str] = set()
    beside: dict[str, str] = {}
    present = set(names)
    for name in sources:
        both = [side for side in (f"{name}.toml", str(PurePosixPath(name).with_suffix(".toml"))) if side in present]
        taken.update(both[:1])
        beside.update((side, both[0]) for side in both[1:])
    return [
        Problem(
            showable((here / name).as_posix()),
            Cause(Fault.SIDECAR_SECOND, (beside[name],)) if name in beside else Cause(Fault.SIDECAR_ALONE),
        )
        for name in sorted(present - taken)
        if name.endswith(".toml") and not name.startswith((".", "~$", "#"))
    ]


def _sidecars_elsewhere(root: Path, where: Path, here: Path, names: list[str]) -> list[Problem]:
    """A problem for each sidecar in one folder that is a link to a file outside the articles folder, or to nothing."""
    found: list[Problem] = []
    for name in sorted(name for name in names if name.endswith(".toml") and not is_left_behind(name)):
        try:
            _refuse_wrong_link(root, where / name)
        except SourceFault as fault:
            found.append(Problem(showable((here / name).as_posix()), fault.cause))
    return found


def _look(root: Path, name: str, place: str, sidecars: bool = True, most: int | None = None) -> SourceFile:
    """``sidecars``: whether there may be any beside it; ``most``: the bytes it may have, whatever its ending."""
    if UNSHOWN in name:
        raise SourceFault(Fault.FILE_NAME_UNUSABLE)
    look = _plain_file(place)
    if look is None:
        _refuse_wrong_link(root, Path(place))
        if not Path(place).is_file():
            raise SourceFault(Fault.FILE_NOT_REGULAR)
    sidecar = sidecar_of(Path(place)) if sidecars else None
    if sidecar is not None and link_leaves(sidecar, root):
        sidecar = None
    size = (look or Path(place).stat()).st_size
    most = most or (LARGEST_COLLECTION if is_collection(name) else LARGEST)
    if size > most:
        raise SourceFault(Fault.FILE_TOO_LARGE, round(size / 1_048_576), most // 1_048_576)
    stamp = _stamp(Path(place), sidecar) if look is None or sidecar is not None else _stamp_of([look])
    return SourceFile(name, place, sidecar, stamp, size)


def _plain_file(place: str) -> os.stat_result | None:
    """What the system says of a file that is no link; None for anything else."""
    try:
        look = os.lstat(place)
    except OSError:
        return None
    return look if stat.S_ISREG(look.st_mode) else None


def _refuse_wrong_link(root: Path, path: Path) -> None:
    """Raise SourceFault for a link that leads out of the folder, to nothing, or back to itself."""
    try:
        if path.is_symlink() and not path.resolve(strict=True).is_relative_to(root):
            raise SourceFault(Fault.LINK_LEAVES_FOLDER)
    except FileNotFoundError:
        raise SourceFault(Fault.LINK_TO_NOTHING) from None
    except RuntimeError:  # what Python before 3.13 says of a link to itself
        raise SourceFault(Fault.LINK_TO_ITSELF) from None
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise SourceFault(Fault.LINK_TO_ITSELF) from None
        raise _fault_of(error) from error


def _stamp(path: Path, sidecar: Path | None) -> str:
    """Sizes and times of the source and its sidecar, and the reader's version."""
    try:
        looks = [p.stat() for p in (path, sidecar) if p is not None]
    except OSError as error:
        raise _fault_of(error) from error
    return _stamp_of(looks)


def _stamp_of(looks: Iterable[os.stat_result]) -> str:
    return ":".join([str(READER_VERSION), *(f"{s.st_size}:{s.st_mtime_ns}:{s.st_ctime_ns}" for s in looks)])


def _reason(error: OSError) -> str:
    """The system's own words for it."""
    return error.strerror or str(error)


def _fault_of(error: OSError) -> SourceFault:
    if isinstance(error, FileNotFoundError):
        return SourceFault(Fault.FILE_DISAPPEARED)
    if isinstance(error, PermissionError):
        return SourceFault(Fault.FILE_FORBIDDEN)
    return SourceFault(Fault.FILE_UNREADABLE, _reason(error))
