"""Files that take their name only once they are complete and on the disk."""

import contextlib
import errno
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bot.errors import StoreFault
from bot.faults import Fault


@contextlib.contextmanager
def written_whole(target: Path) -> Iterator[Path]:
    """A file to write in the folder of ``target``; it becomes ``target`` when all went well, else nothing is left."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")  # 0600
    except OSError as error:
        raise StoreFault(Fault.NOT_WRITTEN, str(target), error.strerror or type(error).__name__) from error
    part = Path(name)
    os.close(handle)
    try:
        yield part
        _on_the_disk(part)
        part.replace(target)
        _on_the_disk(target.parent)
    except StoreFault as fault:
        if fault.cause.values != (str(part),):
            raise
        number = errno.ENOSPC if fault.cause.fault is Fault.DATABASE_DISK_FULL else errno.EIO
        raise StoreFault(Fault.NOT_WRITTEN, str(target), os.strerror(number)) from fault
    except OSError as error:
        raise StoreFault(Fault.NOT_WRITTEN, str(target), error.strerror or type(error).__name__) from error
    finally:
        for left in (part, part.with_name(f"{part.name}-journal"), part.with_name(f"{part.name}-wal")):
            with contextlib.suppress(OSError):
                left.unlink()


def _on_the_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
