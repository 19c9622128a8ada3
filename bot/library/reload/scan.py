"""The articles folder: a glance at every source, and reading one while it is not being written."""

import errno
import hashlib
import os
import stat
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from bot.errors import Cause, FolderFault, SourceFault
from bot.faults import Fault
from bot.model import Fingerprint, Problem
from bot.reading import ONLY_FEEDS, READER_VERSION, SUFFIXES, is_feed

LARGEST = 64 * 1024 * 1024
"""The largest source in bytes. No article is that long; such a file is there by mistake."""

_ATTEMPTS = 3
_GLANCE = 64 * 1024
_UNSHOWN = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A source as a glance shows it: ``name`` is its path below the folder, with ``/``; ``stamp`` sizes and times,
    ``size`` its own bytes."""

    name: str
    path: Path
    sidecar: Path | None
    stamp: str
    size: int


def scan_folder(folder: Path) -> tuple[list[SourceFile], list[Problem]]:
    """Every source below ``folder`` by name, and what could not even be looked at.

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
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        here = Path(where)
        below = here.relative_to(folder)
        problems.extend(
            Problem(_showable((below / name).as_posix()), Cause(Fault.LINK_TO_FOLDER))
            for name in folders
            if (here / name).is_symlink()
        )
        sidecars = any(name.lower().endswith(".toml") for name in names)
        if sidecars:
            alone = _orphans(below, names, _sources(here, names))
            elsewhere = _sidecars_elsewhere(root, here, below, names)
            problems += {problem.source: problem for problem in (*alone, *elsewhere)}.values()
        parent = "" if here == folder else f"{below.as_posix()}/"
        for name in _sources(here, names):
            relative = _showable(parent + name)
            try:
                files.append(_look(root, relative, here / name, sidecars))
            except SourceFault as fault:
                problems.append(Problem(relative, fault.cause))
    files.sort(key=lambda file: file.name)
    return files, problems


def passed_over(folder: Path) -> tuple[tuple[str, int], ...]:
    """How many files below ``folder`` are not read, by ending (``""`` where a name has none): for this ending, or as
    XML or JSON that is no feed.

    Hidden files, editors' backups and sidecars are not counted.
    """
    endings: Counter[str] = Counter()
    for where, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        sources = frozenset(_sources(Path(where), names))
        endings.update(
            _showable(_ending(name))
            for name in names
            if not (name in sources or name.endswith(".toml") or _is_left_behind(name))
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
    return _look(Path(path.resolve().anchor), name, path)


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
    digest = hashlib.blake2b(f"{READER_VERSION}\0{len(data)}\0".encode(), digest_size=16)
    digest.update(data)
    if sidecar is not None:
        digest.update(b"\0sidecar\0" + sidecar)
    return Fingerprint(file.name, file.stamp, digest.hexdigest())


def _showable(name: str) -> str:
    """``name`` with a sign for what cannot be stored or would break a line; such a file is a problem of its own."""
    if name.isprintable():
        return name
    shown = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(_UNSHOWN if unicodedata.category(char) == "Cc" else char for char in shown)


def _sources(where: Path, names: Iterable[str]) -> list[str]:
    """The sources among the files of one folder, by name."""
    named = sorted(name for name in names if _ending(name) in SUFFIXES and not _is_left_behind(name))
    return [name for name in named if _ending(name) not in ONLY_FEEDS or _may_be_feed(where / name)]


def _may_be_feed(path: Path) -> bool:
    """Whether a file of XML or JSON is a feed; also where it cannot be looked at, which is then said of it."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return True
        with path.open("rb") as file:
            head = file.read(_GLANCE)
            file.seek(max(0, file.seek(0, os.SEEK_END) - _GLANCE))
            return is_feed(head, file.read(_GLANCE))
    except OSError:
        return True


def _ending(name: str) -> str:
    """The ending of a file's name in small letters, with its dot; empty where it has none."""
    dot = name.rfind(".")
    return name[dot:].lower() if 0 < dot < len(name) - 1 else ""


def _is_left_behind(name: str) -> bool:
    """Whether a file is hidden, or what an editor leaves behind."""
    return name.startswith((".", "~$", "#")) or name.endswith(("~", "#"))


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
            _showable((here / name).as_posix()),
            Cause(Fault.SIDECAR_SECOND, (beside[name],)) if name in beside else Cause(Fault.SIDECAR_ALONE),
        )
        for name in sorted(present - taken)
        if name.endswith(".toml") and not name.startswith((".", "~$", "#"))
    ]


def _sidecars_elsewhere(root: Path, where: Path, here: Path, names: list[str]) -> list[Problem]:
    """A problem for each sidecar in one folder that is a link to a file outside the articles folder, or to nothing."""
    found: list[Problem] = []
    for name in sorted(name for name in names if name.endswith(".toml") and not _is_left_behind(name)):
        try:
            _refuse_wrong_link(root, where / name)
        except SourceFault as fault:
            found.append(Problem(_showable((here / name).as_posix()), fault.cause))
    return found


def _look(root: Path, name: str, path: Path, sidecars: bool = True) -> SourceFile:
    """``sidecars``: whether there may be any beside it."""
    if _UNSHOWN in name:
        raise SourceFault(Fault.FILE_NAME_UNUSABLE)
    look = _plain_file(path)
    if look is None:
        _refuse_wrong_link(root, path)
        if not path.is_file():
            raise SourceFault(Fault.FILE_NOT_REGULAR)
    sidecar = None
    if sidecars:
        both = (path.with_name(f"{path.name}.toml"), path.with_suffix(".toml"))
        sidecar = next((p for p in both if p.is_file()), None)
    if sidecar is not None and link_leaves(sidecar, root):
        sidecar = None
    size = (look or path.stat()).st_size
    if size > LARGEST:
        raise SourceFault(Fault.FILE_TOO_LARGE, round(size / 1_048_576), LARGEST // 1_048_576)
    stamp = _stamp(path, sidecar) if look is None or sidecar is not None else _stamp_of([look])
    return SourceFile(name, path, sidecar, stamp, size)


def _plain_file(path: Path) -> os.stat_result | None:
    """What the system says of a file that is no link; None for anything else."""
    try:
        look = path.lstat()
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
