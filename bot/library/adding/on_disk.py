"""Files of sources: written whole or not at all, moved with their sidecars, never over another file.

Every function raises Refused where the disk is full or may not be written, with the system's own words for it.
"""

import errno
import filecmp
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from bot.errors import Refused, StoreFault
from bot.faults import Fault
from bot.library.reload.source_names import sidecar_of
from bot.store.whole_files import on_the_disk, written_whole


@contextmanager
def _in_words() -> Iterator[None]:
    try:
        yield
    except StoreFault as fault:
        raise Refused(Fault.SOURCE_NOT_WRITTEN, str(fault.cause.values[-1])) from fault
    except OSError as error:
        raise Refused(Fault.SOURCE_NOT_WRITTEN, error.strerror or type(error).__name__) from error


def like_named(source: Path) -> list[Path]:
    """The files in its folder that are called like a source but for what is behind the first dot, without itself."""
    return [path for path in source.parent.glob(f"{_plainly(source.stem)}.*") if path != source]


def own_sidecar(source: Path) -> Path:
    """Where a new sidecar of a source is to stand so that no other source takes it."""
    short = source.with_suffix(".toml")
    others = [path for path in like_named(source) if path != short]
    return source.with_name(f"{source.name}.toml") if others or source == short else short


def shares_sidecar(source: Path) -> bool:
    """Whether the sidecar of a source is that of another one too."""
    sidecar = sidecar_of(source)
    if sidecar is None or sidecar.name == f"{source.name}.toml":
        return False
    return any(path.suffix != ".toml" for path in like_named(source))


def put(path: Path, data: bytes) -> None:
    """Write a file whole, readable for whoever may read its folder; one that is there is replaced."""
    with _in_words():
        path.parent.mkdir(parents=True, exist_ok=True)
        with written_whole(path) as part:
            part.write_bytes(data)
            part.chmod(0o600 | (path.parent.stat().st_mode & 0o044))


def put_new(path: Path, data: bytes) -> None:
    """Write a file that is not there yet. Raises Refused where it is."""
    if path.exists() or path.is_symlink():
        raise Refused(Fault.SOURCE_NAME_TAKEN, path.name)
    put(path, data)


def move(source: Path, target: Path) -> None:
    """Move a file to where none is; on another disk it is copied whole before it goes here."""
    with _in_words():
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists() or target.is_symlink():
            raise Refused(Fault.SOURCE_NAME_TAKEN, target.name)
        try:
            source.rename(target)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            with written_whole(target) as part, source.open("rb") as stream, part.open("wb") as copy:
                shutil.copyfileobj(stream, copy, 1024 * 1024)
            try:
                source.unlink()
            except OSError:  # it may not be taken from here, so there is to be no second one there
                target.unlink(missing_ok=True)
                raise
        on_the_disk(target.parent)
        on_the_disk(source.parent)


def same_file(one: Path, other: Path) -> bool:
    """Whether both files are there with the same bytes."""
    with _in_words():
        return one.is_file() and other.is_file() and filecmp.cmp(one, other, shallow=False)


def copy_of(path: Path | None) -> bytes | None:
    """The bytes of a file; None for none, and for one that is not there."""
    with _in_words():
        return path.read_bytes() if path is not None and path.is_file() else None


def take_away(path: Path) -> None:
    """Delete a file; one that is not there is fine."""
    with _in_words():
        path.unlink(missing_ok=True)
        on_the_disk(path.parent)


def take_away_folder(folder: Path) -> None:
    """Delete a folder of ours with what is in it, as far as that can be done."""
    shutil.rmtree(folder, ignore_errors=True)


def drop_if_empty(folder: Path, root: Path) -> None:
    """Delete a shelf that holds nothing any more; never the articles folder itself."""
    if folder != root:
        with suppress(OSError):
            folder.rmdir()


def _plainly(stem: str) -> str:
    """A name in which nothing is a pattern."""
    return "".join(f"[{char}]" if char in "*?[" else char for char in stem)
