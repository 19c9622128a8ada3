"""The parts of a zipped source, with limits: no zip bombs, no parts missing unnoticed, no passwords."""

import io
import posixpath
import zipfile
from urllib.parse import unquote

from bot.errors import SourceFault
from bot.faults import Fault

LARGEST_PART = 50 * 1024 * 1024
"""The most bytes of one unpacked part."""

LARGEST_WHOLE = 200 * 1024 * 1024
"""The most bytes of all parts read from one source."""

MOST_PARTS = 20_000
"""The most files in one source."""

STRONGEST_SQUEEZE = 200
"""The most unpacked bytes per packed byte; text and markup stay under forty."""

_FREE = 4 * 1024 * 1024  # below this size no compression is suspicious


class Parts:
    """The files in a zipped source, by path; every failure is a SourceFault that names ``what`` it is: epub or docx."""

    def __init__(self, data: bytes, what: str) -> None:
        self.what = what
        self._read = 0
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            found = self._zip.infolist()
        except MemoryError:
            raise
        except Exception as fault:  # whatever the zip reader raises, the file is at fault
            raise SourceFault(Fault.ARCHIVE_BROKEN, what) from fault
        if len(found) > MOST_PARTS:
            raise SourceFault(Fault.ARCHIVE_TOO_MANY_FILES, what, len(found), MOST_PARTS)
        size = sum(max(part.file_size, 0) for part in found)
        packed = max(len(data), 1)
        if size > LARGEST_WHOLE or (size > _FREE and size > packed * STRONGEST_SQUEEZE):
            raise SourceFault(Fault.ARCHIVE_TOO_LARGE, what, size // (1024 * 1024), packed // 1024)
        self._names = {part.filename: part for part in found}
        self._folded = {name.casefold(): name for name in self._names}

    def close(self) -> None:
        """Close the archive."""
        self._zip.close()

    def has(self, path: str) -> bool:
        """Whether there is a file at ``path``."""
        return path in self._names

    def paths(self) -> tuple[str, ...]:
        """The paths of all files."""
        return tuple(name for name in self._names if not name.endswith("/"))

    def read(self, path: str) -> bytes | None:
        """The bytes at ``path``, or None where there is no such file. Raises SourceFault when they are damaged."""
        name = path if path in self._names else self._folded.get(path.casefold())
        if name is None:
            return None
        try:
            with self._zip.open(name) as part:
                content = part.read(LARGEST_PART + 1)
        except MemoryError:
            raise
        except Exception as fault:  # as above: bad checksums, unknown compression, passwords
            raise SourceFault(Fault.ARCHIVE_PART_BROKEN, self.what, name[:80]) from fault
        self._read += len(content)
        if len(content) > LARGEST_PART or self._read > LARGEST_WHOLE:
            raise SourceFault(Fault.ARCHIVE_PART_TOO_LARGE, self.what, name[:80])
        return content


def resolved(base: str, reference: str) -> tuple[str, str]:
    """Path and fragment of ``reference`` as written in the file ``base``."""
    path, _, fragment = reference.partition("#")
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(path))) if path else base
    return joined.lstrip("/"), fragment
