"""Files a verb writes for whoever asked: whole, or not at all."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from bot.errors import StoreFault
from bot.faults import Fault


def replace_file(path: Path, data: bytes | Iterable[bytes]) -> None:
    """Write the whole file or leave the old one: under a temporary name, then renamed. Raises StoreFault."""
    target = path.resolve()
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
        try:
            with os.fdopen(handle, "wb") as part:
                part.writelines((data,) if isinstance(data, bytes) else data)
                part.flush()
                os.fsync(part.fileno())
            Path(name).chmod(0o644)
            Path(name).replace(target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise StoreFault(Fault.NOT_WRITTEN, str(path), error.strerror or type(error).__name__) from error
